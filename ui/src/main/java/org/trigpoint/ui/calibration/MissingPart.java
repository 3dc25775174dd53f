package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.CompletenessQueries.Line;
import org.trigpoint.calibration.DoubleScored;
import org.trigpoint.calibration.DoubleScored.Alike;
import org.trigpoint.calibration.Drift.Observer;
import org.trigpoint.calibration.ScoreQueries.FormLine;
import org.trigpoint.ui.contributed.HomePart.Drawn;

/**
 * For the home page of a lead: how many forms have come in, where any are overdue, and how well observers score. Who has
 * not submitted, site by site, stands with the scores.
 */
final class MissingPart {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private MissingPart() {}

    /** All that is told: of the form that most sessions are scored with, and of the one that is practised most. */
    private record Told(
            ScoreAddress address,
            List<Line> lines,
            String scored,
            Alike alike,
            String practised,
            List<String> flagged) {}

    static Optional<Drawn> of(CalibrationDesk desk, Reader reader) {
        if (!(reader instanceof Lead lead)) {
            return Optional.empty();
        }
        List<Line> lines = desk.completeness().lines(lead, LocalDate.now(ZONE));
        return lines.isEmpty() ? Optional.empty() : Optional.of(Drawn.of(told(desk, lead, lines), MissingPart::shown));
    }

    private static Told told(CalibrationDesk desk, Lead lead, List<Line> lines) {
        Optional<FormLine> scored = desk.scores().forms(lead).stream().findFirst();
        Optional<FormLine> practised = desk.drift().forms(lead).stream().findFirst();
        return new Told(
                new ScoreAddress(lead.study()),
                lines,
                scored.map(FormLine::title).orElse(""),
                scored.map(form -> DoubleScored.alike(desk.scores().scores(lead, form.id())))
                        .orElse(new Alike(0, 0, 0)),
                practised.map(FormLine::title).orElse(""),
                practised
                        .map(form -> desk.drift().drift(lead, form.id()).observers().stream()
                                .filter(Observer::flagged)
                                .map(Observer::name)
                                .toList())
                        .orElse(List.of()));
    }

    private static Component shown(Told told) {
        Section part = new Section(new H2("Scoring"), comeIn(told));
        if (told.alike().sessions() > 0) {
            part.add(line(
                    Plural.of(told.alike().sessions(), "session") + " scored by two observers or more with \u201c"
                            + told.scored() + "\u201d: " + told.alike().same() + " of "
                            + Plural.of(told.alike().pairs(), "pair") + " of ratings are alike.",
                    told.address().calibration(null, false),
                    "How far they agree"));
        }
        if (!told.flagged().isEmpty()) {
            part.add(line(
                    "Away from the experts lately, with \u201c" + told.practised() + "\u201d: "
                            + String.join(", ", told.flagged()) + ".",
                    told.address().calibration(null, true),
                    "Drift"));
        }
        part.addClassName("trig-section");
        return part;
    }

    /** One line; sites are named only where something is overdue. */
    private static Paragraph comeIn(Told told) {
        int submitted = told.lines().stream().mapToInt(Line::submitted).sum();
        int asked = told.lines().stream().mapToInt(Line::asked).sum();
        TreeMap<String, Integer> overdue = told.lines().stream()
                .filter(line -> line.overdue() > 0)
                .collect(Collectors.toMap(
                        line -> line.site().isEmpty() ? "no site" : line.site(),
                        Line::overdue,
                        Integer::sum,
                        TreeMap::new));
        String late = overdue.isEmpty()
                ? "none is overdue."
                : "overdue are "
                        + overdue.entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining(", "))
                        + ".";
        return line(
                submitted + " of " + Plural.of(asked, "form") + " submitted; " + late,
                told.address().completeness(),
                "Who is behind");
    }

    private static Paragraph line(String words, String where, String link) {
        return new Paragraph(new Span(words + " "), new Anchor(where, link));
    }
}
