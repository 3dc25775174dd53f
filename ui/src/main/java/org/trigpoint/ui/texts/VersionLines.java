package org.trigpoint.ui.texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.texts.VersionQueries.VersionRow;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** The versions of a text, the last first: who made each, when and why; what it changed; and the way back to it. */
final class VersionLines extends UnorderedList {

    private final OpenText text;

    VersionLines(OpenText text, Reader reader, boolean mayChange) {
        this.text = text;
        addClassNames("trig-lines", "version-lines");
        for (int at = 0; at < text.rows().size(); at++) {
            VersionRow before = at + 1 < text.rows().size() ? text.rows().get(at + 1) : null;
            add(line(text.rows().get(at), before, reader, mayChange));
        }
    }

    private ListItem line(VersionRow row, @Nullable VersionRow before, Reader reader, boolean mayChange) {
        Span title = new Span("Version " + row.number() + ": " + row.reason());
        title.addClassName("trig-line-title");
        Span what = new Span(
                row.author() + ", " + Moments.brief(row.madeAt()) + " \u00b7 " + Plural.of(row.words(), "word"));
        what.addClassName("trig-soft");
        Div words = new Div(title);
        if (row.present()) {
            Span present = new Span("Present");
            present.addClassName("version-present");
            words.add(present);
        }
        words.add(new Div(what));
        if (!row.open()) {
            Span closed = new Span("From before names were replaced: for leads and data stewards");
            closed.addClassName("trig-soft");
            words.add(new Div(closed));
        }
        return new ListItem(words, actions(row, before, reader, mayChange));
    }

    private Div actions(VersionRow row, @Nullable VersionRow before, Reader reader, boolean mayChange) {
        Div actions = new Div();
        actions.addClassName("trig-line-actions");
        if (before != null && before.open()) {
            Anchor changed = new Anchor(
                    text.path(reader) + "?from=" + before.version().value() + "&to="
                            + row.version().value(),
                    "What it changed");
            changed.getElement().setAttribute("aria-label", "What version " + row.number() + " changed");
            actions.add(changed);
        }
        String file = row.file();
        if (file != null) {
            actions.add(FileLink.toOriginal(
                    file, () -> text.desk().versions().file(text.reader(), text.source(), row.version())));
        }
        if (mayChange && !row.present() && row.open()) {
            Button back = new Button("Go back to it", pressed -> askBack(row));
            back.setAriaLabel("Go back to version " + row.number());
            actions.add(back);
        }
        return actions;
    }

    private void askBack(VersionRow row) {
        TextField reason = new TextField("Why");
        reason.setWidthFull();
        reason.setMaxLength(300);
        reason.setHelperText(
                "For the history; may stay empty. Going back makes a new version with the words of version "
                        + row.number()
                        + "; every coding lies where it lay then, and later ones come along with their words.");
        new FormDialog(
                        "Go back to version " + row.number() + "?",
                        "Go back",
                        () -> {
                            String sentence = OpenText.sentence(text.desk()
                                    .corrections()
                                    .goBack(
                                            text.coder(),
                                            text.source(),
                                            text.present().version(),
                                            row.version(),
                                            reason.getValue()));
                            text.attempt(() -> Notify.said(sentence));
                        },
                        reason)
                .open();
    }
}
