package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;

/** What can become of a theme: kept, dropped, merged, taken up again, given subthemes, put in the bin. */
final class ThemeFate extends Div {

    private final OpenTheme open;
    private final Theme theme;

    ThemeFate(OpenTheme open) {
        this.open = open;
        this.theme = open.theme();
        addClassNames("trig-actions", "trig-theme-fate");
        if (theme.status().goesOn()) {
            if (theme.status() == ThemeStatus.CANDIDATE) {
                say("Keep\u2026", () -> settle(ThemeStatus.KEPT, "Keep", "What did the review show?"));
            } else {
                say(
                        "Candidate again\u2026",
                        () -> settle(ThemeStatus.CANDIDATE, "Make it a candidate again", "What is open again?"));
            }
            say(
                    "Drop\u2026",
                    () -> settle(ThemeStatus.DROPPED, "Drop", "Why is it dropped? It stays readable with this."));
            say("Merge\u2026", this::merge);
            say("New subtheme", this::subtheme);
        } else {
            say(
                    "Take up again\u2026",
                    () -> settle(ThemeStatus.CANDIDATE, "Take up again", "What speaks for taking it up again?"));
        }
        say("Put in the bin", this::remove);
    }

    private void say(String verb, Runnable step) {
        Button button = new Button(verb, pressed -> step.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(button);
    }

    private void settle(ThemeStatus status, String verb, String question) {
        TextArea reason = reason(question);
        new FormDialog(
                        verb + " \u201c" + theme.name() + "\u201d",
                        verb,
                        () -> open.changeAndOffer(
                                ThemePart.DEFINITION,
                                "\u201c" + theme.name() + "\u201d is " + word(status) + ".",
                                coder -> open.desk().statuses().settle(coder, theme.id(), status, reason.getValue())),
                        reason)
                .open();
        reason.focus();
    }

    private static String word(ThemeStatus status) {
        return switch (status) {
            case KEPT -> "kept";
            case DROPPED -> "dropped";
            default -> "a candidate";
        };
    }

    private static TextArea reason(String question) {
        TextArea reason = new TextArea("Reason");
        reason.setHelperText(question);
        reason.setMaxLength(5_000);
        reason.setMinRows(3);
        reason.setWidthFull();
        return reason;
    }

    private void merge() {
        List<Theme> others = open.all().stream()
                .filter(other -> other.status().goesOn() && !other.id().equals(theme.id()))
                .toList();
        Select<Theme> into = new Select<>();
        into.setLabel("Into which theme");
        into.setItems(others);
        into.setItemLabelGenerator(Theme::name);
        into.setHelperText(
                "Its codes, extracts, quotations and subthemes go over. One step of undoing brings all back.");
        TextArea reason = reason("Why do they belong together?");
        new FormDialog(
                        "Merge \u201c" + theme.name() + "\u201d",
                        "Merge themes",
                        () -> {
                            ThemeId to = Optional.ofNullable(into.getValue())
                                    .map(Theme::id)
                                    .orElseThrow(() -> new Refusal("Choose the theme that it goes into."));
                            open.changeAndOffer(
                                    ThemePart.DEFINITION,
                                    "\u201c" + theme.name() + "\u201d is merged.",
                                    coder -> open.desk().merging().merge(coder, theme.id(), to, reason.getValue()));
                        },
                        into,
                        reason)
                .open();
        into.focus();
    }

    private void subtheme() {
        TextField name = new TextField("Name");
        name.setHelperText("What is shared in this part of the theme.");
        new FormDialog(
                        "New subtheme of \u201c" + theme.name() + "\u201d",
                        "Make subtheme",
                        () -> open.change(
                                ThemePart.DEFINITION,
                                coder -> open.desk().themes().makeUnder(coder, theme.id(), name.getValue())),
                        name)
                .open();
        name.focus();
    }

    private void remove() {
        new Confirm(
                        "Put the theme \u201c" + theme.name() + "\u201d in the bin?",
                        "It leaves every list and matrix; its subthemes go up a level. To let a theme go and keep it readable,"
                                + " drop it instead. Undo brings it back, or later the bin.",
                        "Put in the bin",
                        () -> {
                            open.desk().themes().remove(open.desk().door().coder(open.route()), theme.id());
                            Going.to(open.address().themes());
                            open.desk()
                                    .undo()
                                    .offer(
                                            open.reader().study(),
                                            "\u201c" + theme.name() + "\u201d is in the bin.",
                                            () -> Going.to(open.address().themes()));
                        })
                .open();
    }
}
