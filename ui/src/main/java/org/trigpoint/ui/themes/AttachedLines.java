package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Trig;

/** Passages that somebody set for or against a theme, each one step from where it was said. */
final class AttachedLines extends OrderedList {

    private static final int BRIEF = 40;

    private final OpenTheme open;

    AttachedLines(OpenTheme open, List<Attached> extracts) {
        this.open = open;
        addClassName("trig-extracts");
        extracts.forEach(extract -> add(line(extract)));
    }

    private ListItem line(Attached extract) {
        Origin origin = extract.origin();
        Trig trig = new Trig(
                "The passage of " + origin.title(),
                pressed -> Going.to(open.address()
                        .passage(origin.passage().source(), origin.passage().span())));
        Span stance = new Span(extract.stance().label());
        stance.addClassNames("trig-stance", "trig-stance-" + extract.stance().word());
        Div said = new Div(words(origin), from(stance, origin, extract.person()));
        if (!extract.note().isEmpty()) {
            Paragraph note = new Paragraph(extract.note());
            note.addClassName("trig-extract-note");
            said.add(note);
        }
        origin.quotable().refusal().ifPresent(why -> said.add(BeforePrinting.warning(why)));
        if (open.open()) {
            said.add(deeds(extract));
        }
        return new ListItem(trig, said);
    }

    private static Paragraph words(Origin origin) {
        Span before = new Span(origin.quotation().before());
        Span after = new Span(origin.quotation().after());
        before.addClassName("trig-around");
        after.addClassName("trig-around");
        return new Paragraph(before, new Span(origin.quotation().words()), after);
    }

    private static Paragraph from(Span stance, Origin origin, String person) {
        Paragraph from = new Paragraph(stance, new Span(" \u00b7 " + where(origin) + " \u00b7 set by " + person));
        from.addClassNames("trig-soft", "trig-extract-origin");
        return from;
    }

    /** Who, where and when, as far as known. */
    static String where(Origin origin) {
        return Stream.of(origin.speaker(), origin.title(), origin.site(), origin.wave())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00b7 "));
    }

    private Div deeds(Attached extract) {
        String what = "\u201c" + brief(extract.origin().quotation().words()) + "\u201d";
        LineButton choose = new LineButton("Choose to print", what, () -> choose(extract));
        choose.setVisible(extract.origin().quotable().printable());
        Div deeds = new Div(
                choose,
                new LineButton(
                        "Say otherwise\u2026",
                        what,
                        () -> new StanceDialog(
                                        "How these words stand to the theme",
                                        extract.stance(),
                                        extract.note(),
                                        (stance, note) -> say(extract, stance, note))
                                .open()),
                new LineButton("Take off", what, () -> remove(extract)));
        deeds.addClassName("trig-extract-actions");
        return deeds;
    }

    private void choose(Attached extract) {
        open.choose(coder -> open.desk()
                .quotations()
                .choose(coder, open.theme().id(), extract.origin().passage()));
    }

    private void say(Attached extract, Stance stance, String note) {
        open.changeAndOffer(
                ThemePart.EXTRACTS,
                "It is said otherwise.",
                coder -> open.desk().against().say(coder, extract.id(), stance, note));
    }

    private void remove(Attached extract) {
        open.changeAndOffer(
                ThemePart.EXTRACTS,
                "The passage is taken off the theme.",
                coder -> open.desk().against().remove(coder, extract.id()));
    }

    /** The first words, to tell one line from another by ear. */
    static String brief(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF).strip() + "\u2026";
    }
}
