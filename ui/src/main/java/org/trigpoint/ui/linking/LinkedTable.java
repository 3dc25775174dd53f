package org.trigpoint.ui.linking;

import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.linking.Linked;
import org.trigpoint.linking.Linked.Row;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;

/** Units with their themes beside training and outcomes, and who is in none of them. */
final class LinkedTable extends Section {

    LinkedTable(Linked linked, Unit unit) {
        List<String> heads = new ArrayList<>(List.of(unit.label(), "People coded"));
        heads.addAll(linked.themes());
        heads.addAll(List.of(
                "Core training days",
                "Goals, adult form: mean change (95 % interval)",
                "Goals, child form: mean change (95 % interval)"));
        NumbersTable table = new NumbersTable(
                "How many of the people who are linked and have something coded have a passage with the theme. A passage"
                        + " less does not mean that somebody was asked.",
                1,
                heads);
        linked.rows().forEach(row -> table.row(cells(row)));
        NumbersTable none = new NumbersTable("Who is in no row, and why", 1, List.of("Why", "People"));
        linked.unlinked().forEach((why, count) -> none.row(List.of(why.label(), count(count))));
        add(table);
        if (!linked.unlinked().isEmpty()) {
            add(none);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.unit(), count(row.voices())));
        row.withTheme().forEach(with -> cells.add(count(with) + " of " + count(row.voices())));
        cells.add(Written.decimals(row.coreDays()));
        cells.add(change(row, "adult"));
        cells.add(change(row, "child"));
        return cells;
    }

    private static String change(Row row, String form) {
        return row.changes().stream()
                .filter(change -> change.cell().form().equals(form))
                .map(change -> change.mean() instanceof Estimate.Defined
                        ? Written.estimate(change.mean())
                        : "too few of " + count(change.people()))
                .findFirst()
                .orElse("\u2013");
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
