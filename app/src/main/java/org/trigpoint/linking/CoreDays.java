package org.trigpoint.linking;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.fidelity.Compliance;
import org.trigpoint.codebooks.fidelity.Compliance.Receipt;

/**
 * Days of the core training that keyworkers attended, by the rules of compliance: what the registers do not say is missing, and
 * no 0; where nothing is delivered there are none to attend.
 */
final class CoreDays {

    /** What is said of a site or a keyworker where the training is not given. */
    static final String NOWHERE = "not a site that delivers";

    private static final String UNKNOWN_KEYWORKER = "no record of the keyworker";

    /**
     * Days, as far as they are known.
     *
     * @param known the days, or their mean; empty where they are missing
     * @param said why they are missing, or of how many keyworkers they are the mean; empty where all are known
     */
    record Attended(OptionalDouble known, String said) {}

    private final Map<String, Receipt> byKeyworker;
    private final Map<String, List<Receipt>> bySite;

    CoreDays(Compliance compliance) {
        this.byKeyworker = compliance.keyworkers().stream()
                .collect(Collectors.toMap(Receipt::id, each -> each, (one, other) -> one));
        this.bySite = compliance.keyworkers().stream().collect(Collectors.groupingBy(Receipt::site));
    }

    String siteOf(String keyworker) {
        Receipt found = byKeyworker.get(keyworker);
        return found == null ? "" : found.site();
    }

    Attended ofKeyworker(String key) {
        Receipt found = byKeyworker.get(key);
        if (found == null) {
            return new Attended(OptionalDouble.empty(), UNKNOWN_KEYWORKER);
        }
        return found.days().isPresent()
                ? new Attended(OptionalDouble.of(found.days().getAsInt()), "")
                : new Attended(OptionalDouble.empty(), found.intervention() ? found.why() : NOWHERE);
    }

    /** The mean over those of whom all days are known. */
    Attended ofSite(String code) {
        List<Receipt> there = bySite.getOrDefault(code, List.of());
        if (there.isEmpty()) {
            return new Attended(OptionalDouble.empty(), "no keyworker is recorded");
        }
        if (!there.getFirst().intervention()) {
            return new Attended(OptionalDouble.empty(), NOWHERE);
        }
        int[] known = there.stream()
                .filter(each -> each.days().isPresent())
                .mapToInt(each -> each.days().getAsInt())
                .toArray();
        if (known.length == 0) {
            return new Attended(
                    OptionalDouble.empty(),
                    "cannot be computed: of none of " + there.size() + " keyworkers all days are recorded");
        }
        double sum = 0;
        for (int days : known) {
            sum += days;
        }
        return new Attended(
                OptionalDouble.of(sum / known.length),
                known.length == there.size() ? "" : "of " + known.length + " of " + there.size() + " keyworkers");
    }
}
