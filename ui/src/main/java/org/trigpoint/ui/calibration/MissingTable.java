package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.calibration.CompletenessQueries.Line;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.parts.EmptyState;

/** What was asked for and what has come in, by site, form and person. */
final class MissingTable extends Div {

    MissingTable(List<Line> lines) {
        if (lines.isEmpty()) {
            add(new EmptyState(
                    "Nobody was asked yet",
                    "When observers, reviewers and practitioners are asked, it shows how far they are."));
            return;
        }
        int asked = lines.stream().mapToInt(Line::asked).sum();
        int submitted = lines.stream().mapToInt(Line::submitted).sum();
        int overdue = lines.stream().mapToInt(Line::overdue).sum();
        add(new Paragraph(submitted + " of " + Plural.of(asked, "form") + " submitted; " + overdue
                + " overdue. Forms on a session or casefile that you still score yourself are not told."));
        add(
                sums("By site", "Site", lines, Line::site),
                sums("By form", "Form", lines, Line::instrument),
                sums("By person", "Person", lines, Line::person),
                all(lines));
    }

    private static NumbersTable all(List<Line> lines) {
        NumbersTable table = new NumbersTable(
                "How far each person is, by site and form",
                3,
                List.of("Site", "Form", "Person", "Asked", "Begun", "Submitted", "Overdue"));
        lines.forEach(line -> table.row(Stream.of(
                        line.site(),
                        line.instrument(),
                        line.person(),
                        line.asked(),
                        line.begun(),
                        line.submitted(),
                        line.overdue() == 0 ? "\u2013" : line.overdue() + " overdue")
                .map(String::valueOf)
                .toList()));
        return table;
    }

    private static NumbersTable sums(String caption, String head, List<Line> lines, Function<Line, String> by) {
        NumbersTable table = new NumbersTable(caption, 1, List.of(head, "Submitted", "Asked", "Share", "Overdue"));
        lines.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
                .forEach((name, of) -> {
                    int asked = of.stream().mapToInt(Line::asked).sum();
                    int submitted = of.stream().mapToInt(Line::submitted).sum();
                    table.row(List.of(
                            name,
                            String.valueOf(submitted),
                            String.valueOf(asked),
                            Math.round(100.0 * submitted / asked) + " %",
                            String.valueOf(of.stream().mapToInt(Line::overdue).sum())));
                });
        return table;
    }
}
