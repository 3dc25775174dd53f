package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.stream.Stream;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.snapshots.PrintedId;
import org.trigpoint.ui.security.FileLink;

/** What the matrix of a snapshot sets against what, and its ways out. */
final class ThenFilters extends Div {

    ThenFilters(OpenSnapshot open) {
        addClassName("trig-filters");
        MatrixRequest request = open.opened().matrix().request();
        PrintedId printed = open.snapshot().printed();
        Select<By> by = new Select<>();
        by.setLabel("Columns");
        by.setItems(Stream.concat(By.plain().stream(), request.by().stream())
                .distinct()
                .toList());
        by.setItemLabelGenerator(By::label);
        by.setValue(request.by().getFirst());
        by.addValueChangeListener(
                chosen -> Going.to(open.address().matrix(printed, chosen.getValue(), request.unit())));
        Select<CountingUnit> unit = new Select<>();
        unit.setLabel("Count");
        unit.setItems(CountingUnit.values());
        unit.setItemLabelGenerator(CountingUnit::label);
        unit.setValue(request.unit());
        unit.addValueChangeListener(
                chosen -> Going.to(open.address().matrix(printed, request.by().getFirst(), chosen.getValue())));
        add(by, unit, files(open, request));
    }

    private static Div files(OpenSnapshot open, MatrixRequest request) {
        SnapshotId snapshot = open.snapshot().id();
        Div files = new Div();
        files.addClassName("trig-exports");
        for (ExportFormat format : ExportFormat.values()) {
            FileLink link = new FileLink(
                    "Export " + format.ending().toUpperCase(Locale.ROOT),
                    () -> open.desk()
                            .export()
                            .file(open.desk().door().reader(open.route()), snapshot, request, format));
            link.addClassName("trig-export");
            files.add(link);
        }
        return files;
    }
}
