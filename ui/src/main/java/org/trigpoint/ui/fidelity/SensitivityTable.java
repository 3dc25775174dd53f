package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Sensitivity;
import org.trigpoint.fidelity.FidelityTable;
import org.trigpoint.ui.charts.NumbersTable;

/** What becomes of each measure when one definition is settled otherwise; what changes is marked by a word. */
final class SensitivityTable extends Div {

    SensitivityTable(FidelityTable settled, List<Sensitivity.Line> lines) {
        long changing = lines.stream().filter(line -> !line.changed().isEmpty()).count();
        add(
                new Paragraph(
                        "The protocol leaves these definitions open. Each line settles one of them otherwise and leaves all"
                                + " else as set: of " + lines.size() + " alternatives, " + changing
                                + " change a status somewhere, and stand first. A dot: as it is set; \u25b2: the status changes."));
        List<String> heads = new ArrayList<>(List.of("Measure", "Settled otherwise"));
        heads.addAll(settled.sites().keySet());
        boolean pooled = settled.readings().stream().anyMatch(each -> each.site() == null);
        if (pooled) {
            heads.add("Pooled");
        }
        NumbersTable table = new NumbersTable("Each alternative, one at a time", heads.size(), heads).dense();
        Set<Measure> named = EnumSet.noneOf(Measure.class);
        for (Sensitivity.Line line : ordered(lines)) {
            List<String> cells = new ArrayList<>(List.of(
                    named.add(line.measure())
                            ? line.measure().name() + " " + line.measure().title()
                            : line.measure().name(),
                    line.setting() + ": " + line.alternative()));
            for (Reading reading : line.readings()) {
                cells.add(same(settled, reading) ? "\u00b7" : cell(line, reading));
            }
            table.row(cells, line.changed().isEmpty() ? "" : "is-changed");
        }
        add(table);
    }

    /** Whether it would be read alike as it is set. */
    private static boolean same(FidelityTable settled, Reading reading) {
        return settled.of(reading.measure()).stream()
                .filter(each -> Objects.equals(each.site(), reading.site()))
                .anyMatch(each ->
                        each.status() == reading.status() && Marks.figure(each).equals(Marks.figure(reading)));
    }

    /** Those that change something first, else in their order. */
    private static List<Sensitivity.Line> ordered(List<Sensitivity.Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.changed().isEmpty()))
                .toList();
    }

    private static String cell(Sensitivity.Line line, Reading reading) {
        String figure = Marks.figure(reading);
        String words = reading.status().words() + (figure.isEmpty() ? "" : " " + figure);
        return line.changed().contains(Objects.requireNonNullElse(reading.site(), "")) ? "\u25b2\u00a0" + words : words;
    }
}
