package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.trigpoint.rounds.Comparison;
import org.trigpoint.rounds.Comparison.Agreed;
import org.trigpoint.rounds.Comparison.Given;
import org.trigpoint.rounds.Round;
import org.trigpoint.ui.parts.LineButton;

/** One code at one place: the words that each coder gave it, under each other so that they can be compared. */
final class PlaceLine extends ListItem {

    private final Comparison.Row row;

    PlaceLine(Comparison comparison, Comparison.Row row, boolean mayWrite, AgreementGestures gestures) {
        this.row = row;
        boolean mayAgree = mayWrite && comparison.agreeing();
        Span likeness = new Span(row.likeness().label());
        likeness.addClassNames(
                "trig-likeness", "trig-likeness-" + row.likeness().name().toLowerCase(Locale.ROOT));
        H2 code = new H2(row.name());
        Div head = new Div(code, likeness);
        head.addClassName("trig-round-head");
        UnorderedList coders = new UnorderedList();
        coders.addClassName("trig-place-coders");
        comparison.coders().forEach(coder -> coders.add(of(coder)));
        add(head, coders);
        row.memos().forEach(memo -> add(noted(memo)));
        Agreed agreed = row.agreed();
        if (agreed != null) {
            add(agreedOn(agreed, mayAgree, gestures));
        } else if (mayAgree) {
            add(new LineButton(
                    "Agree on this", "\u201c" + row.name() + "\u201d here", () -> gestures.agree(comparison, row)));
        }
        if (mayWrite) {
            add(new LineButton(
                    "Write a memo", "on \u201c" + row.name() + "\u201d here", () -> gestures.note(comparison, row)));
        }
    }

    private static Div noted(Comparison.Noted memo) {
        Span who = new Span("Memo of " + memo.byName());
        who.addClassName("trig-line-title");
        Markdown body = new Markdown(memo.body());
        body.addClassName("trig-place-memo-body");
        Div noted = new Div(who, body);
        noted.addClassName("trig-place-memo");
        return noted;
    }

    private ListItem of(Round.RoundCoder coder) {
        List<Given> given = row.given().stream()
                .filter(one -> one.coder().equals(coder.person()))
                .toList();
        Span name = new Span(coder.name());
        name.addClassName("trig-line-title");
        if (given.isEmpty()) {
            Span none = new Span("did not give this code here");
            none.addClassName("trig-soft");
            return new ListItem(name, none);
        }
        Div words = new Div();
        words.addClassName("trig-place-words");
        given.forEach(one -> words.add(within(one)));
        return new ListItem(name, words);
    }

    /** The words of the place, those of one coding marked in them. */
    private Paragraph within(Given given) {
        String words = row.quotation().words();
        int from = utf16(given.span().start());
        int to = utf16(given.span().end());
        Element mark = new Element("mark").setText(words.substring(from, to));
        Paragraph shown = new Paragraph();
        shown.getElement()
                .appendChild(
                        Element.createText(row.quotation().before() + words.substring(0, from)),
                        mark,
                        Element.createText(words.substring(to) + row.quotation().after()));
        return shown;
    }

    private String words(org.trigpoint.sources.Span span) {
        return row.quotation().words().substring(utf16(span.start()), utf16(span.end()));
    }

    /** Positions are code points; strings here are cut by their own units. */
    private int utf16(int position) {
        String words = row.quotation().words();
        int within = Math.clamp(position - row.span().start(), 0, words.codePointCount(0, words.length()));
        return words.offsetByCodePoints(0, within);
    }

    private Div agreedOn(Agreed agreed, boolean mayAgree, AgreementGestures gestures) {
        var span = agreed.span();
        Span what = new Span(
                span == null
                        ? "Agreed that the code does not stand here"
                        : "Agreed: one coding speaks for these, over \u201c" + words(span) + "\u201d");
        what.addClassName("trig-round-submitted");
        Span who =
                new Span("written down by " + agreed.byName() + (agreed.note().isEmpty() ? "" : ": " + agreed.note()));
        who.addClassName("trig-soft");
        Div line = new Div(what, who);
        line.addClassName("trig-place-agreed");
        if (mayAgree) {
            line.add(new LineButton("Take back", "this agreement", () -> gestures.takeBack(agreed)));
        }
        return line;
    }
}
