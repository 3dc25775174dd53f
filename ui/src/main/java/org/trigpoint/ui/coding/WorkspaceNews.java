package org.trigpoint.ui.coding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodedSource.Fresh;
import org.trigpoint.coding.CodedSource.Marks;
import org.trigpoint.live.Colleague;
import org.trigpoint.live.NewsLine;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.rounds.Round;
import org.trigpoint.ui.live.LiveNews;

/**
 * What an open workspace has to take in; what is null has not changed.
 *
 * @param address the place it was read for
 * @param marks what lies over the open source now
 * @param fresh codings that colleagues made in it, when nothing else happened there
 * @param codes the tree as it is now
 * @param counts how many segments some codes have now
 * @param rounds one's part in rounds with the open source
 * @param treeChangedBy who changed the codes last; null when nobody else did
 * @param here who is in the study now
 */
record WorkspaceNews(
        WorkspaceAddress address,
        @Nullable Marks marks,
        @Nullable Fresh fresh,
        @Nullable CodeTree codes,
        Map<CodeId, Integer> counts,
        @Nullable List<Round.Part> rounds,
        @Nullable String treeChangedBy,
        @Nullable List<Colleague> here) {

    /** What may have changed anything in the open source, though it is about something else by name. */
    private static final Set<String> OF_ANY_SOURCE = Set.of("gesture", "coding", "memo", "round", "theme");

    /** By far the most frequent; only what it names has to be read. */
    private static final String CODED = "PassageCoded";

    private static final Set<String> OF_THE_TREE = Set.of("code", "gesture", "analysis", "code-group");

    /** Whether somebody at this place sees what a line tells of; of work elsewhere they see that some counts grow. */
    static boolean isLookedAt(NewsLine line, WorkspaceAddress there, PersonId me) {
        return !line.subject().equals("source")
                || line.isAbout("source", there.source().value())
                || me.equals(line.person());
    }

    /** Reads what has to be taken in, outside the lock of the screen. */
    static Optional<WorkspaceNews> read(
            CodingDesk desk, WorkspaceAddress there, DoneHere done, Reader reader, LiveNews.Happened happened) {
        List<NewsLine> all = ofAnalysis(there, happened.lines());
        List<NewsLine> lines = all.stream().filter(line -> !done.takes(line)).toList();
        List<NewsLine> ofMarks = ofMarks(there, lines);
        boolean onlyCoded = ofMarks.stream().allMatch(line -> line.kind().equals(CODED));
        boolean marks = happened.everything() || !onlyCoded;
        Set<CodingId> coded = marks ? Set.of() : codings(ofMarks);
        List<NewsLine> ofTree = lines.stream()
                .filter(line -> OF_THE_TREE.contains(line.subject()))
                .toList();
        boolean tree = happened.everything() || !ofTree.isEmpty();
        // One's own too: a tree that was read a moment before may be shown after one's own count.
        Set<CodeId> counted = codes(all);
        boolean rounds = happened.everything()
                || lines.stream().anyMatch(line -> line.subject().equals("round"));
        if (!marks && coded.isEmpty() && !tree && counted.isEmpty() && !happened.company()) {
            return Optional.empty();
        }
        return Optional.of(new WorkspaceNews(
                there,
                marks ? desk.coded().marks(reader, there.source(), there.analysis()) : null,
                coded.isEmpty() ? null : desk.coded().fresh(reader, there.source(), there.analysis(), coded),
                tree ? desk.window().tree(reader, there.analysis()) : null,
                tree || counted.isEmpty() ? Map.of() : counts(desk, there, reader, counted),
                rounds ? desk.rounds().mine(reader, there.analysis(), there.source()) : null,
                lastOther(reader, ofTree),
                happened.company() ? desk.presence().here(reader) : null));
    }

    private static List<NewsLine> ofAnalysis(WorkspaceAddress there, List<NewsLine> lines) {
        return lines.stream()
                .filter(line -> line.analysis() == null || there.analysis().equals(line.analysis()))
                .toList();
    }

    private static List<NewsLine> ofMarks(WorkspaceAddress there, List<NewsLine> lines) {
        return lines.stream()
                .filter(line -> OF_ANY_SOURCE.contains(line.subject())
                        || line.isAbout("source", there.source().value()))
                .toList();
    }

    private static Map<CodeId, Integer> counts(
            CodingDesk desk, WorkspaceAddress there, Reader reader, Set<CodeId> codes) {
        Map<CodeId, Integer> found = desk.segments().counts(reader, there.analysis(), codes);
        return codes.stream().collect(Collectors.toMap(code -> code, code -> found.getOrDefault(code, 0)));
    }

    private static Set<CodingId> codings(List<NewsLine> lines) {
        return lines.stream()
                .flatMap(line -> line.codings().stream())
                .map(CodingId::new)
                .collect(Collectors.toSet());
    }

    private static Set<CodeId> codes(List<NewsLine> lines) {
        return lines.stream()
                .flatMap(line -> line.codes().stream())
                .map(CodeId::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable String lastOther(Reader reader, List<NewsLine> lines) {
        return lines.stream()
                .filter(line -> !reader.person().equals(line.person()))
                .map(NewsLine::personName)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
