package org.trigpoint.phases;

import static org.trigpoint.phases.Wording.counted;
import static org.trigpoint.phases.Wording.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        String reason = line.part("reason");
        String name = nameOf(line);
        Change change = switch (line.kind()) {
            case "ThemeMade" -> new Change(line, Sort.MADE, name, "Made the theme " + quoted(name), reason);
            case "ThemeDescribed" -> described(line, name, reason);
            case "CodesGathered" -> {
                int codes = line.payload().path("codes").size();
                yield new Change(
                        line, Sort.OTHER, name, "Gathered " + counted(codes, "code") + " into " + quoted(name), reason);
            }
            case "CodeReleased" -> new Change(line, Sort.OTHER, name, "Took a code out of " + quoted(name), reason);
            case "ThemeRemoved" ->
                new Change(line, Sort.OTHER, name, "Put the theme " + quoted(name) + " in the bin", reason);
            default -> new Change(line, sortOf(line.kind()), name, apart(line.kind()) + ": " + quoted(name), reason);
        };
        changes.add(change);
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

    private Change described(Told line, String before, String reason) {
        String after = line.part("after", "name");
        names.put(line.id(), after);
        String status = line.part("after", "status").toLowerCase(Locale.ROOT);
        boolean moved = !status.equals(line.part("before", "status").toLowerCase(Locale.ROOT));
        if (moved && status.equals("dropped")) {
            return new Change(line, Sort.DROPPED, before, "Dropped the theme " + quoted(before), reason);
        }
        if (moved && status.equals("kept")) {
            return new Change(line, Sort.KEPT, after, "Kept the theme " + quoted(after), reason);
        }
        if (moved) {
            return new Change(line, Sort.OTHER, after, "Made " + quoted(after) + " a candidate again", reason);
        }
        return before.equals(after)
                ? new Change(line, Sort.OTHER, after, "Described the theme " + quoted(after), reason)
                : new Change(
                        line,
                        Sort.RENAMED,
                        before,
                        "Renamed the theme " + quoted(before) + " to " + quoted(after),
                        reason);
    }

    private static Sort sortOf(String kind) {
        return kind.contains("Merged") ? Sort.MERGED : kind.contains("Dropped") ? Sort.DROPPED : Sort.OTHER;
    }

    private static String apart(String kind) {
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
