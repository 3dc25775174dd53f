package org.trigpoint.codebooks.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Keyworker;
import org.trigpoint.codebooks.fidelity.Delivery.Site;
import org.trigpoint.codebooks.instruments.Wording;

/**
 * Who received what they were allocated to, for a complier average causal effect.
 *
 * @param keyworkers in the order in which they are listed
 * @param families in the order in which they are given
 */
public record Compliance(List<Receipt> keyworkers, List<Receipt> families) {

    /** The rule as the protocol prints it. */
    public static final Wording PRINTED = new Wording(
            "Keyworkers in the intervention arm that attend at least 80% percent (four out of five days) of the initial"
                    + " five-day systemic practice training for all keyworkers will be deemed compliant.",
            Certainty.SEED, "S000 Compliance and fidelity");

    /** What the protocol does not print. */
    public static final Wording FAMILIES = new Wording(
            "A family's receipt is that of its keyworker: an inference of this product, since the protocol gives no rule"
                    + " for families.",
            Certainty.TOOL,
            "");

    private static final int DAYS = 4;

    /** Keeps its own copies. */
    public Compliance {
        keyworkers = List.copyOf(keyworkers);
        families = List.copyOf(families);
    }

    /** Whether it was received. */
    public enum Received {
        /** 1: compliant. */
        YES("1"),
        /** 0: not compliant, or in the control arm. */
        NO("0"),
        /** What is missing could decide it. */
        UNKNOWN("");

        private final String code;

        Received(String code) {
            this.code = code;
        }

        /**
         * As a file says it.
         *
         * @return {@code 1}, {@code 0} or nothing
         */
        public String code() {
            return code;
        }
    }

    /**
     * Of one keyworker or family.
     *
     * @param id a pseudonym
     * @param site its code
     * @param intervention whether the site delivers
     * @param received what is known
     * @param why in a few words
     * @param days of the five that a keyworker attended; empty where any of them is not known, where nothing is delivered, and of
     *     families
     * @param rows where it stands in the records
     */
    public record Receipt(
            String id,
            String site,
            boolean intervention,
            Received received,
            String why,
            OptionalInt days,
            List<String> rows) {}

    /**
     * A family, as its keyworker is recorded.
     *
     * @param row where it stands
     * @param id a pseudonym
     * @param site its code
     * @param keyworker who works with it; missing where it is not recorded
     */
    public record Family(
            String row, String id, String site, @Nullable String keyworker) {}

    /**
     * Works it out.
     *
     * @param delivery what is recorded
     * @param families of all sites
     * @param definitions whether days made up count, and what it means to be in no line of a register
     * @return one receipt each
     */
    public static Compliance of(Delivery delivery, List<Family> families, Definitions definitions) {
        Attendance attendance = new Attendance(delivery, definitions);
        Map<String, Boolean> arms = delivery.sites().stream()
                .collect(Collectors.toMap(Site::code, Site::intervention, (one, other) -> one));
        List<Receipt> keyworkers = new ArrayList<>();
        Map<String, Receipt> byId = new HashMap<>();
        for (Keyworker each : delivery.keyworkers()) {
            Receipt receipt = keyworker(each, arms.getOrDefault(each.site(), false), attendance);
            keyworkers.add(receipt);
            byId.put(each.id(), receipt);
        }
        return new Compliance(
                keyworkers,
                families.stream()
                        .map(family -> family(family, arms.getOrDefault(family.site(), false), byId))
                        .toList());
    }

    private static Receipt keyworker(Keyworker each, boolean intervention, Attendance attendance) {
        Days days = attendance.days(each.id(), each.site(), Course.CORE);
        List<String> rows = TrainingRules.rows(each.row(), days);
        if (!intervention) {
            String why = days.attended() == 0
                    ? "control arm"
                    : "control arm, though registers have " + days.words() + ": look at it as contamination";
            return new Receipt(each.id(), each.site(), false, Received.NO, why, OptionalInt.empty(), rows);
        }
        Standing standing = days.atLeast(DAYS);
        Received received = switch (standing) {
            case COUNTS -> Received.YES;
            case UNKNOWN -> Received.UNKNOWN;
            default -> Received.NO;
        };
        OptionalInt known = days.unknown() == 0 ? OptionalInt.of(days.attended()) : OptionalInt.empty();
        return new Receipt(each.id(), each.site(), true, received, days.words(), known, rows);
    }

    private static Receipt family(Family family, boolean intervention, Map<String, Receipt> byId) {
        String keyworker = family.keyworker();
        Receipt theirs = keyworker == null ? null : byId.get(keyworker);
        OptionalInt none = OptionalInt.empty();
        if (!intervention) {
            return new Receipt(
                    family.id(), family.site(), false, Received.NO, "control arm", none, List.of(family.row()));
        }
        if (theirs == null) {
            String why = keyworker == null ? "no keyworker is recorded" : "its keyworker is not listed";
            return new Receipt(family.id(), family.site(), true, Received.UNKNOWN, why, none, List.of(family.row()));
        }
        List<String> rows = new ArrayList<>();
        rows.add(family.row());
        rows.addAll(theirs.rows());
        return new Receipt(
                family.id(), family.site(), true, theirs.received(), keyworker + ": " + theirs.why(), none, rows);
    }
}
