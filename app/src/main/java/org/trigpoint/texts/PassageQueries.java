package org.trigpoint.texts;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Follows passages from one version of a text to another. */
@Service
@Transactional(readOnly = true)
public class PassageQueries {

    private final DSLContext sql;
    private final PositionMaps maps;

    PassageQueries(DSLContext sql, PositionMaps maps) {
        this.sql = sql;
        this.maps = maps;
    }

    /**
     * What became of a passage.
     *
     * @param version the version it was looked for in
     * @param span where its words are there, or what is left of them; null when none of them is
     * @param same whether not one character of them is otherwise
     */
    public record Followed(VersionId version, @Nullable Span span, boolean same) {}

    /**
     * Where the words of a passage are in the present text.
     *
     * @param reader who asks
     * @param source whose text
     * @param from the version that the passage counts on
     * @param span its words
     * @return where they are now
     * @throws NotFound when there is no such source or version for this reader, the source is in the bin, or the version does not
     *     reach so far
     */
    public Followed inPresent(Reader reader, SourceId source, VersionId from, Span span) {
        demand(reader, source, from, span);
        VersionId present = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
        return follow(source, from, span, present);
    }

    /**
     * Where the words of several passages are in the present text, over one map.
     *
     * @param reader who asks
     * @param source whose text
     * @param from the version that the passages count on
     * @param spans their words
     * @return where each is now, in the same order
     * @throws NotFound as for a single passage
     */
    public List<Followed> allInPresent(Reader reader, SourceId source, VersionId from, List<Span> spans) {
        demand(
                reader,
                source,
                from,
                new Span(0, spans.stream().mapToInt(Span::end).max().orElse(1)));
        VersionId present = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
        PositionMap map = maps.between(source, from, present);
        return spans.stream().map(span -> followed(map, span, present)).toList();
    }

    /**
     * Where the words of a passage are in some other version, earlier or later.
     *
     * @param reader who asks
     * @param source whose text
     * @param from the version that the passage counts on
     * @param span its words
     * @param to the other version
     * @return where they are there
     * @throws NotFound when there is no such source or version for this reader, the source is in the bin, or the version does not
     *     reach so far
     */
    public Followed in(Reader reader, SourceId source, VersionId from, Span span, VersionId to) {
        demand(reader, source, from, span);
        demand(reader, source, to, new Span(0, 1));
        return follow(source, from, span, to);
    }

    private Followed follow(SourceId source, VersionId from, Span span, VersionId to) {
        return followed(maps.between(source, from, to), span, to);
    }

    private static Followed followed(PositionMap map, Span span, VersionId to) {
        return switch (map.carry(span)) {
            case Fate.Exact(Span there) -> new Followed(to, there, true);
            case Fate.Changed(Span there) -> new Followed(to, there, false);
            case Fate.Gone gone -> new Followed(to, null, false);
        };
    }

    private void demand(Reader reader, SourceId source, VersionId version, Span span) {
        var site = reader.onlySite();
        Condition there = DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.ID.eq(source),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site),
                TEXT_VERSION.SOURCE_ID.eq(SOURCE.ID),
                TEXT_VERSION.ID.eq(version),
                TEXT_VERSION.LENGTH.ge(span.end()));
        if (!sql.fetchExists(DSL.selectOne().from(SOURCE, TEXT_VERSION).where(there))) {
            throw new NotFound();
        }
    }
}
