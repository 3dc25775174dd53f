package org.trigpoint.search.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be the name of a speaker, judged by its letters alone. */
final class LabelName {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 8;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} \\u00A0._'’&/,()+#-]*");
    private static final Pattern BREAKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Set<String> LINKS = Set.of(
            "de", "da", "di", "del", "der", "den", "van", "von", "la", "le", "ap", "ab", "ferch", "bin", "binti", "al",
            "el", "and", "of", "y");
    private static final Set<String> NEVER = Set.of(
            "note",
            "notes",
            "nb",
            "n.b",
            "n.b.",
            "http",
            "https",
            "ftp",
            "mailto",
            "re",
            "date",
            "time",
            "subject",
            "topic",
            "title",
            "duration",
            "length",
            "location",
            "place",
            "venue",
            "setting",
            "file",
            "filename",
            "ps",
            "p.s",
            "eg",
            "e.g",
            "e.g.",
            "ie",
            "i.e",
            "i.e.",
            "example",
            "warning",
            "summary",
            "transcript",
            "transcribed by",
            "transcriber",
            "transcription",
            "recording",
            "recording date",
            "interview date",
            "interview",
            "keywords",
            "version",
            "page",
            "source",
            "url",
            "email",
            "tel",
            "phone",
            "fax",
            "from",
            "to",
            "cc",
            "sent",
            "site",
            "wave",
            "present",
            "attendees",
            "participants",
            "speakers",
            "apologies",
            "background",
            "context",
            "aim",
            "aims",
            "purpose",
            "method",
            "observation",
            "observations",
            "reflection",
            "reflections",
            "action",
            "actions",
            "key",
            "conclusion",
            "introduction",
            "pseudonym",
            "consent",
            "age",
            "gender",
            "role",
            "www",
            "ok",
            "okay",
            "yes",
            "no",
            "end",
            "start");
    private static final Set<String> SOUNDS = Set.of(
            "laughs",
            "laughter",
            "laughing",
            "laugh",
            "pause",
            "pauses",
            "long pause",
            "short pause",
            "inaudible",
            "indecipherable",
            "unintelligible",
            "unclear",
            "crosstalk",
            "cross talk",
            "overlapping",
            "overtalk",
            "silence",
            "sighs",
            "sigh",
            "coughs",
            "cough",
            "crying",
            "cries",
            "redacted",
            "sic",
            "music",
            "applause",
            "noise",
            "background noise",
            "phone rings",
            "break",
            "interruption",
            "interrupted",
            "nods",
            "to",
            "name",
            "place",
            "location",
            "end of recording",
            "end of interview",
            "recording ends",
            "blank_audio",
            "foreign");
    private static final Pattern ROLE = Pattern.compile(
            "(?:i|q|a|r|p|m|f|s|int|res|mod|fac|resp|interviewer|interviewee|researcher|respondent|participant|speaker"
                    + "|facilitator|moderator|observer|practitioner|parent|carer|mother|father|mum|dad|social worker"
                    + "|child|young person|manager|unknown speaker|unidentified speaker|keyworker|key worker)"
                    + "[ _-]?\\d{0,4}");

    private LabelName() {}

    /** Whether this may name somebody: short, of name characters, no word that begins small but in the forms that do. */
    static boolean isPossible(String name) {
        if (name.isEmpty()
                || name.length() > LONGEST
                || !SHAPE.matcher(name).matches()
                || name.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        String[] words = BREAKS.split(name);
        return words.length <= MOST_WORDS
                && (startsLikeNames(words) || ROLE.matcher(key(name)).matches());
    }

    /** The spelling by which labels are one speaker: white space collapsed, case folded. */
    static String key(String name) {
        return BREAKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The spelling that is shown: white space collapsed. */
    static String tidy(String name) {
        return BREAKS.matcher(name).replaceAll(" ").strip();
    }

    /** How many words the name has. */
    static int words(String name) {
        return BREAKS.split(name).length;
    }

    /** Words that stand before a colon in any document and name nobody, and sounds that transcribers put in brackets. */
    static boolean isNever(String key) {
        return NEVER.contains(key) || SOUNDS.contains(key);
    }

    /** Names of roles in an interview, with or without a number. */
    static boolean isRole(String key) {
        return ROLE.matcher(key).matches();
    }

    /** Whether the name is written in capitals, with at least two letters. */
    static boolean isCapitals(String name) {
        return name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePoints().filter(Character::isUpperCase).count() >= 2;
    }

    private static boolean startsLikeNames(String[] words) {
        if (words.length == 1) {
            return true;
        }
        int small = 0;
        for (String word : words) {
            if (Character.isLowerCase(word.codePointAt(0)) && !LINKS.contains(word)) {
                small++;
            }
        }
        boolean numbered = words.length == 2 && Character.isDigit(words[1].codePointAt(0));
        return small == 0 || numbered;
    }
}
