package org.trigpoint.snapshots;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on paper for a snapshot: its number, and the first digits of its digest, so that a misprint finds nothing.
 *
 * @param number the snapshot's number, from 1
 * @param digits the first six hexadecimal digits of its digest, in lower case
 */
public record PrintedId(long number, String digits) {

    private static final Pattern PRINTED = Pattern.compile("s-([1-9][0-9]{0,17})-([0-9a-f]{6})");
    private static final int DIGITS = 6;

    /**
     * Of a snapshot.
     *
     * @param number its number
     * @param digest its digest, in hexadecimal digits
     * @return what is printed
     */
    static PrintedId of(long number, String digest) {
        return new PrintedId(number, digest.substring(0, DIGITS));
    }

    /**
     * Reads what somebody typed from paper.
     *
     * @param typed in letters of either case
     * @return empty when it is no such id
     */
    public static Optional<PrintedId> read(String typed) {
        Matcher matcher = PRINTED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new PrintedId(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** As it is printed, such as {@code S-12-3f9a21}. */
    @Override
    public String toString() {
        return "S-" + number + "-" + digits;
    }
}
