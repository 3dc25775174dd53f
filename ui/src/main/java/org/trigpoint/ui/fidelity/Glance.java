package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.trigpoint.access.Reader;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.FidelityTable;

/** Fidelity by site, as other pages show it. */
final class Glance {

    private Glance() {}

    /** Nothing where there is nothing to see, or nothing that the reader may. */
    static Optional<Component> of(FidelityQueries fidelity, Reader reader) {
        if (fidelity.closed(reader)) {
            return Optional.empty();
        }
        FidelityTable table = fidelity.table(reader, null);
        if (table.readings().isEmpty() || table.sites().isEmpty()) {
            return Optional.empty();
        }
        Section part = new Section(new H2("Fidelity"), new MeasureTable(table, new FidelityAddress(reader.study())));
        part.addClassName("trig-section");
        return Optional.of(part);
    }
}
