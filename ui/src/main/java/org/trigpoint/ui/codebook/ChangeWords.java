package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.trigpoint.codebook.CodebookDifference.Change;

/** What a part of a code was before and is after; words that went are struck through, those that came underlined. */
final class ChangeWords extends Div {

    ChangeWords(Change change, boolean named) {
        addClassName("code-change");
        if (named) {
            Span part = new Span(change.part());
            part.addClassName("code-change-part");
            add(part);
        }
        mark("del", change.before());
        mark("ins", change.after());
    }

    private void mark(String tag, String text) {
        if (!text.isEmpty()) {
            Element mark = new Element(tag);
            mark.setText(text);
            getElement().appendChild(mark);
        }
    }
}
