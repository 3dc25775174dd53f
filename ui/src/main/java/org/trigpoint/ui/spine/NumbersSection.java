package org.trigpoint.ui.spine;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.description.Answer;
import org.trigpoint.spine.Speaks;
import org.trigpoint.spine.SpinePage.Counted;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;

/** Numbers that speak to a question: measures with sites side by side, all else a line each with n and interval. */
final class NumbersSection extends Section {

    private static final String POOLED = "All that deliver";

    /** Ends with what is counted, behind the last number. */
    private static final Pattern COUNTED = Pattern.compile(".*\\d (\\p{L}[^\\d]*)");

    private final SpineAddress address;

    NumbersSection(String title, String empty, List<Counted> counted, SpineAddress address) {
        this.address = address;
        addClassName("trig-section");
        setId(title.toLowerCase(Locale.UK));
        add(new H2(title));
        if (counted.isEmpty()) {
            Paragraph none = new Paragraph(empty);
            none.addClassName("trig-soft");
            add(none);
        }
        measures(counted.stream().filter(NumbersSection::measure).toList());
        lines(counted.stream()
                .filter(each -> !measure(each) && each.answer() == null)
                .toList());
        counted.forEach(this::answer);
    }

    private static boolean measure(Counted counted) {
        Speaks speaks = counted.speaks();
        return speaks != null
                && speaks.of() == Speaks.Of.MEASURE
                && !counted.figures().isEmpty();
    }

    private void measures(List<Counted> measures) {
        if (measures.isEmpty()) {
            return;
        }
        Set<String> sites = new LinkedHashSet<>();
        measures.forEach(each -> each.figures().forEach(figure -> sites.add(site(figure))));
        List<String> heads = new ArrayList<>(List.of("Measure"));
        sites.forEach(site -> heads.add(site.isEmpty() ? POOLED : site));
        NumbersTable table = new NumbersTable("Measures of fidelity, by site", heads.size(), heads);
        measures.forEach(each -> {
            Map<String, String> values = new LinkedHashMap<>();
            String unit = unit(each.figures());
            each.figures()
                    .forEach(figure -> values.put(
                            site(figure),
                            figure.value().substring(0, figure.value().length() - ending(figure, unit))));
            List<String> cells = new ArrayList<>(List.of(each.label() + unit));
            sites.forEach(site -> cells.add(values.getOrDefault(site, "\u2013")));
            table.row(cells);
        });
        add(table, new Anchor(address.ofStudy() + "/fidelity", "Fidelity, with the rows behind each measure"));
    }

    /** What all of them count, told once with the measure; empty where they count different things. */
    private static String unit(List<Figure> figures) {
        List<String> units = figures.stream()
                .map(figure -> COUNTED.matcher(figure.value()))
                .filter(Matcher::matches)
                .map(counted -> ", " + counted.group(1))
                .distinct()
                .toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    private static int ending(Figure figure, String unit) {
        boolean told = !unit.isEmpty() && COUNTED.matcher(figure.value()).matches();
        return told ? unit.length() - 1 : 0;
    }

    private static String site(Figure figure) {
        return figure.key().substring(figure.key().indexOf('@') + 1);
    }

    private void lines(List<Counted> counted) {
        List<Figure> figures =
                counted.stream().flatMap(each -> each.figures().stream()).toList();
        if (figures.isEmpty()) {
            return;
        }
        NumbersTable table = new NumbersTable(
                "As they are now; intervals are of 95 % and ignore that people belong to sites",
                2, List.of("What", "Value", "n", "Interval"));
        figures.forEach(figure -> {
            Integer n = figure.n();
            var interval = figure.interval();
            table.row(List.of(
                    figure.label(),
                    figure.value(),
                    n == null ? "\u2013" : String.format(Locale.UK, "%,d", n),
                    interval == null
                            ? "\u2013"
                            : Written.decimals(interval.low()) + " to " + Written.decimals(interval.high())));
        });
        add(table);
        Map<String, String> places = new LinkedHashMap<>();
        counted.forEach(each -> {
            Speaks speaks = each.speaks();
            if (speaks != null) {
                places.putIfAbsent(address.numbers(speaks), speaks.of().label());
            }
        });
        places.forEach((place, label) -> add(new Paragraph(new Anchor(place, label + ": look into it"))));
    }

    private void answer(Counted counted) {
        Answer answer = counted.answer();
        Speaks speaks = counted.speaks();
        if (answer == null || speaks == null || answer.tables().isEmpty()) {
            return;
        }
        add(new H3(new Anchor(address.numbers(speaks), counted.label())), new Paragraph(answer.caption()));
        answer.tables().stream().limit(2).forEach(shown -> {
            NumbersTable table = new NumbersTable(shown.title(), shown.words(), shown.heads());
            shown.rows().forEach(table::row);
            add(table);
        });
        if (!answer.notes().isEmpty()) {
            Paragraph notes = new Paragraph(answer.notes().stream().collect(Collectors.joining(" ")));
            notes.addClassName("trig-soft");
            add(notes);
        }
    }
}
