package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
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
        add(new Paragraph(submitted + " of " + Counted.of(asked, "form") + " submitted; " + overdue
                + " overdue. Forms on a session or casefile that you still score yourself are not told."));
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
        add(table);
    }
}
