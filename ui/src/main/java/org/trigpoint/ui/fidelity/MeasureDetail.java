package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.fidelity.FidelityDetail;

/** One measure opened: as it is printed, what is divided by what, and everything behind it with where it comes from. */
final class MeasureDetail extends Section {

    MeasureDetail(FidelityDetail detail, FidelityAddress address) {
        Reading reading = detail.reading();
        addClassNames("trig-section", "fidelity-detail");
        add(
                new H2(reading.measure().name() + " " + reading.measure().title() + ", "
                        + Objects.requireNonNullElse(reading.site(), "pooled")),
                Marks.of(reading.status()),
                printed(reading.measure().printed()),
                new Paragraph("Left open: " + reading.measure().open()));
        if (!reading.reason().isEmpty()) {
            Paragraph reason = new Paragraph(reading.reason());
            reason.addClassName("fidelity-reason");
            add(reason);
        }
        add(numbers(reading));
        if (!reading.behind().isEmpty()) {
            add(new BehindTable(detail, address));
        }
        add(new Anchor(address.measures(), "Back to all measures"));
    }

    static Paragraph printed(Wording wording) {
        Paragraph words = new Paragraph("\u201c" + wording.text() + "\u201d (" + wording.source() + ")");
        words.addClassName("fidelity-printed");
        return words;
    }

    private static UnorderedList numbers(Reading reading) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fidelity-numbers");
        for (Part part : reading.parts()) {
            list.add(new ListItem(Marks.of(part.status()), new Paragraph(sentence(part))));
        }
        reading.notes().forEach(note -> list.add(new ListItem(note)));
        return list;
    }

    private static String sentence(Part part) {
        String words = part.label() + ": " + Marks.whole(part) + ".";
        return part.least().equals(part.most())
                ? words
                : words + " With what is missing it could be from "
                        + part.least().percentBeside(part.threshold().share()) + "% to "
                        + part.most().percentBeside(part.threshold().share()) + "%.";
    }
}
