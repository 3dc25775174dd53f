package org.trigpoint.ui.sources;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** The list of sources; a title leads to what describes the source. */
final class SourceGrid extends Grid<SourceRow> {

    SourceGrid(String base) {
        addClassName("trig-dense");
        addComponentColumn(row -> new Anchor(base + "/sources/" + row.id().value() + "/details", row.title()))
                .setHeader("Title")
                .setComparator(SourceRow::title)
                .setFlexGrow(3);
        addColumn(row -> row.kind().label()).setHeader("Kind").setSortable(true);
        addColumn(row -> Objects.requireNonNullElse(row.siteName(), ""))
                .setHeader("Site")
                .setSortable(true);
        addColumn(row -> Objects.requireNonNullElse(row.waveName(), ""))
                .setHeader("Wave")
                .setSortable(true);
        addColumn(row -> String.join(", ", row.participants()))
                .setHeader("Participants")
                .setSortable(true);
        addColumn(row -> Words.number(row.words()))
                .setHeader("Words")
                .setComparator(SourceRow::words)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(row -> Words.number(row.coded()))
                .setHeader("Coded")
                .setComparator(SourceRow::coded)
                .setTextAlign(ColumnTextAlign.END);
    }
}
