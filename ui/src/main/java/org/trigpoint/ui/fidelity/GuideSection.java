package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.fidelity.ProgressionTable;

/** How many criteria have which colour, and which printed rule of the overall guide applies; mostly none does. */
final class GuideSection extends Section {

    GuideSection(ProgressionTable table) {
        addClassNames("trig-section", "fidelity-guide");
        Guide printed = table.printed();
        Guide decided = table.withDecisions();
        add(new H2("Overall guide"), line("As printed", printed));
        if (!decided.equals(printed)) {
            add(line("With what named persons decided", decided));
        }
        add(new Paragraph(Guide.DEFECT));
        Paragraph proRata = new Paragraph(Guide.PRO_RATA + " Of these colours: "
                + printed.proRata()
                        .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                        .orElse("no rule") + ".");
        proRata.addClassName("trig-hint");
        add(proRata, new Paragraph("Beside the criteria the protocol suggests to consider (S000, after Table 13):"));
        UnorderedList considerations = new UnorderedList();
        for (Wording each : Guide.CONSIDERATIONS) {
            considerations.add(new ListItem("\u201c" + each.text() + "\u201d"));
        }
        add(considerations);
    }

    private static Paragraph line(String what, Guide guide) {
        Paragraph line = new Paragraph(what + ": " + guide.green() + " green, " + guide.amber() + " amber, "
                + guide.red() + " red, " + guide.without() + " without a colour. "
                + guide.literal()
                        .map(rule -> "The printed rule that applies: \u201c"
                                + rule.printed().text() + "\u201d ("
                                + rule.printed().source() + ").")
                        .orElse("No printed rule applies."));
        line.addClassName("fidelity-counts");
        return line;
    }
}
