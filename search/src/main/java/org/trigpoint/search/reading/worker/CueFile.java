package org.trigpoint.search.reading.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.Refused.Reason;

/** Reads the cues of WebVTT and SRT, which differ only in trimmings. */
final class CueFile {
    /**
     * Words spoken by one voice within a cue.
     *
     * @param voice who speaks, by the cue's voice tag; null where it has none
     * @param words on one line, without tags and entities; never blank
     */
    record Cue(Duration start, @Nullable String voice, String words) {}

    private static final Pattern TIMES =
            Pattern.compile("\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})\\s*-->\\s*[\\d:.,]{5,16}(?:\\s.*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?[\\s\\u00A0]([^>]{1,200})>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^<>]{0,200}>");
    private static final Pattern BREAKS = Pattern.compile("[ \\t\\n]+");

    private CueFile() {}

    /** The cues in the order of the file; refused when there is none. */
    static List<Cue> parse(String text) {
        List<Cue> cues = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        int i = 0;
        while (i < lines.length) {
            Duration start = start(lines[i++]);
            if (start != null) {
                StringBuilder payload = new StringBuilder();
                while (i < lines.length && !lines[i].isBlank() && start(lines[i]) == null) {
                    payload.append(lines[i++]).append('\n');
                }
                split(start, payload.toString(), cues);
            }
        }
        if (cues.isEmpty()) {
            throw new RefusedException(text.contains("-->") ? Reason.EMPTY : Reason.CONTENT_DISAGREES);
        }
        return cues;
    }

    private static @Nullable Duration start(String line) {
        if (!line.contains("-->")) {
            return null;
        }
        Matcher times = TIMES.matcher(line);
        if (!times.matches()) {
            return null;
        }
        long hours = times.group(1) == null ? 0 : Long.parseLong(times.group(1));
        long millis = Long.parseLong((times.group(4) + "00").substring(0, 3));
        return Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(times.group(2)))
                .plusSeconds(Long.parseLong(times.group(3)))
                .plusMillis(millis);
    }

    private static void split(Duration start, String payload, List<Cue> cues) {
        Matcher voice = VOICE.matcher(payload);
        String speaker = null;
        int from = 0;
        while (voice.find()) {
            add(start, speaker, payload.substring(from, voice.start()), cues);
            speaker = clean(voice.group(1));
            from = voice.end();
        }
        add(start, speaker, payload.substring(from), cues);
    }

    private static void add(Duration start, @Nullable String speaker, String marked, List<Cue> cues) {
        String words = clean(TAG.matcher(marked).replaceAll(""));
        if (!words.isEmpty()) {
            cues.add(new Cue(start, speaker == null || speaker.isEmpty() ? null : speaker, words));
        }
    }

    private static String clean(String marked) {
        String words = StringEscapeUtils.unescapeHtml4(
                marked.replace("&lrm;", "\u200E").replace("&rlm;", "\u200F"));
        return BREAKS.matcher(Characters.storable(words)).replaceAll(" ").strip();
    }
}
