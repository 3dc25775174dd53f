package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Choice.MAKE_UP_LEFT_OUT;
import static org.trigpoint.codebooks.fidelity.Choice.UNLISTED_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Keyworker;
import org.trigpoint.codebooks.fidelity.Delivery.Presence;
import org.trigpoint.codebooks.fidelity.Delivery.SeniorStaff;
import org.trigpoint.codebooks.fidelity.Delivery.TrainingDay;

/** The registers of training, by person and by site. */
final class Attendance {

    private record Line(String of, Course course, int day) {}

    private final Definitions definitions;
    private final Map<Line, List<TrainingDay>> byPerson = new HashMap<>();
    private final Map<Line, List<TrainingDay>> bySite = new HashMap<>();
    private final Map<String, String> siteOf = new HashMap<>();

    Attendance(Delivery delivery, Definitions definitions) {
        this.definitions = definitions;
        for (SeniorStaff each : delivery.seniorStaff()) {
            siteOf.put(each.person(), each.site());
        }
        for (Keyworker each : delivery.keyworkers()) {
            siteOf.put(each.id(), each.site());
        }
        for (TrainingDay day : delivery.training()) {
            put(byPerson, day.person(), day);
            put(bySite, siteOf.getOrDefault(day.person(), ""), day);
        }
    }

    private static void put(Map<Line, List<TrainingDay>> where, String of, TrainingDay day) {
        where.computeIfAbsent(new Line(of, day.course(), day.day()), fresh -> new ArrayList<>())
                .add(day);
    }

    /** What somebody of a site attended of a course. */
    Days days(String person, String site, Course course) {
        int attended = 0;
        int unknown = 0;
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= course.days(); day++) {
            List<TrainingDay> lines = byPerson.getOrDefault(new Line(person, course, day), List.of());
            lines.forEach(line -> rows.add(line.row()));
            switch (presence(lines, registered(site, course, day))) {
                case PRESENT -> attended++;
                case UNKNOWN -> unknown++;
                case ABSENT -> {}
            }
        }
        return new Days(attended, unknown, course.days(), rows);
    }

    private Presence presence(List<TrainingDay> lines, boolean registered) {
        if (lines.isEmpty()) {
            return registered && !definitions.has(UNLISTED_UNKNOWN) ? Presence.ABSENT : Presence.UNKNOWN;
        }
        if (lines.stream().anyMatch(line -> line.presence() == Presence.PRESENT && inTime(line))) {
            return Presence.PRESENT;
        }
        return lines.stream().anyMatch(line -> line.presence() == Presence.UNKNOWN)
                ? Presence.UNKNOWN
                : Presence.ABSENT;
    }

    private boolean inTime(TrainingDay line) {
        LocalDate date = line.date();
        LocalDate end = line.course() == Course.CHAMPION ? definitions.championsEnd() : definitions.trainingEnds();
        return !definitions.has(MAKE_UP_LEFT_OUT) || date == null || !date.isAfter(end);
    }

    private boolean registered(String site, Course course, int day) {
        return bySite.containsKey(new Line(site, course, day));
    }

    /** Whether the site has any register of the course. */
    boolean registered(String site, Course course) {
        return IntStream.rangeClosed(1, course.days()).anyMatch(day -> registered(site, course, day));
    }

    /** The first day of the five at the site; empty where no line of its registers has a date. */
    Optional<LocalDate> firstDay(String site) {
        return lines(site, Course.CORE).stream()
                .map(TrainingDay::date)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    /** What the registers of a site leave open, in sentences. */
    List<String> gaps(String site, Course course, String name) {
        List<String> gaps = new ArrayList<>();
        List<Integer> without = IntStream.rangeClosed(1, course.days())
                .filter(day -> !registered(site, course, day))
                .boxed()
                .toList();
        if (without.size() == course.days()) {
            gaps.add("No attendance of " + name + " is recorded for " + site + ".");
        } else if (!without.isEmpty()) {
            gaps.add("No attendance is recorded for " + site + " on day "
                    + String.join(", ", without.stream().map(String::valueOf).toList())
                    + " of " + name + ".");
        }
        long blank = lines(site, course).stream()
                .filter(line -> line.presence() == Presence.UNKNOWN)
                .count();
        if (blank > 0) {
            gaps.add((blank == 1 ? "1 line" : blank + " lines") + " of " + site + "'s registers of " + name
                    + " say neither present nor absent.");
        }
        return gaps;
    }

    private List<TrainingDay> lines(String site, Course course) {
        return IntStream.rangeClosed(1, course.days())
                .mapToObj(day -> bySite.getOrDefault(new Line(site, course, day), List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /** How many lines name nobody who is listed. */
    long strangers() {
        return bySite.entrySet().stream()
                .filter(each -> each.getKey().of().isEmpty())
                .mapToLong(each -> each.getValue().size())
                .sum();
    }
}
