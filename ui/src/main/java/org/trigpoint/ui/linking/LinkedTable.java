package org.trigpoint.ui.linking;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.linking.Linked;
import org.trigpoint.linking.Linked.Beside;
import org.trigpoint.linking.Linked.Row;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;

/** Units with what was delivered to them and what came of it, their themes beside that, and who is in none of them. */
final class LinkedTable extends Section {

    LinkedTable(Linked linked, Beside beside) {
        List<String> heads = new ArrayList<>(List.of(beside.unit().label()));
        String name = Outcomes.scored().stream()
                .filter(each -> each.key().equals(beside.instrument()))
                .findFirst()
                .orElseThrow()
                .title();
        heads.addAll(List.of(LinkingChoice.delivery(beside.measure()), "Adult form", "Child form", "People coded"));
        heads.addAll(linked.themes());
        NumbersTable table = new NumbersTable(
                        "By form: " + name + ", " + beside.when().label()
                                + ", mean with its 95 % interval. By theme: how"
                                + " many of the people who are linked and have something coded have a passage with it. A"
                                + " passage less does not mean that somebody was asked.",
                        1,
                        heads)
                .dense();
        linked.rows().forEach(row -> table.row(cells(row, beside.measure() == null || linked.closed())));
        NumbersTable none = new NumbersTable("Who is in no row, and why", 1, List.of("Why", "People"));
        linked.unlinked().forEach((why, count) -> none.row(List.of(why.label(), count(count))));
        if (linked.closed()) {
            add(new Paragraph(BlindedDelivery.SENTENCE));
        }
        add(table);
        if (!linked.unlinked().isEmpty()) {
            add(none);
        }
    }

    private static List<String> cells(Row row, boolean days) {
        List<String> cells = new ArrayList<>(List.of(row.unit()));
        cells.add(days ? days(row) : row.delivered());
        cells.add(change(row, "adult"));
        cells.add(change(row, "child"));
        cells.add(count(row.voices()));
        row.withTheme().forEach(with -> cells.add(count(with)));
        return cells;
    }

    /** What is missing says why, and is no 0. */
    private static String days(Row row) {
        return row.coreDays().isEmpty()
                ? row.delivered()
                : Written.decimals(row.coreDays()) + (row.delivered().isEmpty() ? "" : " (" + row.delivered() + ")");
    }

    private static String change(Row row, String form) {
        return row.outcomes().stream()
                .filter(change -> change.cell().form().equals(form))
                .map(change -> change.mean() instanceof Estimate.Defined
                        ? Written.estimate(change.mean())
                        : change.average().isEmpty()
                                ? "none of " + count(change.people())
                                : Written.decimals(change.average()) + " (too few for an interval)")
                .findFirst()
                .orElse("no such form");
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
