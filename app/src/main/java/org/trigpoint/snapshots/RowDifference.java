package org.trigpoint.snapshots;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.snapshots.SnapshotDifference.Change;
import org.trigpoint.snapshots.SnapshotDifference.Line;
import org.trigpoint.themes.Theme;

/** Holds the rows of a snapshot against rows as they would be frozen now, and puts what differs into words. */
final class RowDifference {

    private static final Comparator<Line> BY_NAME =
            Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Line::change);

    private final FrozenStudy then;
    private final FrozenStudy now;
    private final Map<Long, String> mergedInto;

    /**
     * Of two states of one analysis.
     *
     * @param mergedInto of codes that were merged, the name of the code that has their segments
     */
    RowDifference(FrozenStudy then, FrozenStudy now, Map<Long, String> mergedInto) {
        this.then = then;
        this.now = now;
        this.mergedInto = mergedInto;
    }

    List<Line> themes() {
        Function<Theme, String> gone = theme -> "";
        return lines(keyed(then.themes(), Theme::id), keyed(now.themes(), Theme::id), Theme::name, gone, this::theme);
    }

    private List<String> theme(Theme was, Theme is) {
        List<String> says = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            says.add("was called \u201c" + was.name() + "\u201d");
        }
        if (!was.concept().equals(is.concept())) {
            says.add("another central concept");
        }
        if (!was.definition().equals(is.definition())
                || !was.words().boundary().equals(is.words().boundary())) {
            says.add("another definition");
        }
        if (was.status() != is.status()) {
            says.add("was " + was.status().word() + ", is " + is.status().word());
        }
        Set<CodeId> came = new HashSet<>(is.codes());
        was.codes().forEach(came::remove);
        Set<CodeId> went = new HashSet<>(was.codes());
        is.codes().forEach(went::remove);
        add(says, "rests on", came, now.codes());
        add(says, "no more on", went, then.codes());
        return says;
    }

    private static void add(List<String> says, String how, Set<CodeId> codes, CodeTree tree) {
        if (!codes.isEmpty()) {
            says.add(codes.stream()
                    .map(code -> "\u201c" + tree.path(code) + "\u201d")
                    .sorted()
                    .collect(Collectors.joining(", ", how + " ", "")));
        }
    }

    List<Line> codes() {
        CodeTree before = then.codes();
        CodeTree after = now.codes();
        return lines(
                keyed(then.rows().codes(), FrozenRows.Code::id),
                keyed(now.rows().codes(), FrozenRows.Code::id),
                FrozenRows.Code::name,
                gone -> {
                    String into = mergedInto.get(gone.id());
                    return into == null ? "" : "merged into \u201c" + into + "\u201d";
                },
                (was, is) -> code(was, is, before, after));
    }

    private static List<String> code(FrozenRows.Code was, FrozenRows.Code is, CodeTree before, CodeTree after) {
        List<String> says = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            says.add("was called \u201c" + was.name() + "\u201d");
        }
        if (!Objects.equals(was.parentId(), is.parentId())) {
            says.add("was \u201c" + before.path(new CodeId(was.id())) + "\u201d, is \u201c"
                    + after.path(new CodeId(is.id())) + "\u201d");
        }
        if (!words(was).equals(words(is))) {
            says.add("another definition");
        }
        return says;
    }

    private static List<String> words(FrozenRows.Code code) {
        return List.of(code.description(), code.whenToUse(), code.whenNot());
    }

    /** Of some sources alone. */
    List<Line> texts(Set<SourceId> open) {
        Map<Long, FrozenRows.Text> before = keyed(then.rows().texts(), FrozenRows.Text::sourceId);
        Map<Long, FrozenRows.Text> after = keyed(now.rows().texts(), FrozenRows.Text::sourceId);
        return lines(
                keyed(seen(then, open), FrozenRows.Source::id),
                keyed(seen(now, open), FrozenRows.Source::id),
                FrozenRows.Source::title,
                gone -> "in the bin, or deleted",
                (was, is) -> source(was, is, before, after));
    }

    private static List<FrozenRows.Source> seen(FrozenStudy study, Set<SourceId> open) {
        return study.rows().sources().stream()
                .filter(source -> open.contains(new SourceId(source.id())))
                .toList();
    }

    private static List<String> source(
            FrozenRows.Source was,
            FrozenRows.Source is,
            Map<Long, FrozenRows.Text> before,
            Map<Long, FrozenRows.Text> after) {
        List<String> says = new ArrayList<>();
        FrozenRows.Text textThen = before.get(was.id());
        FrozenRows.Text textNow = after.get(is.id());
        if (textThen != null && textNow != null && textThen.versionId() != textNow.versionId()) {
            says.add("another text: version " + textThen.number() + " then, version " + textNow.number() + " now");
        }
        if (!was.title().equals(is.title())) {
            says.add("was called \u201c" + was.title() + "\u201d");
        }
        boolean described = was.kind().equals(is.kind())
                && Objects.equals(was.siteId(), is.siteId())
                && Objects.equals(was.waveId(), is.waveId());
        if (!described) {
            says.add("another kind, site or wave");
        }
        return says;
    }

    private static <K, T> Map<K, T> keyed(List<T> rows, Function<T, K> key) {
        return rows.stream().collect(toMap(key, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private static <K, T> List<Line> lines(
            Map<K, T> then,
            Map<K, T> now,
            Function<T, String> name,
            Function<T, String> gone,
            BiFunction<T, T, List<String>> changes) {
        List<Line> lines = new ArrayList<>();
        then.forEach((key, was) -> {
            T is = now.get(key);
            if (is == null) {
                lines.add(new Line(Change.GONE, name.apply(was), gone.apply(was)));
                return;
            }
            List<String> says = changes.apply(was, is);
            if (!says.isEmpty()) {
                lines.add(new Line(Change.CHANGED, name.apply(is), String.join("; ", says)));
            }
        });
        now.forEach((key, is) -> {
            if (!then.containsKey(key)) {
                lines.add(new Line(Change.NEW, name.apply(is), ""));
            }
        });
        lines.sort(BY_NAME);
        return lines;
    }
}
