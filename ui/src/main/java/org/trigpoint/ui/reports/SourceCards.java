package org.trigpoint.ui.reports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** What can be reported of one source: which one is chosen once for both. */
final class SourceCards extends Div {

    private final ComboBox<SourceRow> source = new ComboBox<>("Source");

    /** A file is made while nobody holds the screen: it goes by what was chosen last. */
    private volatile @Nullable SourceId chosen;

    SourceCards(OpenReports open, List<SourceRow> sources, @Nullable SourceId asked) {
        addClassName("report-cards");
        source.setItems(sources);
        source.setItemLabelGenerator(SourceRow::title);
        source.setHelperText("Both reports below are about this one.");
        source.addValueChangeListener(changed ->
                chosen = changed.getValue() == null ? null : changed.getValue().id());
        SourceRow first = asked == null
                ? sources.getFirst()
                : sources.stream()
                        .filter(row -> row.id().equals(asked))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        source.setValue(first);
        add(source, sheet(open), audit(open));
    }

    private ReportCard sheet(OpenReports open) {
        ReportCard sheet = new ReportCard(
                "Source summary sheet",
                "One source on one page: what it is and who speaks, its codes and themes with counts, how much of what"
                        + " participants say is coded, chosen quotations, memos, and who coded when.");
        sheet.offer(format -> open.desk().reports().sheet(open.reader(), open.analysis(), one(), format));
        return sheet;
    }

    private ReportCard audit(OpenReports open) {
        ReportCard audit = new ReportCard(
                "Coding audit",
                "Who gave which code to which words of the source and when, and what was moved, taken off, undone or agreed"
                        + " on, in the order in which it happened.");
        audit.offer(format -> open.desk().reports().audit(open.reader(), open.analysis(), one(), format));
        audit.offer("Export XLSX", () -> open.desk().reports().auditTable(open.reader(), open.analysis(), one()));
        return audit;
    }

    private SourceId one() {
        SourceId one = chosen;
        if (one == null) {
            throw new Refusal("Choose the source first.");
        }
        return one;
    }
}
