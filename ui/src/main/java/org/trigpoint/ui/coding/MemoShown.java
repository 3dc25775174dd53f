package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.ui.coding.PassageSight.Written;

/** A memo on the passage under the eye: whether it marks the words important, what it says, whose it is, and who writes in it. */
final class MemoShown extends Div {

    MemoShown(Written written) {
        Memo memo = written.memo();
        addClassName("passage-memo");
        if (memo.important()) {
            Span mark = new Span("Important");
            mark.addClassName("important-mark");
            add(mark);
        }
        if (!memo.body().isEmpty()) {
            add(new Paragraph(memo.body()));
        }
        Span author = new Span((memo.body().isEmpty() ? "Marked by " : "Memo by ") + memo.authorName());
        author.addClassName("trig-soft");
        add(author);
        written.writing().forEach(name -> {
            Span note = new Span(name + " is writing here");
            note.addClassName("colleague-writing");
            add(note);
        });
    }
}
