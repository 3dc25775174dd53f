package org.trigpoint.ui.texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.texts.HeldQueries.ToLookAt;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What could not be carried over safely: the words it was made on beside those that stand there now, for a decision. */
final class HeldPart extends Section {

    private final OpenText text;

    HeldPart(OpenText text, List<ToLookAt> all, boolean mayDecide) {
        this.text = text;
        addClassName("trig-section");
        getElement().setAttribute("aria-label", "To look at");
        Paragraph hint =
                new Paragraph("These stay on the words that they were made on, and count nowhere, until somebody"
                        + " decides. Nothing is lost by leaving them.");
        hint.addClassName("trig-soft");
        add(new H2("To look at: " + all.size()), hint);
        all.forEach(one -> add(line(one, mayDecide)));
    }

    private Div line(ToLookAt one, boolean mayDecide) {
        Span whose = new Span(one.person() + " \u00b7 " + one.analysis());
        whose.addClassName("trig-soft");
        H3 title = new H3(new Span(what(one)), whose);
        Div line = new Div(
                title,
                Pieces.pair(
                        Pieces.quoted("Made on these words", one.before()),
                        Pieces.quoted("In their place now", one.now())));
        line.addClassName("held-line");
        if (mayDecide) {
            line.add(actions(one));
        }
        return line;
    }

    private static String what(ToLookAt one) {
        return switch (one.kind()) {
            case CODINGS -> "Coded \u201c" + one.words() + "\u201d";
            case MEMOS -> "Memo: " + one.words();
            case EXAMPLES -> "Example of \u201c" + one.words() + "\u201d";
            case EVIDENCE -> "Rests a summary: " + one.words();
            case THEME_EXTRACTS -> "Passage of the theme \u201c" + one.words() + "\u201d";
            case QUOTATIONS -> "Quotation of the theme \u201c" + one.words() + "\u201d";
        };
    }

    private Div actions(ToLookAt one) {
        Div actions = new Div();
        actions.addClassName("trig-actions");
        VersionId present = text.present().version();
        var place = one.place();
        if (place != null) {
            Button put = new Button(
                    "Put it on the words of now",
                    pressed -> text.attempt(() -> {
                        text.desk()
                                .decisions()
                                .place(text.coder(), text.source(), present, one.kind(), one.key(), place);
                        Notify.said("It lies on the words of now.");
                    }));
            put.setAriaLabel("Put it on the words of now: " + what(one));
            actions.add(put);
        }
        Button other = new Button("Choose other words\u2026", pressed -> choose(one, present));
        Button remove = new Button(
                "Take it away",
                pressed -> text.attempt(() -> {
                    text.desk().decisions().remove(text.coder(), one.kind(), one.key());
                    Notify.said("It is taken away. Undo brings it back, and the journal keeps it.");
                }));
        other.setAriaLabel("Choose other words for: " + what(one));
        remove.setAriaLabel("Take away: " + what(one));
        actions.add(other, remove);
        return actions;
    }

    private void choose(ToLookAt one, VersionId present) {
        TextArea words = new TextArea("Words of the text as it is now");
        words.setHelperText("Copied from the text, as they stand there. They must stand there once.");
        words.setValue(one.now().words());
        words.setWidthFull();
        new FormDialog(
                        "Which words shall it lie on?",
                        "Put it there",
                        () -> {
                            text.desk()
                                    .decisions()
                                    .placeOn(
                                            text.coder(),
                                            text.source(),
                                            present,
                                            one.kind(),
                                            one.key(),
                                            words.getValue());
                            text.attempt(() -> Notify.said("It lies on these words."));
                        },
                        words)
                .open();
    }
}
