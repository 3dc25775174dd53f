package org.trigpoint.codes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.codes.CodeMerging.Moved;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;

/**
 * How a tree stands after some of its codes were merged into another: what stood under a merged code stands under the kept
 * one. Where the kept code itself, or what it stands under, stood under a merged code, that takes the merged code's place.
 */
final class MergedTree {

    private static final int NAME_LONGEST = 200;

    private final Map<CodeId, CodeRecord> codes = new LinkedHashMap<>();
    private final CodeId kept;
    private final Set<CodeId> merged;

    /** Refuses codes that are not of this tree, and a code that would be merged into itself. */
    MergedTree(List<CodeRecord> tree, CodeId kept, Collection<CodeId> merged) {
        tree.forEach(code -> codes.put(code.getId(), code));
        this.kept = kept;
        this.merged = new HashSet<>(merged);
        if (!codes.containsKey(kept) || !codes.keySet().containsAll(this.merged)) {
            throw new NotFound();
        }
        if (this.merged.isEmpty() || this.merged.contains(kept)) {
            throw new Refusal("Choose at least one other code to merge into \u201c"
                    + code(kept).getName() + "\u201d.");
        }
    }

    CodeRecord code(CodeId code) {
        return Objects.requireNonNull(codes.get(code));
    }

    String path(CodeId code) {
        CodeRecord here = code(code);
        CodeId parent = here.getParentId();
        return parent == null || !codes.containsKey(parent)
                ? here.getName()
                : path(parent) + " \u203a " + here.getName();
    }

    /** The codes that stand elsewhere afterwards, in the order of the tree. */
    List<Moved> moved() {
        Set<CodeId> aboveKept = upwards(kept);
        Map<CodeId, @Nullable CodeId> targets = new LinkedHashMap<>();
        for (CodeRecord code : codes.values()) {
            CodeId parent = code.getParentId();
            if (parent != null && merged.contains(parent) && !merged.contains(code.getId())) {
                targets.put(code.getId(), aboveKept.contains(code.getId()) ? survivingAbove(code) : kept);
            }
        }
        Map<@Nullable CodeId, Set<String>> names = new HashMap<>();
        Map<@Nullable CodeId, Integer> last = new HashMap<>();
        for (CodeRecord code : codes.values()) {
            if (!merged.contains(code.getId()) && !targets.containsKey(code.getId())) {
                names.computeIfAbsent(code.getParentId(), parent -> new HashSet<>())
                        .add(folded(code.getName()));
                last.merge(code.getParentId(), code.getPosition(), Math::max);
            }
        }
        List<Moved> moved = new ArrayList<>();
        targets.forEach((id, target) -> {
            CodeRecord code = code(id);
            String name = free(code, names.computeIfAbsent(target, parent -> new HashSet<>()));
            int place = last.merge(target, 0, (before, zero) -> before + 1);
            moved.add(new Moved(id, code.getParentId(), code.getPosition(), code.getName(), target, place, name));
        });
        return moved;
    }

    private Set<CodeId> upwards(CodeId from) {
        Set<CodeId> way = new HashSet<>();
        CodeRecord here = codes.get(from);
        while (here != null && way.add(here.getId())) {
            here = here.getParentId() == null ? null : codes.get(here.getParentId());
        }
        return way;
    }

    private @Nullable CodeId survivingAbove(CodeRecord code) {
        CodeId above = code.getParentId();
        while (above != null && merged.contains(above)) {
            above = code(above).getParentId();
        }
        return above;
    }

    /** Its name, or where a sibling has that already, with the name of the merged code after it. */
    private String free(CodeRecord code, Set<String> taken) {
        String name = code.getName();
        String above = code(Objects.requireNonNull(code.getParentId())).getName();
        for (int attempt = 1; !taken.add(folded(name)); attempt++) {
            String added = " (" + above + (attempt == 1 ? ")" : " " + attempt + ")");
            String fitting = added.length() > NAME_LONGEST / 2 ? " (" + attempt + ")" : added;
            int room = Math.min(code.getName().length(), NAME_LONGEST - fitting.length());
            name = code.getName().substring(0, room) + fitting;
        }
        return name;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
