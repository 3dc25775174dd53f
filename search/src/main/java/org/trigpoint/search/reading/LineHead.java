package org.trigpoint.search.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the words of one line: a time stamp, and what may be a speaker's label.
 *
 * @param at        time of the stamp at the beginning of the line, if there is one that cannot be the time of day
 * @param plainFrom where the words begin when the label is not taken for one, in UTF-16 units of the line
 * @param label     what may be a label
 */
record LineHead(
        @Nullable Duration at, int plainFrom, @Nullable Candidate label) {
    /** How the label is written. */
    enum Form {
        /** {@code Name: words}. */
        COLON,
        /** {@code Name:words}. */
        TIGHT,
        /** {@code #Name: words} or {@code @Name: words}. */
        SIGIL,
        /** {@code [Name] words} or curly brackets. */
        BRACKET,
        /** {@code Name  0:03} on a line of its own. */
        HEADING,
        /** {@code Name<TAB>words}, as a table gives. */
        TAB,
        /** {@code NAME} on a line of its own. */
        ALONE
    }

    /**
     * A possible label.
     *
     * @param stamped   whether a time stamp stands beside it, which makes it near certain
     * @param wordsFrom where the words begin when it is a label, in UTF-16 units of the line
     */
    record Candidate(
            String name,
            Form form,
            boolean stamped,
            @Nullable Duration at,
            int wordsFrom) {}

    private static final int LOOK = 160;
    private static final Pattern COLON = Pattern.compile(
            "([#@]?)([^:：\\t\\[\\](){}]{1,60}?(?:\\([^:()]{1,40}\\))?)[\\s\\u00A0]*(?:[\\[({]([\\d:.,]{4,12})[\\])}])?"
                    + "[\\s\\u00A0]*[:：](?=([\\s\\u00A0]|$)|\\p{L})");
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]\\n]{1,60})\\]:?|\\{([^{}\\n]{1,60})\\}:?");
    private static final Pattern HEADING =
            Pattern.compile("(\\S.{0,60}?)([\\s\\u00A0]+)([\\[(]?\\d[\\d:]{3,8}[\\])]?)[\\s\\u00A0]*");
    private static final Pattern TAB = Pattern.compile("([^\\t:]{1,60})\\t+(?=\\S)");

    /** Reads the beginning of a line; {@code afterRange} says that the line before was a cue's times. */
    static LineHead of(String line, boolean afterRange) {
        int from = skipSpace(line, 0);
        TimeStamp strong = TimeStamp.strongAt(line, from);
        if (strong != null) {
            int after = skipSpace(line, strong.end());
            Candidate label = candidate(line, after, strong.at(), afterRange);
            return new LineHead(strong.at(), after, label);
        }
        TimeStamp weak = TimeStamp.anyAt(line, from);
        if (weak != null && weak.end() < line.length() && Words.isSpace(line.charAt(weak.end()))) {
            Candidate label = candidate(line, skipSpace(line, weak.end()), weak.at(), afterRange);
            return new LineHead(null, from, label);
        }
        return new LineHead(null, from, candidate(line, from, null, afterRange));
    }

    private static @Nullable Candidate candidate(String line, int from, @Nullable Duration at, boolean afterRange) {
        if (from >= line.length()) {
            return null;
        }
        Candidate found = bracketed(line, from, at);
        if (found == null) {
            found = heading(line, from, at);
        }
        if (found == null) {
            found = beforeColon(line, from, at);
        }
        if (found == null) {
            found = beforeTab(line, from, at);
        }
        return found != null ? found : alone(line, from, at, afterRange);
    }

    private static @Nullable Candidate bracketed(String line, int from, @Nullable Duration at) {
        Matcher matcher = look(BRACKET, line, from);
        if (!matcher.lookingAt()) {
            return null;
        }
        String inner = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return named(inner, Form.BRACKET, line, matcher.end(), at);
    }

    private static @Nullable Candidate beforeColon(String line, int from, @Nullable Duration at) {
        Matcher matcher = look(COLON, line, from);
        if (!matcher.lookingAt()) {
            return null;
        }
        Form form = Form.COLON;
        if (!matcher.group(1).isEmpty()) {
            form = Form.SIGIL;
        } else if (matcher.group(4) == null && line.charAt(matcher.end() - 1) == ':') {
            form = Form.TIGHT;
        }
        String clock = matcher.group(3);
        TimeStamp inside = clock == null ? null : TimeStamp.anyAt(clock, 0);
        return named(matcher.group(2), form, line, matcher.end(), inside == null ? at : inside.at());
    }

    private static @Nullable Candidate heading(String line, int from, @Nullable Duration at) {
        if (line.length() - from > LOOK) {
            return null;
        }
        Matcher matcher = look(HEADING, line, from);
        if (!matcher.matches()) {
            return null;
        }
        TimeStamp stamp = TimeStamp.anyAt(matcher.group(3), 0);
        String name = matcher.group(1);
        if (stamp == null || stamp.end() != matcher.group(3).length() || !LabelName.isPossible(name)) {
            return null;
        }
        boolean wide = matcher.group(2).length() > 1 || matcher.group(2).equals("\t");
        return new Candidate(name, Form.HEADING, wide, at == null ? stamp.at() : at, line.length());
    }

    private static @Nullable Candidate beforeTab(String line, int from, @Nullable Duration at) {
        Matcher matcher = look(TAB, line, from);
        return matcher.lookingAt() ? named(matcher.group(1), Form.TAB, line, matcher.end(), at) : null;
    }

    private static @Nullable Candidate alone(String line, int from, @Nullable Duration at, boolean afterRange) {
        String name = line.substring(from, Math.min(line.length(), from + LOOK)).strip();
        boolean fits = LabelName.isPossible(name) && (afterRange || LabelName.isCapitals(name));
        return fits ? new Candidate(name, Form.ALONE, afterRange, at, line.length()) : null;
    }

    private static @Nullable Candidate named(String raw, Form form, String line, int end, @Nullable Duration at) {
        String name = raw.strip();
        if (!LabelName.isPossible(name)) {
            return null;
        }
        int from = skipSpace(line, end);
        TimeStamp behind = form == Form.TAB ? null : TimeStamp.strongAt(line, from);
        if (behind == null) {
            return new Candidate(name, form, at != null, at, from);
        }
        return new Candidate(name, form, true, at == null ? behind.at() : at, skipSpace(line, behind.end()));
    }

    private static Matcher look(Pattern pattern, String line, int from) {
        return pattern.matcher(line)
                .region(from, Math.min(line.length(), from + LOOK))
                .useAnchoringBounds(false)
                .useTransparentBounds(true);
    }

    private static int skipSpace(String line, int from) {
        int i = from;
        while (i < line.length() && Words.isSpace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
