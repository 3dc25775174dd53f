package org.trigpoint.matrices;

import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.sources.Span;

/** The words as the study has them in the transaction that reads the material. */
record LiveWording(DSLContext sql, ExtractQueries extracts, QuotingQueries quoting, Reader reader, AnalysisId analysis)
        implements Wording {

    private static final int TEXTS_AT_A_TIME = 32;

    @Override
    public void texts(Collection<VersionId> versions, BiConsumer<VersionId, String> each) {
        try (var texts = sql.select(TEXT_VERSION.ID, TEXT_VERSION.TEXT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.STUDY_ID.eq(reader.study()), TEXT_VERSION.ID.in(versions))
                .fetchSize(TEXTS_AT_A_TIME)
                .fetchLazy()) {
            texts.forEach(text -> each.accept(text.value1(), text.value2()));
        }
    }

    @Override
    public List<Extract> extracts(Collection<CodeId> codes, List<Passage> passages, int context) {
        Map<Place, Extract> found = new HashMap<>();
        extracts.ofPassages(reader, analysis, codes, passages, context)
                .forEach(extract -> found.put(new Place(extract.source(), extract.span()), extract));
        return passages.stream()
                .map(passage -> Objects.requireNonNull(
                        found.get(new Place(passage.source(), passage.span())),
                        "A segment that is counted has its words."))
                .toList();
    }

    @Override
    public List<Quotable> quotable(List<Passage> passages) {
        return quoting.of(reader, passages);
    }

    /** A source has one text that is read. */
    private record Place(SourceId source, Span span) {}
}
