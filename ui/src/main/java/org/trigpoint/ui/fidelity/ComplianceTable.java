package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.trigpoint.codebooks.fidelity.Compliance;
import org.trigpoint.fidelity.Receipts;
import org.trigpoint.fidelity.Receipts.Counted;
import org.trigpoint.ui.charts.NumbersTable;

/** How many received what they were allocated to, and whom an analysis by compliance leaves out. */
final class ComplianceTable extends Section {

    private static final List<String> HEADS = List.of(
            "Site",
            "Keyworkers compliant",
            "not compliant",
            "not known",
            "Families compliant",
            "not compliant",
            "not known");

    ComplianceTable(Receipts receipts) {
        addClassName("trig-section");
        NumbersTable table = new NumbersTable("Compliance by site", 1, HEADS);
        for (Receipts.Line line : receipts.lines()) {
            Counted keyworkers = line.keyworkers();
            Counted families = line.families();
            table.row(List.of(
                    name(line),
                    String.valueOf(keyworkers.received()),
                    String.valueOf(keyworkers.not()),
                    String.valueOf(keyworkers.unknown()),
                    String.valueOf(families.received()),
                    String.valueOf(families.not()),
                    String.valueOf(families.unknown())));
        }
        Paragraph left = new Paragraph(receipts.leftOut() + " " + Compliance.FAMILIES.text());
        left.addClassName("trig-hint");
        add(new H2("Compliance"), MeasureDetail.printed(Compliance.PRINTED), table, left);
    }

    private static String name(Receipts.Line line) {
        String site = line.site();
        return site != null ? site : line.intervention() ? "Intervention arm" : "Control arm";
    }
}
