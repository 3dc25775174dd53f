package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Passage;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.Wording;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** The words of a snapshot: cut from the text versions that it holds, under the titles and names of then. */
final class FrozenWording implements Wording {

    private static final int TEXTS_AT_A_TIME = 32;

    private final Asking asking;
    private final FrozenStudy study;
    private final Map<SourceId, Material.Source> sources;
    private final Map<SourceId, FrozenSegments> segments;

    /** Who asks for the words, and where they are asked for. */
    record Asking(DSLContext sql, Quotations quotations, QuotingQueries quoting, Reader reader) {}

    FrozenWording(
            Asking asking, FrozenStudy study, List<Material.Source> sources, Map<SourceId, FrozenSegments> segments) {
        this.asking = asking;
        this.study = study;
        this.sources = sources.stream().collect(Collectors.toMap(Material.Source::id, Function.identity()));
        this.segments = segments;
    }

    @Override
    public void texts(Collection<VersionId> versions, BiConsumer<VersionId, String> each) {
        try (var texts = asking.sql()
                .select(TEXT_VERSION.ID, TEXT_VERSION.TEXT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.STUDY_ID.eq(asking.reader().study()), TEXT_VERSION.ID.in(versions))
                .fetchSize(TEXTS_AT_A_TIME)
                .fetchLazy()) {
            texts.forEach(text -> each.accept(text.value1(), text.value2()));
        }
    }

    @Override
    public List<Extract> extracts(Collection<CodeId> codes, List<Passage> passages, int context) {
        Set<Long> wanted = codes.stream().map(CodeId::value).collect(Collectors.toSet());
        List<FrozenSegments.One> given =
                passages.stream().map(passage -> first(passage, wanted)).toList();
        List<Quotation> cut = asking.quotations()
                .cut(
                        asking.reader(),
                        passages.stream()
                                .map(passage -> new Quotations.Place(passage.version(), passage.span()))
                                .toList(),
                        context);
        List<Extract> found = new ArrayList<>(passages.size());
        for (int at = 0; at < passages.size(); at++) {
            found.add(extract(given.get(at), passages.get(at), cut.get(at)));
        }
        return found;
    }

    @Override
    public List<Quotable> quotable(List<Passage> passages) {
        return asking.quoting().of(asking.reader(), passages);
    }

    /** The coding given first, of those that give these very words one of the codes. */
    private FrozenSegments.One first(Passage passage, Set<Long> codes) {
        FrozenSegments of = Objects.requireNonNullElseGet(segments.get(passage.source()), () -> {
            throw new NotFound();
        });
        Span span = passage.span();
        FrozenSegments.@Nullable One found = null;
        for (int at = of.firstFrom(span.start()); at < of.size() && of.start(at) == span.start(); at++) {
            boolean asked = of.end(at) == span.end() && codes.contains(of.code(at));
            if (asked && (found == null || of.coding(at) < found.coding())) {
                found = of.one(at);
            }
        }
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    private Extract extract(FrozenSegments.One given, Passage passage, Quotation quotation) {
        Material.Source source = Objects.requireNonNull(sources.get(passage.source()));
        return new Extract(
                new CodingId(given.coding()),
                new CodeId(given.code()),
                study.coder(given.coder()),
                passage.source(),
                source.title(),
                source.kind(),
                orNull(source.site()),
                orNull(source.wave()),
                orNull(given.speaker()),
                passage.span(),
                quotation);
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }
}
