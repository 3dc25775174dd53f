package org.trigpoint.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.matrices.Material;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** Puts frozen passages together again: which of them a reader may see, and with their words, what hung on each theme. */
final class FrozenEvidence {

    private final FrozenStudy study;
    private final Map<Long, Material.Source> sources;
    private final Map<Long, Long> present;
    private final Map<Passage, Quotation> words = new HashMap<>();
    private final Map<Passage, Quotable> quotable = new HashMap<>();

    /** Over the sources that the reader may see. */
    FrozenEvidence(FrozenStudy study, Set<SourceId> open) {
        this.study = study;
        this.sources = study.sources(open).stream()
                .collect(Collectors.toMap(source -> source.id().value(), Function.identity()));
        this.present = study.rows().texts().stream()
                .collect(Collectors.toMap(FrozenRows.Text::sourceId, FrozenRows.Text::versionId));
    }

    /** Whether it lay on the text of then, in a source that the reader may see. */
    boolean shows(FrozenWritten.Lying lying) {
        return sources.containsKey(lying.sourceId())
                && Objects.equals(present.get(lying.sourceId()), lying.versionId());
    }

    /** Where the words of all that is shown lie, each once. */
    private List<Passage> passages(FrozenWritten written) {
        return Stream.<List<? extends FrozenWritten.Lying>>of(written.quotations(), written.extracts(), written.links())
                .<FrozenWritten.Lying>flatMap(List::stream)
                .filter(this::shows)
                .map(FrozenEvidence::passage)
                .distinct()
                .toList();
    }

    /** Takes the words, as they were cut, and whether they may be printed, by what is recorded now. */
    void take(FrozenWording.Asking asking, FrozenWritten written) {
        List<Passage> passages = passages(written);
        List<Quotation> cut = asking.quotations()
                .cut(
                        asking.reader(),
                        passages.stream()
                                .map(one -> new Quotations.Place(one.version(), one.span()))
                                .toList(),
                        0);
        List<Quotable> may = asking.quoting().of(asking.reader(), passages);
        for (int at = 0; at < passages.size(); at++) {
            words.put(passages.get(at), cut.get(at));
            quotable.put(passages.get(at), may.get(at));
        }
    }

    Quotable quotable(FrozenWritten.Lying lying) {
        return Objects.requireNonNull(quotable.get(passage(lying)));
    }

    String title(FrozenWritten.Lying lying) {
        return source(lying).title();
    }

    String words(FrozenWritten.Lying lying) {
        return quotation(lying).words();
    }

    static Span span(FrozenWritten.Lying lying) {
        return new Span(lying.spanStart(), lying.spanEnd());
    }

    /** By theme; without those on which nothing hung. */
    Map<ThemeId, ThemeEvidence> ofThemes(FrozenWritten written) {
        Map<Long, List<Attached>> hung = written.extracts().stream()
                .filter(this::shows)
                .sorted(Comparator.<FrozenWritten.Hung, String>comparing(this::title)
                        .thenComparingInt(FrozenWritten.Hung::spanStart)
                        .thenComparingLong(FrozenWritten.Hung::id))
                .collect(Collectors.groupingBy(
                        FrozenWritten.Hung::themeId, Collectors.mapping(this::attached, Collectors.toList())));
        Map<Long, List<Chosen>> chosen = written.quotations().stream()
                .filter(this::shows)
                .sorted(Comparator.comparingInt(FrozenWritten.Chosen::position)
                        .thenComparingLong(FrozenWritten.Chosen::id))
                .collect(Collectors.groupingBy(
                        FrozenWritten.Chosen::themeId, Collectors.mapping(this::chosen, Collectors.toList())));
        Map<ThemeId, ThemeEvidence> found = new LinkedHashMap<>();
        study.rows()
                .themes()
                .forEach(theme -> add(
                        found,
                        new ThemeId(theme.id()),
                        new ThemeEvidence(
                                hung.getOrDefault(theme.id(), List.of()), chosen.getOrDefault(theme.id(), List.of()))));
        return found;
    }

    private static void add(Map<ThemeId, ThemeEvidence> found, ThemeId theme, ThemeEvidence evidence) {
        if (!evidence.extracts().isEmpty() || !evidence.quotations().isEmpty()) {
            found.put(theme, evidence);
        }
    }

    private Attached attached(FrozenWritten.Hung row) {
        Stance stance = Stream.of(Stance.values())
                .filter(one -> one.word().equals(row.stance()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A passage was " + row.stance() + " to a theme."));
        return new Attached(
                new ThemeExtractId(row.id()),
                new ThemeId(row.themeId()),
                stance,
                row.note(),
                study.coder(row.addedBy()),
                origin(row));
    }

    private Chosen chosen(FrozenWritten.Chosen row) {
        List<Span> cuts = new ArrayList<>();
        for (int at = 0; at + 1 < row.cuts().size(); at += 2) {
            cuts.add(new Span(row.cuts().get(at), row.cuts().get(at + 1)));
        }
        return new Chosen(
                new ThemeQuotationId(row.id()),
                new ThemeId(row.themeId()),
                cuts,
                row.label(),
                study.coder(row.addedBy()),
                origin(row));
    }

    private Origin origin(FrozenWritten.Lying row) {
        Material.Source source = source(row);
        return new Origin(
                passage(row),
                source.title(),
                source.site().isEmpty() ? null : source.site(),
                source.wave().isEmpty() ? null : source.wave(),
                null,
                null,
                quotation(row),
                quotable(row));
    }

    private Material.Source source(FrozenWritten.Lying lying) {
        return Objects.requireNonNull(sources.get(lying.sourceId()));
    }

    private Quotation quotation(FrozenWritten.Lying lying) {
        return Objects.requireNonNull(words.get(passage(lying)));
    }

    private static Passage passage(FrozenWritten.Lying lying) {
        return new Passage(new SourceId(lying.sourceId()), new VersionId(lying.versionId()), span(lying));
    }
}
