package org.trigpoint.ui.journal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            Map.entry("question", "/settings?part=questions"),
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
        return Optional.ofNullable(PLACES.get(line.subject()))
                .filter(place -> line.subjectId() != 0 || !place.contains("%d"))
                .map(place -> base + place.replace("%d", String.valueOf(line.subjectId())));
    }

    /** What else the line says, without the key of what it is about. */
    static String details(Line line) {
        String own = String.valueOf(line.subjectId());
        return line.details().entrySet().stream()
                .filter(part -> !(part.getKey().equals(line.subject())
                        && part.getValue().equals(own)))
                .filter(part -> !part.getKey().equals("about"))
                .map(part -> part.getKey().equals("details")
                        ? part.getValue()
                        : apart(part.getKey()).toLowerCase(Locale.UK) + ": " + part.getValue())
                .collect(Collectors.joining(" \u00b7 "));
    }
}
