package org.trigpoint.finding;

import org.jspecify.annotations.Nullable;

/**
 * How a check went.
 *
 * @param checked how many things were looked at
 * @param firstBad names the first that does not hold; null when all do
 */
public record Checked(long checked, @Nullable String firstBad) {

    /** Whether everything holds. */
    public boolean ok() {
        return firstBad == null;
    }
}
