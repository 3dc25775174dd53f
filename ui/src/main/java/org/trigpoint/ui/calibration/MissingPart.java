package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.CompletenessQueries.Line;
import org.trigpoint.ui.charts.NumbersTable;

/** How many forms have come in and which are overdue, site by site, for the home page of a lead. */
final class MissingPart {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private MissingPart() {}

    static Optional<Component> of(CalibrationDesk desk, Reader reader) {
        if (!(reader instanceof Lead lead)) {
            return Optional.empty();
        }
        List<Line> lines = desk.completeness().lines(lead, LocalDate.now(ZONE));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int submitted = lines.stream().mapToInt(Line::submitted).sum();
        int asked = lines.stream().mapToInt(Line::asked).sum();
        int overdue = lines.stream().mapToInt(Line::overdue).sum();
        Map<String, List<Line>> sites =
                lines.stream().collect(Collectors.groupingBy(Line::site, TreeMap::new, Collectors.toList()));
        NumbersTable table = new NumbersTable(
                "Forms that have come in, by site", 1, List.of("Site", "Submitted", "Asked", "Overdue"));
        sites.forEach((site, of) -> table.row(List.of(
                site.isEmpty() ? "No site" : site,
                String.valueOf(of.stream().mapToInt(Line::submitted).sum()),
                String.valueOf(of.stream().mapToInt(Line::asked).sum()),
                String.valueOf(of.stream().mapToInt(Line::overdue).sum()))));
        Section part = new Section(
                new H2("Scoring"),
                new Paragraph(submitted + " of " + asked + " forms submitted, " + overdue + " overdue."),
                table,
                new Anchor(new ScoreAddress(lead.study()).completeness(), "Who is behind"));
        part.addClassName("trig-section");
        return Optional.of(part);
    }
}
