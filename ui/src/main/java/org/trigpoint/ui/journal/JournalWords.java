package org.trigpoint.ui.journal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.history.JournalPage.Line;

/** The journal's own words, as people read them, and where the things it names are. */
final class JournalWords {

    /** Where a thing is shown, after the study's address. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("study", ""),
            Map.entry("source", "/sources/%d/details"),
            Map.entry("theme", "/themes/%d"),
            Map.entry("code", "/codebook?code=%d"),
            Map.entry("site", "/settings?part=sites"),
            Map.entry("wave", "/settings?part=waves"),
            Map.entry("participant", "/settings?part=participants"),
            Map.entry("question", "/questions/%d"),
            Map.entry("synonym-group", "/settings?part=words"),
            Map.entry("person", "/settings?part=members"),
            Map.entry("analysis", "/analyses"),
            Map.entry("guide", "/guides"),
            Map.entry("round", "/rounds"),
            Map.entry("casefile-sample", "/casefiles"),
            Map.entry("record", "/records/row/%d"),
            Map.entry("record-import", "/records/file/%d"),
            Map.entry("record-token", "/records"),
            Map.entry("snapshot", "/snapshot/%d"));

    /** The list that a thing was in, for what is no more. */
    private static final Map<String, String> LISTS = Map.of(
            "source", "/sources",
            "code", "/codebook",
            "theme", "/analyses",
            "question", "/questions",
            "record", "/records",
            "snapshot", "/analyses");

    private static final String ROW_TITLE = "rowTitle";

    /** In which people's own words stand. */
    private static final Set<String> KEPT = Set.of(
            "name",
            "title",
            "words",
            "was",
            "before",
            "after",
            "reason",
            "metaInference",
            "sentence",
            "label",
            "code",
            "pseudonym",
            "site");

    /** Made of several parts, none of which people wrote. */
    private static final Set<String> NESTED = Set.of("strands", "comparison");

    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)*\\b");

    private static final Set<String> ACRONYMS = Set.of("GBO", "CARE", "SCORE", "XLSX", "DOCX", "PDF", "CSV", "SVG");

    private JournalWords() {}

    /** {@code PassageCoded} or {@code beforeText} as words in sentence case. */
    static String apart(String word) {
        String words = word.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String subject(String word) {
        return apart(word.replace('-', ' '));
    }

    static String about(Line line) {
        String name = line.subjectName();
        if (name != null) {
            return name;
        }
        return line.subjectId() == 0 ? subject(line.subject()) : subject(line.subject()) + " " + line.subjectId();
    }

    static Optional<String> place(Line line, String base) {
        if (!line.there()) {
            return Optional.ofNullable(LISTS.get(line.subject())).map(list -> base + list);
        }
        return Optional.ofNullable(PLACES.get(line.subject()))
                .filter(place -> line.subjectId() != 0 || !place.contains("%d"))
                .map(place -> base + place.replace("%d", String.valueOf(line.subjectId())));
    }

    /** What else the line says, without the key of what it is about. */
    static String details(Line line) {
        String own = String.valueOf(line.subjectId());
        boolean titled = line.details().containsKey(ROW_TITLE);
        return line.details().entrySet().stream()
                .filter(part -> !(part.getKey().equals(line.subject())
                        && part.getValue().equals(own)))
                .filter(part -> !part.getKey().equals("about"))
                .filter(part -> !(titled && part.getKey().equals("row")))
                .map(part -> part.getKey().equals("details")
                        ? part.getValue()
                        : name(part.getKey()) + ": " + value(part.getKey(), part.getValue()))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static String name(String key) {
        return key.equals(ROW_TITLE) ? "row" : apart(key).toLowerCase(Locale.UK);
    }

    /** Words that the program writes in capitals, and keys of rows, as people write them; what people wrote stays. */
    private static String value(String key, String value) {
        if (key.equals("row")) {
            return value.replaceFirst("^(theme|question)-(?=[0-9]+$)", "$1 ");
        }
        if (NESTED.contains(key)) {
            return CAPITALS.matcher(value).replaceAll(found -> plain(found.group()));
        }
        boolean own = KEPT.contains(key) && !value.contains("_");
        return !own && !ACRONYMS.contains(value) && CAPITALS.matcher(value).matches() ? plain(value) : value;
    }

    private static String plain(String word) {
        return word.replace('_', ' ').toLowerCase(Locale.UK);
    }
}
