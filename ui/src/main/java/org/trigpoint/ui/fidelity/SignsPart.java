package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.progression.Outcome;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionTable;
import org.trigpoint.fidelity.ProgressionTable.Line;
import org.trigpoint.ui.contributed.HomePart.Drawn;

/** The criteria of progression as a strip of signs with their words, and how many wait for a decision, for the home page. */
@StyleSheet("context://trigpoint/fidelity.css")
final class SignsPart extends Section {

    private SignsPart(ProgressionTable table, FidelityAddress address) {
        UnorderedList strip = new UnorderedList();
        strip.addClassName("fidelity-signs");
        table.lines().forEach(line -> strip.add(new ListItem(sign(line, address))));
        addClassName("trig-section");
        add(new H2("Progression"), strip);
        long open = table.lines().stream()
                .filter(line -> line.open() && (line.decision() == null || line.stale()))
                .count();
        if (open > 0) {
            add(new Paragraph(new Anchor(
                    address.progression(),
                    open == 1 ? "One criterion waits for a decision" : open + " criteria wait for a decision")));
        }
    }

    static Optional<Drawn> of(ProgressionQueries progression, Reader reader) {
        if (reader.onlySite() != null) {
            return Optional.empty();
        }
        ProgressionTable table = progression.table(reader);
        return table.lines().stream().anyMatch(line -> line.outcome() instanceof Outcome.Banded)
                ? Optional.of(Drawn.of(table, read -> new SignsPart(read, new FidelityAddress(reader.study()))))
                : Optional.empty();
    }

    private static Anchor sign(Line line, FidelityAddress address) {
        int number = line.criterion().number();
        Span mark = line.stale()
                ? Marks.mark("stale", "stale")
                : line.colour()
                        .map(colour -> Marks.mark(colour.word(), colour.word()))
                        .orElseGet(() -> Marks.open(
                                line.open() ? "undecided" : line.outcome().words()));
        Span of = new Span(number + " ");
        of.addClassName("fidelity-sign-number");
        Anchor sign = new Anchor(address.progression() + "#criterion-" + number, of, mark);
        sign.setTitle(line.criterion().printed().text());
        return sign;
    }
}
