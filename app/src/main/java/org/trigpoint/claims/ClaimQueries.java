package org.trigpoint.claims;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** From a sentence to all that rests on it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ClaimQueries {

    private static final Comparator<Claim> IN_ORDER = Comparator.comparing(Claim::kind)
            .thenComparingLong(
                    claim -> claim.analysis() == null ? 0 : claim.analysis().value())
            .thenComparing(Claim::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Claim::reference);

    private final DSLContext sql;
    private final List<RestsOn> rooms;

    ClaimQueries(DSLContext sql, List<RestsOn> rooms) {
        this.sql = sql;
        this.rooms = rooms;
    }

    /**
     * Every claim that rests on a passage, in whichever analysis.
     *
     * @param reader who asks
     * @param source which source
     * @param span the words, on its present text
     * @return codes first, then what was made of them; empty when nothing rests on it
     * @throws NotFound when there is no such source for this reader, or its text does not reach so far
     */
    public List<Claim> on(Reader reader, SourceId source, Span span) {
        var present = present(reader, source);
        if (present.value2() < span.end()) {
            throw new NotFound();
        }
        return resting(reader, source, present.value1(), span);
    }

    /**
     * Every claim that rests on any words of a source, in whichever analysis.
     *
     * @param reader who asks
     * @param source which source
     * @return as {@link #on}
     * @throws NotFound when there is no such source for this reader
     */
    public List<Claim> onAll(Reader reader, SourceId source) {
        var present = present(reader, source);
        return present.value2() == 0
                ? List.of()
                : resting(reader, source, present.value1(), new Span(0, present.value2()));
    }

    private Record2<VersionId, Integer> present(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return sql.select(SOURCE.VERSION_ID, TEXT_VERSION.LENGTH)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private List<Claim> resting(Reader reader, SourceId source, VersionId version, Span span) {
        return rooms.stream()
                .flatMap(room -> room.on(reader, source, version, span).stream())
                .sorted(IN_ORDER)
                .toList();
    }
}
