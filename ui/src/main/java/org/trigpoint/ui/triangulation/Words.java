package org.trigpoint.ui.triangulation;

import java.util.Locale;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Completeness;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.triangulation.Evidence;
import org.trigpoint.triangulation.Finding.Standing;

/** What stands of strands, in words. */
final class Words {

    private Words() {}

    /** What stands beneath the code in a cell. */
    static String cell(Standing standing) {
        String progress = standing.progress().label();
        return standing.comparison() instanceof Comparison.Silent(Strand strand, Comparison.Reason reason)
                ? strand.label().toLowerCase(Locale.UK) + " silent, " + reason.label() + "; " + progress
                : progress;
    }

    static String completeness(Completeness each, int findings) {
        return each.speaks() + " of " + findings + (each.silent() == 0 ? "" : ", silent on " + each.silent())
                + (each.open() == 0 ? "" : ", " + each.open() + " not judged");
    }

    /** What became of a passage; empty while it is as it was. */
    static String state(Evidence.Passage.State state) {
        return switch (state) {
            case WHOLE -> "";
            case CORRECTED -> "corrected since it was put here";
            case GONE -> "its words are not in the present text; shown as they were";
            case BINNED -> "its source is in the bin";
        };
    }
}
