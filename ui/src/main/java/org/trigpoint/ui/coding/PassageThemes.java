package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.trigpoint.Refusal;
import org.trigpoint.coding.CodedSource.ThemeOnPassage;
import org.trigpoint.evidence.Stance;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Trig;

/** The themes that rest on a passage itself, whatever its codes, and setting one more for or against it. */
final class PassageThemes {

    private final Workplace place;

    PassageThemes(Workplace place) {
        this.place = place;
    }

    /** The claims, a line each; nothing when there are none. */
    Div on(List<ThemeOnPassage> claims) {
        Div lines = new Div();
        for (ThemeOnPassage claim : claims) {
            Anchor link = new Anchor(place.address().theme(claim.theme().value()));
            link.add(Trig.mark(), new Span(claim.name()));
            Span how = new Span(how(claim.how()));
            how.addClassName("trig-soft");
            Div line = new Div(link, how);
            line.addClassName("passage-themes");
            lines.add(line);
        }
        return lines;
    }

    private static String how(String word) {
        return switch (word) {
            case "quotation" -> " is printed with these words";
            case "contradicts" -> " is contradicted here";
            case "deviant" -> " does not fit here";
            default -> " is supported here";
        };
    }

    /** Asks to which theme these words shall stand, how, and why. */
    void ask(org.trigpoint.sources.Span span) {
        List<Theme> going = place
                .desk()
                .themes()
                .of(place.reader(), place.address().analysis())
                .stream()
                .filter(theme -> theme.status().goesOn())
                .toList();
        if (going.isEmpty()) {
            throw new Refusal(
                    "There is no theme yet that these words could stand to: make the first one under Themes.");
        }
        Select<Theme> theme = new Select<>();
        theme.setLabel("Theme");
        theme.setItems(going);
        theme.setItemLabelGenerator(Theme::name);
        Select<Stance> stance = stances();
        TextArea note = new TextArea("Note");
        note.setMaxLength(2_000);
        note.setWidthFull();
        new FormDialog(
                        "Set these words to a theme",
                        "Set to the theme",
                        () -> set(span, Optional.ofNullable(theme.getValue()), stance.getValue(), note.getValue()),
                        theme,
                        stance,
                        note)
                .open();
        theme.focus();
    }

    private static Select<Stance> stances() {
        Select<Stance> stance = new Select<>();
        stance.setLabel("How these words stand to it");
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(Stance::label);
        stance.setValue(Stance.CONTRADICTS);
        return stance;
    }

    private void set(org.trigpoint.sources.Span span, Optional<Theme> theme, Stance stance, String note) {
        ThemeId to = theme.map(Theme::id).orElseThrow(() -> new Refusal("Choose the theme."));
        place.desk()
                .themeExtracts()
                .attach(place.coder(), to, place.open().passage(span.start(), span.end()), stance, note);
        place.refresh();
        place.pane().say("Set to the theme.");
    }
}
