package org.trigpoint.search.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time stamp found in a line: where it ends, and the time since the recording began. */
record TimeStamp(int end, Duration at) {
    private static final String CLOCK = "(?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final Pattern FENCED =
            Pattern.compile("[\\[({]\\s?(" + CLOCK + ")\\s?[\\])}]|#(" + CLOCK + ")(?:-\\d{1,3})?#");
    private static final Pattern LONG = Pattern.compile("\\d{1,3}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?(?![\\d:])");
    private static final Pattern ANY = Pattern.compile(CLOCK + "(?![\\d:])");
    private static final Pattern RANGE = Pattern.compile(
            "\\s*((?:\\d{1,3}:)?\\d{1,3}:\\d{1,2}(?:[.,]\\d{1,3})?)\\s*-->\\s*(?:\\d{1,3}:)?\\d{1,3}:\\d{1,2}(?:[.,]\\d{1,3})?\\s*");
    private static final Pattern FINAL = Pattern.compile("#(" + CLOCK + ")(?:-\\d{1,3})?#\\s*$");
    private static final int LONGEST = 40;

    /** A stamp that cannot be the time of day: in brackets, between hashes, or with hours, minutes and seconds. */
    static @Nullable TimeStamp strongAt(String line, int from) {
        TimeStamp fenced = at(FENCED, line, from);
        return fenced != null ? fenced : at(LONG, line, from);
    }

    /** Any stamp, also a bare {@code 0:03}. */
    static @Nullable TimeStamp anyAt(String line, int from) {
        TimeStamp strong = strongAt(line, from);
        return strong != null ? strong : at(ANY, line, from);
    }

    /** The start of a line that is nothing but {@code from --> to}. */
    static @Nullable Duration rangeStart(String line) {
        if (line.length() > LONGEST * 2 || !line.contains("-->")) {
            return null;
        }
        Matcher range = RANGE.matcher(line);
        return range.matches() ? duration(range.group(1)) : null;
    }

    /** A stamp between hashes that ends the line (f4 writes the end of a turn so); {@code end} is then where it begins. */
    static @Nullable TimeStamp finalOf(String line) {
        int from = Math.max(0, line.length() - LONGEST);
        Matcher last = FINAL.matcher(line).region(from, line.length());
        return last.find() ? new TimeStamp(last.start(), duration(last.group(1))) : null;
    }

    /** The time that {@code 1:02:03.5}, {@code 62:03} or {@code 0:3} stands for. */
    static Duration duration(String clock) {
        String[] parts = clock.replace(',', '.').split(":", -1);
        long whole = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            whole = (whole + Long.parseLong(parts[i])) * 60;
        }
        String last = parts[parts.length - 1];
        int dot = last.indexOf('.');
        long seconds = Long.parseLong(dot < 0 ? last : last.substring(0, dot));
        long millis = dot < 0 ? 0 : Long.parseLong((last.substring(dot + 1) + "00").substring(0, 3));
        return Duration.ofSeconds(whole + seconds).plusMillis(millis);
    }

    private static @Nullable TimeStamp at(Pattern pattern, String line, int from) {
        int to = Math.min(line.length(), from + LONGEST);
        if (from >= to) {
            return null;
        }
        Matcher matcher = pattern.matcher(line).region(from, to).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        String clock = matcher.group();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            if (group != null) {
                clock = group;
            }
        }
        return new TimeStamp(matcher.end(), duration(clock));
    }
}
