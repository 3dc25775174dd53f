package org.trigpoint.ui.observation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** Asks once more before scores are submitted. Practice that was done on paper can get the day on which it was done. */
final class SubmitScores {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private SubmitScores() {}

    static void ask(ObservationDesk desk, RouteParameters route, Sheet sheet) {
        Part part = sheet.head().part();
        DayField day = new DayField("Practised on");
        day.setHelperText(
                "Only where you practised before today, on paper for one. Drift is told along these days, and the"
                        + " journal says that it was dated back.");
        day.setVisible(part == Part.PRACTICE);
        new FormDialog(
                        "Submit your scores?",
                        "Submit",
                        () -> {
                            Reader reader = desk.door().reader(route);
                            submit(desk, reader, sheet.head().id(), day);
                            UI.getCurrent()
                                    .navigate(
                                            new SessionAddress(reader.study()).session(SessionAddress.session(route)));
                            Notify.said("Your scores are submitted.");
                        },
                        new Paragraph("They are locked from then on. " + then(part)
                                + " A team lead can open them again, with a reason."),
                        day)
                .open();
    }

    private static void submit(ObservationDesk desk, Reader reader, AssessmentId id, DayField day) {
        LocalDate on = day.day();
        if (on == null || on.equals(LocalDate.now(ZONE))) {
            desk.filling().submit(reader, id);
        } else {
            desk.filling()
                    .submitAsOf(
                            reader, id, on.atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime());
        }
    }

    private static String then(Part part) {
        return switch (part) {
            case PRACTICE -> "The expert\u2019s scores stand beside yours from then on.";
            case EXPERT -> "Whoever practises sees them after submitting their own.";
            case CONSENSUS -> "They stand beside the originals.";
            case RATER, WRITER -> "What your colleagues scored is shown once everybody has submitted.";
        };
    }
}
