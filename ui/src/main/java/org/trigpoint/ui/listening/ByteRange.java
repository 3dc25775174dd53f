package org.trigpoint.ui.listening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What part of a file a request asks for: RFC 9110, section 14. */
sealed interface ByteRange {

    /** All of it. */
    record Whole() implements ByteRange {}

    /**
     * A part of it.
     *
     * @param from the first byte, from 0
     * @param count how many, at least 1
     */
    record Part(long from, long count) implements ByteRange {}

    /** Nothing that the file has. */
    record Beyond() implements ByteRange {}

    /** One range; who asks for several gets the whole, as the standard allows. */
    Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the header.
     *
     * @param header the value of {@code Range}; null when there is none
     * @param length of the file, at least 1
     */
    static ByteRange of(@Nullable String header, long length) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            long count = Math.min(length, Long.parseLong(one.group(2)));
            return count == 0 ? new Beyond() : new Part(length - count, count);
        }
        long from = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        if (last < from && !one.group(2).isEmpty()) {
            return new Whole();
        }
        return from >= length ? new Beyond() : new Part(from, Math.min(last, length - 1) - from + 1);
    }
}
