package org.trigpoint.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.CodeId;

/**
 * How a codebook differs from an earlier state of it.
 *
 * @param before the earlier named version
 * @param after the later named version; null for the present
 * @param added codes that were not there, in the order of the later tree
 * @param gone codes that are not there any more, in the order of the earlier tree
 * @param changed codes that are in both and differ, in the order of the later tree
 * @param same how many codes are in both and do not differ
 */
public record CodebookDifference(
        CodebookVersion before,
        @Nullable CodebookVersion after,
        List<Added> added,
        List<Gone> gone,
        List<Changed> changed,
        int same) {

    /**
     * A code that was not there before.
     *
     * @param code its key
     * @param path its name with those above it
     * @param description what it means; may be empty
     */
    public record Added(CodeId code, String path, String description) {}

    /**
     * A code that is not there any more.
     *
     * @param code its key
     * @param path its name with those above it, as it was
     * @param mergedInto the name of the code that took its segments; null where it was put in the bin
     */
    public record Gone(CodeId code, String path, @Nullable String mergedInto) {}

    /**
     * A code that is in both.
     *
     * @param code its key
     * @param path its name with those above it, as it is afterwards
     * @param changes each part that differs; never empty
     */
    public record Changed(CodeId code, String path, List<Change> changes) {}

    /**
     * One part of a code that differs.
     *
     * @param part what it is: name, place, description, when to use, when not to use, reasoning, depth, colour or
     *     groups
     * @param before as it was; empty for nothing
     * @param after as it is; empty for nothing
     */
    public record Change(String part, String before, String after) {}

    /**
     * Whether nothing differs.
     *
     * @return true where both hold the same
     */
    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    /** Compares two states of one codebook; merged codes are known with what they were merged into. */
    static CodebookDifference between(Codebook before, Codebook after, Map<CodeId, CodeId> mergedInto) {
        Map<CodeId, Codebook.Entry> old = byCode(before);
        Map<CodeId, Codebook.Entry> now = byCode(after);
        List<Added> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        now.forEach((code, entry) -> {
            Codebook.Entry earlier = old.get(code);
            if (earlier == null) {
                added.add(new Added(code, after.path(code), entry.words().description()));
            } else {
                List<Change> changes = changes(before, earlier, after, entry);
                if (!changes.isEmpty()) {
                    changed.add(new Changed(code, after.path(code), changes));
                }
            }
        });
        List<Gone> gone = old.keySet().stream()
                .filter(code -> !now.containsKey(code))
                .map(code -> new Gone(code, before.path(code), into(code, now, mergedInto)))
                .toList();
        int same = now.size() - added.size() - changed.size();
        return new CodebookDifference(
                Objects.requireNonNull(before.version()), after.version(), added, gone, changed, same);
    }

    private static Map<CodeId, Codebook.Entry> byCode(Codebook codebook) {
        Map<CodeId, Codebook.Entry> entries = new LinkedHashMap<>();
        codebook.entries().forEach(entry -> entries.put(entry.code(), entry));
        return entries;
    }

    /** A code may have been merged on and on; what counts is where its segments are in the later state. */
    private static @Nullable String into(CodeId code, Map<CodeId, Codebook.Entry> now, Map<CodeId, CodeId> mergedInto) {
        Map<CodeId, CodeId> left = new HashMap<>(mergedInto);
        CodeId here = left.remove(code);
        while (here != null) {
            Codebook.Entry entry = now.get(here);
            if (entry != null) {
                return entry.name();
            }
            here = left.remove(here);
        }
        return null;
    }

    private static List<Change> changes(Codebook before, Codebook.Entry old, Codebook after, Codebook.Entry now) {
        List<Change> changes = new ArrayList<>();
        CodeWords was = old.words();
        CodeWords is = now.words();
        add(changes, "name", old.name(), now.name());
        if (!Objects.equals(old.parent(), now.parent())) {
            changes.add(new Change("place", above(before, old), above(after, now)));
        }
        add(changes, "description", was.description(), is.description());
        add(changes, "when to use", was.whenToUse(), is.whenToUse());
        add(changes, "when not to use", was.whenNot(), is.whenNot());
        add(changes, "reasoning", word(was.reasoning()), word(is.reasoning()));
        add(changes, "depth", word(was.depth()), word(is.depth()));
        add(changes, "colour", String.valueOf(old.colour() + 1), String.valueOf(now.colour() + 1));
        add(changes, "groups", String.join(", ", old.groups()), String.join(", ", now.groups()));
        return changes;
    }

    private static void add(List<Change> changes, String part, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(part, before, after));
        }
    }

    private static String above(Codebook codebook, Codebook.Entry entry) {
        CodeId parent = entry.parent();
        return parent == null ? "at the top" : "under " + codebook.path(parent);
    }

    private static String word(CodeWords.@Nullable Reasoning reasoning) {
        return reasoning == null ? "" : reasoning.word();
    }

    private static String word(CodeWords.@Nullable Depth depth) {
        return depth == null ? "" : depth.word();
    }
}
