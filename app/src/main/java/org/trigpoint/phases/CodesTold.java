package org.trigpoint.phases;

import static org.trigpoint.phases.Wording.listed;
import static org.trigpoint.phases.Wording.quoted;
import static org.trigpoint.phases.Wording.some;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;

/** What somebody did to codes on one day, in one line. */
final class CodesTold {

    private static final int NAMED = 4;

    private final Map<Long, String> names = new HashMap<>();

    /** Lines that name codes come before those that know them by key alone. */
    CodesTold(List<Told> lines) {
        lines.stream()
                .filter(line -> line.kind().equals("CodeMade"))
                .forEach(line -> names.put(line.id(), line.part("name")));
        lines.stream()
                .filter(line -> line.kind().equals("CodeRenamed"))
                .forEach(line -> names.put(line.id(), line.part("after")));
    }

    /** Null when nothing of it is worth a line: a colour, a place in the tree. */
    @Nullable
    String words(List<Told> day) {
        List<String> parts = new ArrayList<>();
        List<Told> made = of(day, "CodeMade");
        add(parts, "made", made.stream().map(line -> line.part("name")).toList());
        add(
                parts,
                "renamed",
                of(day, "CodeRenamed").stream()
                        .map(line -> quoted(line.part("before")) + " to " + quoted(line.part("after")))
                        .toList());
        of(day, "CodesMerged").forEach(line -> parts.add(merged(line)));
        TreeSet<Long> reworded = new TreeSet<>();
        of(day, "CodeDescribed").forEach(line -> reworded.add(line.id()));
        of(day, "CodeReworded").forEach(line -> reworded.add(line.id()));
        made.forEach(line -> reworded.remove(line.id()));
        if (!reworded.isEmpty()) {
            parts.add(Plural.of(reworded.size(), "code") + " described anew");
        }
        List<Told> removed = of(day, "CodeRemoved");
        if (!removed.isEmpty()) {
            parts.add(Plural.of(removed.size(), "code") + " put in the bin");
        }
        return parts.isEmpty() ? null : capital(listed(parts));
    }

    private static void add(List<String> parts, String what, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(Plural.of(names.size(), "code") + " " + what + " (" + some(names, NAMED) + ")");
        }
    }

    private String merged(Told line) {
        List<String> from = StreamSupport.stream(line.payload().path("names").spliterator(), false)
                .map(name -> quoted(name.asString("")))
                .toList();
        return some(from, NAMED) + " merged into " + quoted(names.getOrDefault(line.id(), "another code"));
    }

    private static List<Told> of(List<Told> day, String kind) {
        return day.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
