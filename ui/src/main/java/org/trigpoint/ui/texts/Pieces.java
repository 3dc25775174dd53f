package org.trigpoint.ui.texts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.trigpoint.sources.Quotation;
import org.trigpoint.texts.Difference;

/** Words of two versions side by side. */
final class Pieces {

    private Pieces() {}

    static Div pair(Div before, Div after) {
        Div pair = new Div(before, after);
        pair.addClassName("side-by-side");
        return pair;
    }

    /** Words with what stands around them; a sign where there are none. */
    static Div quoted(String title, Quotation quotation) {
        Paragraph words = new Paragraph(new Span(quotation.before()));
        if (quotation.words().isEmpty()) {
            Span nothing = new Span("(nothing)");
            nothing.addClassName("nothing-there");
            words.add(nothing);
        } else {
            add(words, "mark", quotation.words());
        }
        words.add(new Span(quotation.after()));
        return new Div(new H4(title), words);
    }

    /** A line, or several, with what the other version does not have. */
    static Div line(String title, List<Difference.Piece> pieces, String tag) {
        Paragraph words = new Paragraph();
        for (Difference.Piece piece : pieces) {
            if (piece.changed()) {
                add(words, tag, piece.words());
            } else {
                words.add(new Span(piece.words()));
            }
        }
        if (pieces.isEmpty()) {
            words.setText("Nothing.");
        }
        return new Div(new H4(title), words);
    }

    private static void add(Paragraph words, String tag, String text) {
        Element element = new Element(tag);
        element.setText(text);
        words.getElement().appendChild(element);
    }
}
