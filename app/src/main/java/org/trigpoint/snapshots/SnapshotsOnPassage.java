package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.RestsOn;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.PassageQueries;

/** The snapshots in which a passage was coded: its words are followed back to the text that each of them holds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SnapshotsOnPassage implements RestsOn {

    private final DSLContext sql;
    private final PassageQueries passages;

    SnapshotsOnPassage(DSLContext sql, PassageQueries passages) {
        this.sql = sql;
        this.passages = passages;
    }

    @Override
    public List<Claim> on(Reader reader, SourceId source, VersionId version, Span span) {
        Map<VersionId, Optional<Span>> known = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        held(reader, source).forEach(row -> {
            Span then = known.computeIfAbsent(
                            row.get(SNAPSHOT_PART.VERSION_ID),
                            held -> Optional.ofNullable(passages.in(reader, source, version, span, held)
                                    .span()))
                    .orElse(null);
            int codings = then == null ? 0 : codings(FrozenSegments.read(row.get(SNAPSHOT_PART.CONTENT)), then);
            if (codings > 0) {
                claims.add(claim(row, codings));
            }
        });
        return claims;
    }

    /** What snapshots hold of a source, in analyses that hide nothing in it from the reader. */
    private Result<? extends Record> held(Reader reader, SourceId source) {
        return sql.select(
                        ANALYSIS.ID,
                        ANALYSIS.NAME,
                        SNAPSHOT.ID,
                        SNAPSHOT.NAME,
                        SNAPSHOT.DIGEST,
                        SNAPSHOT_PART.VERSION_ID,
                        SNAPSHOT_PART.CONTENT)
                .from(SNAPSHOT_PART)
                .join(SNAPSHOT)
                .on(SNAPSHOT.ID.eq(SNAPSHOT_PART.SNAPSHOT_ID), SNAPSHOT.WHOLE.isTrue())
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(SNAPSHOT.ANALYSIS_ID))
                .where(
                        SNAPSHOT.STUDY_ID.eq(reader.study()),
                        SNAPSHOT_PART.SOURCE_ID.eq(source),
                        SNAPSHOT_PART.KIND.eq(FrozenPart.SEGMENTS),
                        SNAPSHOT.ANALYSIS_ID.notIn(DSL.select(HIDDEN_WORK.ANALYSIS_ID)
                                .from(HIDDEN_WORK)
                                .where(HIDDEN_WORK.VIEWER_ID.eq(reader.person()), HIDDEN_WORK.SOURCE_ID.eq(source))))
                .orderBy(SNAPSHOT.ID)
                .fetch();
    }

    private static Claim claim(Record row, int codings) {
        String digest = HexFormat.of().formatHex(row.get(SNAPSHOT.DIGEST));
        return new Claim(
                Claim.Kind.SNAPSHOT,
                row.get(ANALYSIS.ID),
                row.get(ANALYSIS.NAME),
                PrintedId.of(row.get(SNAPSHOT.ID).value(), digest).toString(),
                row.get(SNAPSHOT.NAME),
                Plural.of(codings, "coding then", "codings then"));
    }

    private static int codings(FrozenSegments segments, Span span) {
        int found = 0;
        for (int at = 0; at < segments.size() && segments.start(at) < span.end(); at++) {
            found += segments.end(at) > span.start() ? 1 : 0;
        }
        return found;
    }
}
