package org.trigpoint.observation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;

/**
 * What somebody should be reminded of: forms about sessions that are overdue or due soon, and not submitted. Nothing is sent;
 * the words are for a person to pass on.
 *
 * @param person who
 * @param name their full name
 * @param due the most urgent first; at least one
 */
public record Reminder(PersonId person, String name, List<Due> due) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Keeps its own copy. */
    public Reminder {
        due = List.copyOf(due);
    }

    /**
     * A form that is to be submitted.
     *
     * @param session about which session
     * @param title what that is called
     * @param form what the form is called
     * @param on the day that was said; where none was, the day the session is planned for
     * @param overdue whether that day is past
     */
    public record Due(SessionId session, String title, String form, LocalDate on, boolean overdue) {}

    /**
     * Who should be reminded.
     *
     * @param sessions as a reader sees them; of those who are hidden from the reader nothing is told
     * @param today the day that it is
     * @param days how many days ahead count as soon, from 0
     * @return by name
     */
    public static List<Reminder> of(List<SessionLine> sessions, LocalDate today, int days) {
        record Owing(String name, PersonId person) {}
        Map<Owing, List<Due>> owed = new TreeMap<>(Comparator.comparing(Owing::name)
                .thenComparingLong(one -> one.person().value()));
        for (SessionLine session : sessions) {
            for (SessionLine.Asked asked : session.asked()) {
                LocalDate on = day(session, asked);
                if (on != null && !on.isAfter(today.plusDays(days))) {
                    owed.computeIfAbsent(new Owing(asked.raterName(), asked.rater()), fresh -> new ArrayList<>())
                            .add(new Due(
                                    session.id(),
                                    session.details().title(),
                                    asked.instrumentTitle(),
                                    on,
                                    on.isBefore(today)));
                }
            }
        }
        return owed.entrySet().stream()
                .map(each -> new Reminder(
                        each.getKey().person(),
                        each.getKey().name(),
                        each.getValue().stream()
                                .sorted(Comparator.comparing(Due::on))
                                .toList()))
                .toList();
    }

    /**
     * The day by which a form is to be submitted: the one that was said, else the one that the session is planned for.
     *
     * @param session about which session
     * @param asked who was asked
     * @return null where nothing is to be submitted, or nobody said by when
     */
    public static @Nullable LocalDate day(SessionLine session, SessionLine.Asked asked) {
        return switch (asked.state()) {
            case SUBMITTED, NOT_SUBMITTED, HIDDEN -> null;
            case NOT_BEGUN, DRAFT -> {
                SessionDetails details = session.details();
                yield asked.dueOn() == null && details.heldOn() == null ? details.plannedFor() : asked.dueOn();
            }
        };
    }

    /**
     * How many are overdue.
     *
     * @return from 0
     */
    public int overdue() {
        return (int) due.stream().filter(Due::overdue).count();
    }

    /**
     * A line to put above a letter.
     *
     * @param study what the study is called
     * @return such as "Demo study: 2 forms to submit, 1 of them overdue"
     */
    public String subject(String study) {
        String forms = Plural.of(due.size(), "form to submit", "forms to submit");
        String late = overdue() == 0 ? "" : due.size() == 1 ? ", overdue" : ", " + overdue() + " of them overdue";
        return study + ": " + forms + late;
    }

    /**
     * The letter.
     *
     * @param study what the study is called
     * @param link where the sessions are
     * @return several lines
     */
    public String body(String study, String link) {
        return "Dear " + name + ",\n\nin " + study + " these are yours to score and submit:\n\n"
                + due.stream().map(Reminder::line).collect(Collectors.joining("\n"))
                + "\n\nYou find them here: " + link + "\n\nThank you.";
    }

    private static String line(Due one) {
        return "- " + one.title() + " (" + one.form() + "), " + (one.overdue() ? "was due on " : "due on ")
                + DAY.format(one.on());
    }
}
