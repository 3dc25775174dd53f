package org.trigpoint.ui.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.observation.Reminder;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.scoring.Part;
import org.trigpoint.ui.parts.Moments;

/** What is known of sessions, in words. */
final class SessionWords {

    private SessionWords() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : Moments.briefDay(day);
    }

    static String when(SessionDetails details) {
        if (details.heldOn() != null) {
            return "Held " + day(details.heldOn());
        }
        return details.plannedFor() == null ? "No day yet" : "Planned for " + day(details.plannedFor());
    }

    static String state(SessionLine session, SessionLine.Asked asked, LocalDate today) {
        LocalDate day = Reminder.day(session, asked);
        boolean late = day != null && day.isBefore(today);
        return switch (asked.state()) {
            case NOT_BEGUN -> late ? "Overdue, not begun" : "Not begun";
            case DRAFT -> late ? "Overdue, a draft" : "Draft";
            case NOT_SUBMITTED -> "Not submitted yet";
            case SUBMITTED -> "Submitted";
            case HIDDEN -> "Hidden until you submit";
        };
    }

    static String part(Part part) {
        return switch (part) {
            case RATER -> "Scores";
            case PRACTICE -> "Practises";
            case EXPERT -> "Expert scores";
            case CONSENSUS -> "Writes down what was agreed";
            case WRITER -> "Writes";
        };
    }

    /** How far a session is, in a word or two. */
    static String progress(SessionLine line) {
        Part part = line.details().reference() ? Part.PRACTICE : Part.RATER;
        long raters =
                line.asked().stream().filter(asked -> asked.part() == part).count();
        if (raters == 0) {
            return "Nobody asked";
        }
        boolean hidden = line.asked().stream().anyMatch(asked -> asked.state() == SessionLine.State.HIDDEN);
        if (hidden) {
            return "Yours to score";
        }
        long people = line.asked().stream()
                .filter(asked -> asked.part() == part)
                .map(SessionLine.Asked::rater)
                .distinct()
                .count();
        long submitted = line.asked().stream()
                .filter(asked -> asked.part() == part && asked.state() == SessionLine.State.SUBMITTED)
                .count();
        return submitted == raters
                ? (part == Part.PRACTICE ? "Practised" : "Scored") + (people > 1 ? " by " + people : "")
                : submitted + " of " + raters + " submitted";
    }
}
