package org.trigpoint.ui.texts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.trigpoint.texts.Difference;
import org.trigpoint.texts.VersionQueries.VersionRow;

/** Where two versions differ, line against line. */
final class DifferencePart extends Section {

    private static final int MOST = 200;

    DifferencePart(VersionRow from, VersionRow to, Difference difference) {
        addClassName("trig-section");
        add(new H2("Version " + from.number() + " and version " + to.number()));
        int places = difference.places().size();
        Paragraph summary = new Paragraph(
                places == 0
                        ? "They say the same; speakers or turns may differ."
                        : (places == 1 ? "They differ in one place." : "They differ in " + places + " places.")
                                + (places > MOST ? " The first " + MOST + " are shown." : ""));
        summary.addClassName("trig-soft");
        add(summary);
        difference.places().stream().limit(MOST).forEach(place -> {
            Div line = new Div(Pieces.pair(
                    Pieces.line("Version " + from.number(), place.before(), "del"),
                    Pieces.line("Version " + to.number(), place.after(), "ins")));
            line.addClassName("difference-place");
            add(line);
        });
    }
}
