package org.trigpoint.phases;

import static org.trigpoint.phases.Wording.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.Plural;

/**
 * What the journal tells of themes, in words. It reads lines in their order, for some name a theme only by its key; of a line whose
 * kind it does not know it tells the kind's own words, so that nothing that happened is left out.
 */
final class ThemesTold {

    private final Map<Long, String> names = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    ThemesTold(List<Told> lines) {
        lines.stream().filter(line -> line.subject().equals("theme")).forEach(this::read);
    }

    /** What happened to a theme: as which sort of change, called what at that time, in words, and why; reasons may be empty. */
    record Change(Told line, Sort sort, String name, String words, String reason) {}

    /** Sorts of changes that a draft tells apart. */
    enum Sort {
        MADE,
        RENAMED,
        KEPT,
        DROPPED,
        MERGED,
        OTHER
    }

    List<Change> changes() {
        return changes;
    }

    private void read(Told line) {
        String name = nameOf(line);
        Sort sort = sortOf(line);
        changes.add(new Change(line, sort, name, words(line, name), line.part("reason")));
    }

    private String words(Told line, String name) {
        String theme = quoted(name);
        return switch (line.kind()) {
            case "ThemeMade" -> "Made the theme " + theme;
            case "ThemeDescribed" -> described(line, name);
            case "ThemeKept" -> "Kept the theme " + theme;
            case "ThemeDropped" -> "Dropped the theme " + theme;
            case "ThemeTakenUp" -> "Made " + theme + " a candidate again";
            case "ThemeMerged" ->
                "Merged the theme " + theme + " into "
                        + quoted(names.getOrDefault(line.payload().path("into").asLong(0), "another theme"));
            case "CodesGathered" ->
                "Gathered " + Plural.of(line.payload().path("codes").size(), "code") + " into " + theme;
            case "CodeReleased" -> "Took a code out of " + theme;
            case "ThemeRemoved" -> "Put the theme " + theme + " in the bin";
            default -> apart(line.kind()) + ": " + theme;
        };
    }

    private String nameOf(Told line) {
        String told = Optional.of(line.part("name"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> line.part("before", "name"));
        if (!told.isEmpty()) {
            names.put(line.id(), told);
        }
        return names.getOrDefault(line.id(), "a theme");
    }

    private String described(Told line, String before) {
        String after = line.part("after", "name");
        names.put(line.id(), after);
        return before.equals(after)
                ? "Described the theme " + quoted(after)
                : "Renamed the theme " + quoted(before) + " to " + quoted(after);
    }

    private static Sort sortOf(Told line) {
        return switch (line.kind()) {
            case "ThemeMade" -> Sort.MADE;
            case "ThemeKept" -> Sort.KEPT;
            case "ThemeDropped" -> Sort.DROPPED;
            case "ThemeMerged" -> Sort.MERGED;
            case "ThemeDescribed" ->
                line.part("before", "name").equals(line.part("after", "name")) ? Sort.OTHER : Sort.RENAMED;
            default -> Sort.OTHER;
        };
    }

    private static String apart(String kind) {
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
