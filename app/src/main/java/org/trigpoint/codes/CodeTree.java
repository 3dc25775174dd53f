package org.trigpoint.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;

/** The codes of one analysis as a tree: siblings stand in their order, parents before children. */
public final class CodeTree {

    private static final Comparator<Code> IN_ORDER =
            Comparator.comparingInt(Code::position).thenComparing(Code::name, String.CASE_INSENSITIVE_ORDER);

    private final Map<CodeId, Code> byId = new HashMap<>();
    private final Map<@Nullable CodeId, List<Code>> children = new HashMap<>();

    /**
     * A tree of codes.
     *
     * @param codes all codes of an analysis, in any order
     */
    public CodeTree(List<Code> codes) {
        codes.forEach(code -> byId.put(code.id(), code));
        codes.stream()
                .sorted(IN_ORDER)
                .forEach(code -> children.computeIfAbsent(code.parent(), parent -> new ArrayList<>())
                        .add(code));
    }

    /**
     * The same tree with other counts.
     *
     * @param segments how many segments each code has; one that is missing has none
     * @return a tree of its own
     */
    public CodeTree counted(Map<CodeId, Integer> segments) {
        return new CodeTree(byId.values().stream()
                .map(code -> code.counted(segments.getOrDefault(code.id(), 0)))
                .toList());
    }

    /**
     * The codes at the top.
     *
     * @return in their order
     */
    public List<Code> roots() {
        return children.getOrDefault(null, List.of());
    }

    /**
     * The codes right under a code.
     *
     * @param code the parent
     * @return in their order; empty for a leaf
     */
    public List<Code> under(CodeId code) {
        return children.getOrDefault(code, List.of());
    }

    /**
     * A code by its key.
     *
     * @param code its key
     * @return empty when the tree does not hold it
     */
    public Optional<Code> find(CodeId code) {
        return Optional.ofNullable(byId.get(code));
    }

    /**
     * All codes, parents before children.
     *
     * @return in the order of the tree
     */
    public List<Code> flat() {
        List<Code> all = new ArrayList<>(byId.size());
        roots().forEach(root -> collect(root, all));
        return all;
    }

    /**
     * A code and all codes below it.
     *
     * @param code the topmost
     * @return empty when the tree does not hold it
     */
    public Set<CodeId> withSubcodes(CodeId code) {
        List<Code> below = new ArrayList<>();
        find(code).ifPresent(found -> collect(found, below));
        Set<CodeId> ids = new HashSet<>();
        below.forEach(each -> ids.add(each.id()));
        return ids;
    }

    /**
     * The names from the top down to a code, as people read them.
     *
     * @param code its key
     * @return such as {@code Trust › Waiting}; empty when the tree does not hold it
     */
    public String path(CodeId code) {
        Code here = byId.get(code);
        if (here == null) {
            return "";
        }
        CodeId parent = here.parent();
        return parent == null ? here.name() : path(parent) + " \u203a " + here.name();
    }

    /**
     * The codes that a name means, with their subcodes: a name alone, or a path such as {@code Trust/Waiting}.
     *
     * @param name as typed; case does not matter
     * @return empty when no code is called so
     */
    public Set<CodeId> named(String name) {
        String wanted = name.strip();
        Set<CodeId> found = new HashSet<>();
        for (Code code : byId.values()) {
            if (code.name().equalsIgnoreCase(wanted)
                    || path(code.id()).replace(" \u203a ", "/").equalsIgnoreCase(wanted.replaceAll("\\s*/\\s*", "/"))) {
                found.addAll(withSubcodes(code.id()));
            }
        }
        return found;
    }

    private void collect(Code code, List<Code> into) {
        into.add(code);
        under(code.id()).forEach(child -> collect(child, into));
    }
}
