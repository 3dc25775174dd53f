package org.trigpoint.codebooks.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Employment;
import org.trigpoint.codebooks.fidelity.Delivery.HubUse;
import org.trigpoint.codebooks.fidelity.Delivery.Keyworker;
import org.trigpoint.codebooks.fidelity.Delivery.Presence;
import org.trigpoint.codebooks.fidelity.Delivery.ReflectiveSession;
import org.trigpoint.codebooks.fidelity.Delivery.SeniorStaff;
import org.trigpoint.codebooks.fidelity.Delivery.Site;
import org.trigpoint.codebooks.fidelity.Delivery.Training;
import org.trigpoint.codebooks.fidelity.Delivery.TrainingDay;

/** Records that a test puts together; rows are named by what they are. */
final class Records {

    static final LocalDate LATER = LocalDate.of(2026, 11, 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 4);

    final List<Site> sites = new ArrayList<>(List.of(new Site("LA01", true), new Site("LA07", false)));
    final List<Keyworker> keyworkers = new ArrayList<>();
    final List<TrainingDay> training = new ArrayList<>();
    final List<SeniorStaff> senior = new ArrayList<>();
    final List<Employment> employments = new ArrayList<>();
    final List<ReflectiveSession> sessions = new ArrayList<>();
    final List<HubUse> hub = new ArrayList<>();

    /** Keyworkers of a site who were there on so many days each, with a line for every day. */
    Records trained(String site, int... days) {
        for (int each : days) {
            attendee(site, each, Course.CORE.days());
        }
        return this;
    }

    String attendee(String site, int days, int lines) {
        String id = keyworker(site, LocalDate.of(2020, 1, 1), null, false);
        attends(id, Course.CORE, days, lines);
        return id;
    }

    String keyworker(String site, @Nullable LocalDate from, @Nullable LocalDate to, boolean champion) {
        String id = site + "-K" + (keyworkers.size() + 1);
        keyworkers.add(new Keyworker("row-" + id, id, site, from, to, champion));
        return id;
    }

    void attends(String person, Course course, int days, int lines) {
        for (int day = 1; day <= lines; day++) {
            line(person, course, day, day <= days ? Presence.PRESENT : Presence.ABSENT, FIRST.plusDays(day - 1L));
        }
    }

    void line(String person, Course course, int day, Presence presence, @Nullable LocalDate date) {
        training.add(new TrainingDay(person + "-" + course + day, person, course, day, presence, date));
    }

    Records leaders(String site, int came, int of) {
        for (int each = 1; each <= of; each++) {
            String id = site + "-S" + each;
            senior.add(new SeniorStaff("row-" + id, id, site));
            attends(id, Course.LEADERS, each <= came ? 1 : 0, 1);
        }
        return this;
    }

    Records champions(String site, int... days) {
        for (int each : days) {
            String id = keyworker(site, LocalDate.of(2020, 1, 1), null, true);
            attends(id, Course.CORE, Math.min(5, each), 5);
            attends(id, Course.CHAMPION, Math.max(0, each - 5), 10);
        }
        return this;
    }

    Records employed(String person, @Nullable String from, @Nullable String to, Training training) {
        employments.add(new Employment("row-" + person, person, "LA01", date(from), date(to), training, null));
        return this;
    }

    Records stated(String person, @Nullable String from, String months) {
        employments.add(new Employment(
                "row-" + person,
                person,
                "LA01",
                date(from),
                null,
                Training.LEVEL_TWO,
                Fraction.read(months).orElseThrow()));
        return this;
    }

    /** One session a month from October 2024. */
    Records monthly(int months, int attended, int eligible) {
        for (int month = 0; month < months; month++) {
            session(LocalDate.of(2024, 10, 15).plusMonths(month).toString(), attended, eligible);
        }
        return this;
    }

    Records session(@Nullable String date, @Nullable Integer attended, @Nullable Integer eligible) {
        sessions.add(new ReflectiveSession("session-" + sessions.size(), "LA01", date(date), eligible, attended));
        return this;
    }

    Records uses(String keyworker, boolean counted) {
        hub.add(new HubUse("use-" + hub.size(), keyworker, counted));
        return this;
    }

    private static @Nullable LocalDate date(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    Delivery delivery() {
        return new Delivery(sites, keyworkers, training, senior, employments, sessions, hub);
    }

    /** The measure at the first site, with the defaults. */
    Reading read(Measure measure) {
        return read(measure, Definitions.DEFAULT);
    }

    Reading read(Measure measure, Choice choice) {
        return read(measure, Definitions.DEFAULT.with(choice));
    }

    Reading read(Measure measure, Definitions definitions) {
        return new Fidelity(delivery(), definitions, LATER).readings(measure).getFirst();
    }

    Reading pooled(Measure measure, Definitions definitions) {
        return new Fidelity(delivery(), definitions, LATER).readings(measure).getLast();
    }
}
