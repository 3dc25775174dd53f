package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Choice.SITES_WITH_RECORDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.codebooks.fidelity.Delivery.Site;

/**
 * The measures of what is recorded, under one set of definitions, on one day. Only sites that deliver are measured. The pooled
 * reading takes the rows of all of them together; which of the two decides is not printed, and there is no overall score.
 */
public final class Fidelity {

    private final Definitions definitions;
    private final LocalDate asOf;
    private final List<String> sites;
    private final Attendance attendance;
    private final TrainingRules training;
    private final PractitionerRule practitioner;
    private final SessionRule sessions;
    private final HubRule hub;

    /**
     * Puts the records in order.
     *
     * @param delivery what is recorded
     * @param definitions how what is open is settled
     * @param asOf the day on which it is asked: what goes on until this day or longer is not yet due
     */
    public Fidelity(Delivery delivery, Definitions definitions, LocalDate asOf) {
        this.definitions = definitions;
        this.asOf = asOf;
        this.sites = delivery.sites().stream()
                .filter(Site::intervention)
                .map(Site::code)
                .sorted()
                .toList();
        this.attendance = new Attendance(delivery, definitions);
        this.training = new TrainingRules(delivery, definitions, attendance);
        this.practitioner = new PractitionerRule(delivery, definitions, asOf);
        this.sessions = new SessionRule(delivery, definitions);
        this.hub = new HubRule(delivery, definitions, training, attendance);
    }

    /**
     * All measures.
     *
     * @return in the order of the table, each at every site by code, then pooled
     */
    public List<Reading> readings() {
        return Stream.of(Measure.values())
                .flatMap(measure -> readings(measure).stream())
                .toList();
    }

    /**
     * One measure.
     *
     * @param measure which
     * @return at every site by code, then pooled, which is there without any site as well
     */
    public List<Reading> readings(Measure measure) {
        LocalDate last = definitions.lastDay(measure);
        List<Reading> readings = new ArrayList<>();
        for (String site : sites) {
            readings.add(found(measure, List.of(site)).reading(measure, site, asOf, last));
        }
        List<String> pooled = definitions.has(SITES_WITH_RECORDS)
                ? sites.stream()
                        .filter(site -> computed(readings.get(sites.indexOf(site))))
                        .toList()
                : sites;
        readings.add(pooled(measure, pooled).reading(measure, null, asOf, last));
        return readings;
    }

    private static boolean computed(Reading reading) {
        return reading.status() != Status.CANNOT_BE_COMPUTED;
    }

    private Found pooled(Measure measure, List<String> pooled) {
        if (pooled.isEmpty()) {
            return new Found(
                    List.of(), List.of(), List.of(), List.of("No site that delivers can be computed."), List.of());
        }
        Found found = found(measure, pooled);
        List<String> notes = new ArrayList<>(found.notes());
        if (pooled.size() < sites.size()) {
            notes.add("Without "
                    + String.join(
                            ", ",
                            sites.stream()
                                    .filter(site -> !pooled.contains(site))
                                    .toList()) + ", which can't be computed.");
        }
        long strangers = attendance.strangers();
        if (strangers > 0 && Setting.UNLISTED.concerns(measure)) {
            notes.add(strangers + " lines of registers name nobody who is listed, and count nowhere.");
        }
        return new Found(found.parts(), found.behind(), notes, found.obstacles(), found.gaps());
    }

    private Found found(Measure measure, List<String> at) {
        return switch (measure) {
            case F1 -> training.leaders(at);
            case F2 -> training.days(at, 3, 90);
            case F3 -> training.days(at, 4, 80);
            case F4 -> training.days(at, 5, 60);
            case F5 -> training.champions(at);
            case F6 -> practitioner.inPost(at);
            case F7 -> sessions.held(at);
            case F8 -> hub.used(at);
        };
    }
}
