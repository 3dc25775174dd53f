package org.trigpoint.codebooks.statistics;

import org.trigpoint.codebooks.statistics.Estimate.Defined;
import org.trigpoint.codebooks.statistics.Estimate.Undefined;

/** What an estimate is, where a test knows. */
final class Estimates {

    private Estimates() {}

    static Defined number(Estimate estimate) {
        return switch (estimate) {
            case Defined defined -> defined;
            case Undefined undefined -> throw new AssertionError("Undefined: " + undefined.reason());
        };
    }

    static String reason(Estimate estimate) {
        return switch (estimate) {
            case Defined defined -> throw new AssertionError("Defined: " + defined);
            case Undefined undefined -> undefined.reason();
        };
    }
}
