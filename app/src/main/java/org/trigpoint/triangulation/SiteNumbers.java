package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.outcomes.OutcomeChange;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Count;

/**
 * What is counted of sites: measures of fidelity, and how goals moved.
 *
 * @param readings measures by the code of the site
 * @param outcomes goals of all people
 */
record SiteNumbers(Map<String, List<Reading>> readings, Outcomes outcomes) {

    /** No protocol prints a band for a site: this is the program's own, and says so wherever it stands. */
    enum Band {
        GREEN("Green: all met"),
        AMBER("Amber: at least half met"),
        RED("Red: fewer than half met"),
        UNKNOWN("Can't be computed");

        private final String label;

        Band(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static SiteNumbers of(List<Reading> readings, Outcomes outcomes) {
        Map<String, List<Reading>> bySite = new TreeMap<>();
        for (Reading reading : readings) {
            String site = reading.site();
            if (site != null) {
                bySite.computeIfAbsent(site, first -> new ArrayList<>()).add(reading);
            }
        }
        return new SiteNumbers(bySite, outcomes);
    }

    Band band(String site) {
        long known = decided(site);
        if (known == 0 || open(site)) {
            return Band.UNKNOWN;
        }
        long met = met(site);
        return met == known ? Band.GREEN : 2 * met >= known ? Band.AMBER : Band.RED;
    }

    /** Whether a measure is missing what it needs: it might have been met or not, so the site has no band. */
    private boolean open(String site) {
        return readings.getOrDefault(site, List.of()).stream()
                .anyMatch(reading -> reading.status() == Status.CANNOT_BE_COMPUTED);
    }

    private long met(String site) {
        return readings.getOrDefault(site, List.of()).stream()
                .filter(reading -> reading.status() == Status.MET)
                .count();
    }

    private long decided(String site) {
        return readings.getOrDefault(site, List.of()).stream()
                .filter(reading -> reading.status() == Status.MET || reading.status() == Status.NOT_MET)
                .count();
    }

    /** Sites that deliver, those that met the largest share of their measures first; by code where these are alike. */
    List<String> byFidelity() {
        return readings.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(
                                site -> band(site) == Band.UNKNOWN ? 1 : -(double) met(site) / decided(site))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** How many measures a site met, and what each came to. */
    Cell fidelity(String site) {
        List<Reading> here = readings.getOrDefault(site, List.of());
        Map<Status, List<String>> others = new EnumMap<>(Status.class);
        here.stream()
                .filter(reading -> reading.status() != Status.MET)
                .forEach(reading -> others.computeIfAbsent(reading.status(), first -> new ArrayList<>())
                        .add(reading.measure().name()));
        String not = others.entrySet().stream()
                .map(each ->
                        String.join(", ", each.getValue()) + " " + each.getKey().words())
                .collect(Collectors.joining("; "));
        String words = band(site).label() + "; " + met(site) + " of " + decided(site) + " met"
                + (not.isEmpty() ? "" : "; " + not);
        String beneath = here.stream()
                .map(reading -> reading.measure() + "=" + reading.status() + reading.parts())
                .collect(Collectors.joining(";"));
        return Cell.of(words, Digits.digest(beneath))
                .with(List.of(
                        new Count("measures met", met(site)),
                        new Count("measures that can be decided", decided(site))));
    }

    /** How goals moved at some sites, a line for each form: forms are never pooled. */
    Cell change(Collection<String> sites) {
        List<OutcomeChange> changes = changes(Set.copyOf(sites));
        if (changes.isEmpty()) {
            return Cell.of("no goals there");
        }
        List<String> forms = changes.stream().map(SiteNumbers::words).toList();
        return Cell.of(String.join("\n", forms), Digits.digest(String.join("; ", forms)))
                .with(changes.stream().flatMap(SiteNumbers::counts).toList());
    }

    private static Stream<Count> counts(OutcomeChange change) {
        String form = form(change);
        Count people = new Count(form + ": people", change.people());
        return switch (change.mean()) {
            case Estimate.Defined defined ->
                Stream.of(
                        new Count(form + ": mean", defined.value()),
                        new Count(form + ": low", defined.interval().low()),
                        new Count(form + ": high", defined.interval().high()),
                        new Count(form + ": n", defined.n()),
                        people);
            case Estimate.Undefined undefined -> Stream.of(new Count(form + ": n", 0), people);
        };
    }

    private static String form(OutcomeChange change) {
        return change.cell().form().isEmpty() ? "form not known" : change.cell().form() + " form";
    }

    private List<OutcomeChange> changes(Set<String> sites) {
        Outcomes there = new Outcomes(
                outcomes.instrument(),
                outcomes.answered().stream()
                        .filter(one -> sites.contains(one.site()))
                        .toList(),
                0);
        return new OutcomeTables(there, OutcomeSettings.USUAL).changes();
    }

    private static String words(OutcomeChange change) {
        String form = form(change);
        return switch (change.mean()) {
            case Estimate.Defined defined ->
                form + ": " + Digits.of(defined.value()) + " ("
                        + Digits.of(defined.interval().low()) + " to "
                        + Digits.of(defined.interval().high()) + "), n = " + defined.n() + " of " + change.people();
            case Estimate.Undefined undefined -> form + ": undefined, n = 0 of " + change.people();
        };
    }

    /** Sites whose goals moved least, in between, and most, by the mean change of the adult form; sites without one in none. */
    List<List<String>> terciles() {
        Map<String, Double> means = new TreeMap<>();
        outcomes.answered().stream()
                .map(one -> one.site())
                .filter(site -> !site.isEmpty())
                .distinct()
                .forEach(site -> changes(Set.of(site)).stream()
                        .filter(change -> change.cell().form().equals("adult"))
                        .forEach(change -> {
                            if (change.mean() instanceof Estimate.Defined defined) {
                                means.put(site, defined.value());
                            }
                        }));
        List<String> ordered = means.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int n = ordered.size();
        return List.of(ordered.subList(0, n / 3), ordered.subList(n / 3, n - n / 3), ordered.subList(n - n / 3, n));
    }
}
