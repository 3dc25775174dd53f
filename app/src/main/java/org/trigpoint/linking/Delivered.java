package org.trigpoint.linking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.fidelity.Behind;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.linking.Linked.Unit;

/**
 * A measure of fidelity as it stands beside a unit: of a site its reading; of a keyworker what is known of them where the
 * measure counts keyworkers, and else the reading of their site; of a family what stands beside its keyworker.
 */
final class Delivered {

    private final Unit unit;
    private final Map<String, String> sites;
    private final Map<String, String> workers;
    private final Function<String, String> siteOf;

    /**
     * Of one measure.
     *
     * @param unit what rows stand for
     * @param readings of one measure, at each site and pooled
     * @param siteOf the site of a keyworker; empty where no record says it
     */
    Delivered(Unit unit, List<Reading> readings, Function<String, String> siteOf) {
        this.unit = unit;
        this.siteOf = siteOf;
        List<Reading> ofSites =
                readings.stream().filter(reading -> reading.site() != null).toList();
        this.sites = ofSites.stream()
                .collect(Collectors.toMap(reading -> Objects.requireNonNull(reading.site()), Delivered::words));
        this.workers = ofSites.stream()
                .flatMap(reading -> reading.behind().stream())
                .collect(Collectors.toMap(Behind::unit, Delivered::words, (one, other) -> one));
    }

    private static String words(Reading reading) {
        String shares = reading.deciding().stream().map(Delivered::share).collect(Collectors.joining());
        return reading.status().words() + (shares.isEmpty() ? "" : ", " + shares);
    }

    private static String share(Part part) {
        return part.numerator().written(2) + " of " + part.denominator() + " " + part.of();
    }

    private static String words(Behind behind) {
        return behind.what()
                + switch (behind.standing()) {
                    case COUNTS -> ": counts";
                    case COUNTS_NOT -> ": does not count";
                    case UNKNOWN -> ": not known";
                    case LEFT_OUT -> ": left out";
                };
    }

    /** Beside a unit by its key; of a family the key of its keyworker is asked for. */
    String beside(String key, String keyworker) {
        return unit == Unit.SITE
                ? sites.getOrDefault(key, CoreDays.NOWHERE)
                : ofKeyworker(unit == Unit.FAMILY ? keyworker : key);
    }

    private String ofKeyworker(String key) {
        String own = workers.get(key);
        if (own != null) {
            return own;
        }
        String site = siteOf.apply(key);
        String there = sites.get(site);
        return there == null ? CoreDays.NOWHERE : site + ": " + there;
    }
}
