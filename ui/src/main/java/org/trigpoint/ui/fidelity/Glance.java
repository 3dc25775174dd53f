package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.trigpoint.access.Reader;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.FidelityTable;
import org.trigpoint.ui.contributed.HomePart.Drawn;

/** Fidelity by site, as other pages show it. */
final class Glance {

    private Glance() {}

    /** Nothing where there is nothing to see, or nothing that the reader may. */
    static Optional<Drawn> of(FidelityQueries fidelity, Reader reader) {
        if (fidelity.closed(reader)) {
            return Optional.empty();
        }
        FidelityTable table = fidelity.table(reader, null);
        if (table.readings().isEmpty() || table.sites().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Drawn.of(table, read -> shown(read, new FidelityAddress(reader.study()))));
    }

    private static Component shown(FidelityTable table, FidelityAddress address) {
        Section part = new Section(new H2("Fidelity"), new MeasureTable(table, address));
        part.addClassName("trig-section");
        return part;
    }
}
