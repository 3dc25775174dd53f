package org.trigpoint.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.fidelity.Compliance;
import org.trigpoint.codebooks.fidelity.Compliance.Receipt;
import org.trigpoint.codebooks.fidelity.Compliance.Received;

/**
 * Who received what they were allocated to, and how many are in none of it.
 *
 * @param compliance keyworkers, and families that consent
 * @param refusing families that did not consent: counted here, and in no line
 */
public record Receipts(Compliance compliance, int refusing) {

    /**
     * How many received it.
     *
     * @param site the code of a site; null: the sites of the arm together
     * @param intervention whether it is delivered there
     * @param keyworkers who work there
     * @param families that consent, by their keyworker
     */
    public record Line(@Nullable String site, boolean intervention, Counted keyworkers, Counted families) {}

    /**
     * Some keyworkers or families.
     *
     * @param received are compliant
     * @param not are not
     * @param unknown of whom what is missing could decide it: an analysis by compliance leaves them out
     */
    public record Counted(int received, int not, int unknown) {

        private static Counted of(List<Receipt> receipts) {
            return new Counted(
                    many(receipts, Received.YES), many(receipts, Received.NO), many(receipts, Received.UNKNOWN));
        }

        private static int many(List<Receipt> receipts, Received received) {
            return (int) receipts.stream()
                    .filter(each -> each.received() == received)
                    .count();
        }
    }

    /**
     * Sites that deliver, all of them together, and the control arm together.
     *
     * @return a line each; none of an arm of which nobody is recorded
     */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        everybody()
                .filter(Receipt::intervention)
                .map(Receipt::site)
                .distinct()
                .sorted()
                .forEach(site -> lines.add(line(site, true)));
        for (boolean intervention : new boolean[] {true, false}) {
            if (everybody().anyMatch(each -> each.intervention() == intervention)) {
                lines.add(line(null, intervention));
            }
        }
        return lines;
    }

    private Stream<Receipt> everybody() {
        return Stream.concat(compliance.keyworkers().stream(), compliance.families().stream());
    }

    private Line line(@Nullable String site, boolean intervention) {
        return new Line(
                site,
                intervention,
                Counted.of(of(compliance.keyworkers(), site, intervention)),
                Counted.of(of(compliance.families(), site, intervention)));
    }

    private static List<Receipt> of(List<Receipt> all, @Nullable String site, boolean intervention) {
        return all.stream()
                .filter(each ->
                        each.intervention() == intervention && (site == null || Objects.equals(each.site(), site)))
                .toList();
    }

    /**
     * Whom an analysis by compliance leaves out, in a sentence.
     *
     * @return how many of the intervention arm are not known, and how many families did not consent
     */
    public String leftOut() {
        Line all = line(null, true);
        return "An analysis by compliance leaves out "
                + Plural.of(all.keyworkers().unknown(), "keyworker") + " and "
                + families(all.families().unknown())
                + " of the intervention arm, of whom it is not known; and " + families(refusing)
                + " that did not consent, which no line here counts.";
    }

    private static String families(int many) {
        return Plural.of(many, "family", "families");
    }
}
