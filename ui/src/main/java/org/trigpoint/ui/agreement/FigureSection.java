package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.agreement.Figures;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.agreement.Measure;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.ui.parts.Moments;

/** What was counted, in one unit: a table, and beneath it what the numbers rest on. */
final class FigureSection extends Section {

    private final Exercise exercise;
    private final CountedUnit unit;
    private final AgreementGestures gestures;

    FigureSection(Exercise exercise, CountedUnit unit, AgreementGestures gestures) {
        this.exercise = exercise;
        this.unit = unit;
        this.gestures = gestures;
        addClassName("agreement-figures");
        Figures figures = exercise.counted().getFirst();
        Div head = new Div(new H3("Agreement by code, in " + unit.label().toLowerCase(Locale.UK)), units(),
                gestures.table(exercise, unit));
        head.addClassName("agreement-head");
        add(head, new Paragraph(unit.meaning()));
        List<Figure> shown = figures.figures().stream()
                .filter(one -> one.unit() == unit || one.unit() == CountedUnit.CHARACTER)
                .toList();
        add(new FigureTable(exercise, unit, shown, gestures.address()));
        notGiven(shown);
        pairs(shown);
        restsOn(figures, shown);
    }

    private Nav units() {
        Nav units = new Nav();
        units.setAriaLabel("Unit");
        units.addClassName("agreement-choice");
        for (CountedUnit each : CountedUnit.declared()) {
            Anchor link = new Anchor(
                    gestures.address().counted(exercise.id(), each),
                    each.label() + (each == exercise.unit() ? " (declared)" : ""));
            if (each == unit) {
                link.getElement().setAttribute("aria-current", "page");
            }
            units.add(link);
        }
        return units;
    }

    private void notGiven(List<Figure> shown) {
        List<String> none = shown.stream()
                .filter(one -> one.measure() == Measure.UNION && one.n() == 0)
                .map(Figure::name)
                .toList();
        if (!none.isEmpty()) {
            Paragraph said = new Paragraph(
                    "Nobody gave these codes in the sample, so nothing can be told of them: " + String.join(", ", none) + ".");
            said.addClassName("trig-soft");
            add(said);
        }
    }

    /** With three coders or more, kappa is told of each two. */
    private void pairs(List<Figure> shown) {
        List<Figure> pairs = shown.stream()
                .filter(one -> one.measure() == Measure.KAPPA && !one.coders().isEmpty())
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        for (Figure pair : pairs) {
            lines.add(new ListItem(pair.name() + ", " + pair.coders() + ": " + Told.words(pair.coefficient())));
        }
        add(new NativeDetails("Cohen\u2019s kappa of each two coders", lines));
    }

    private void restsOn(Figures figures, List<Figure> shown) {
        UnorderedList lines = new UnorderedList();
        lines.add(new ListItem("Counted " + Moments.brief(figures.at()) + " by " + figures.byName() + " from "
                + figures.codings() + " submitted codings, at line " + figures.journalNumber() + " of the journal. "
                + agreed(figures)));
        for (String method : distinct(shown, true)) {
            lines.add(new ListItem(method));
        }
        for (String left : distinct(shown, false)) {
            lines.add(new ListItem("Left out: " + left + "."));
        }
        lines.add(new ListItem("SHA-256 of what was counted: " + figures.digest()));
        if (exercise.counted().size() > 1) {
            lines.add(new ListItem("Counted " + exercise.counted().size()
                    + " times: submissions were opened again in between. All counts are kept; the last is shown."));
        }
        NativeDetails details = new NativeDetails("What these numbers rest on", lines);
        details.setOpen(true);
        details.addClassName("agreement-rests");
        add(details);
    }

    private static String agreed(Figures figures) {
        return switch (figures.agreedBefore()) {
            case 0 -> "Nothing had been agreed on by then.";
            case 1 -> "1 agreement had been made by then; it changes nothing here.";
            default -> figures.agreedBefore() + " agreements had been made by then; they change nothing here.";
        };
    }

    private static List<String> distinct(List<Figure> shown, boolean method) {
        Stream<Defined> defined = shown.stream().flatMap(one -> one.coefficient() instanceof Defined number
                ? Stream.of(number)
                : Stream.of());
        if (!method) {
            return defined.map(Defined::leftOut)
                    .filter(left -> !left.equals(Coefficient.NOTHING))
                    .distinct()
                    .toList();
        }
        return shown.stream()
                .filter(one -> one.coefficient() instanceof Defined)
                .collect(Collectors.groupingBy(
                        one -> ((Defined) one.coefficient()).interval().method(),
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.measure().label(), Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(entry -> "Interval of 95 %, " + entry.getKey() + ": " + String.join(", ", entry.getValue()) + ".")
                .toList();
    }
}
