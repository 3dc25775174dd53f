package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Record7;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;

/**
 * Reads the codings of an analysis source by source, with who speaks where each starts. Codings and turns come in one order
 * through two cursors side by side, so that one source is in memory at a time, however many codings there are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SegmentFreezing {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final DSLContext sql;

    SegmentFreezing(DSLContext sql) {
        this.sql = sql;
    }

    /** One part for each source that has codings, in the order of the sources' keys. */
    void freeze(StudyId study, AnalysisId analysis, Consumer<FrozenPart> into) {
        try (var codings = codings(study, analysis);
                var turns = turns(study, analysis)) {
            Turns spoken = new Turns(turns.iterator());
            SourceId source = null;
            VersionId version = null;
            List<FrozenSegments.One> ofSource = new ArrayList<>();
            for (var row : codings) {
                if (source != null && version != null && !row.value1().equals(source)) {
                    into.accept(part(source, version, ofSource));
                    ofSource.clear();
                }
                source = row.value1();
                version = row.value2();
                spoken.to(source, row.value6());
                ofSource.add(new FrozenSegments.One(
                        row.value3().value(),
                        row.value4().value(),
                        row.value5().value(),
                        row.value6(),
                        row.value7(),
                        spoken.participant,
                        spoken.label));
            }
            if (source != null && version != null) {
                into.accept(part(source, version, ofSource));
            }
        }
    }

    private static FrozenPart part(SourceId source, VersionId version, List<FrozenSegments.One> codings) {
        return FrozenPart.ofSegments(source, version, FrozenSegments.of(codings).bytes());
    }

    private Cursor<Record7<SourceId, VersionId, CodingId, CodeId, PersonId, Integer, Integer>> codings(
            StudyId study, AnalysisId analysis) {
        return sql.select(
                        CODING.SOURCE_ID,
                        CODING.VERSION_ID,
                        CODING.ID,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .where(
                        CODING.ANALYSIS_ID.eq(analysis),
                        CODING.AGREED_IN.isNull(),
                        SOURCE.STUDY_ID.eq(study),
                        SOURCE.REMOVED_AT.isNull())
                .orderBy(
                        CODING.SOURCE_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        CODING.ID)
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy();
    }

    private Cursor<Record4<SourceId, Integer, String, Long>> turns(StudyId study, AnalysisId analysis) {
        var only = DSL.field(DSL.name("only_one", "participant"), Long.class);
        return sql.select(
                        TURN.SOURCE_ID,
                        TURN.SPAN_START,
                        SPEAKER.LABEL,
                        DSL.when(TURN.SPEAKER_ID.isNull(), only)
                                .else_(SPEAKER.PARTICIPANT_ID.coerce(Long.class))
                                .as("speaks"))
                .from(TURN)
                .join(SOURCE)
                .on(SOURCE.VERSION_ID.eq(TURN.VERSION_ID))
                .leftJoin(SPEAKER)
                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                .leftJoin(onlyParticipants())
                .on(DSL.condition("{0} = {1}", DSL.field(DSL.name("only_one", "of_source")), TURN.SOURCE_ID))
                .where(
                        SOURCE.STUDY_ID.eq(study),
                        SOURCE.REMOVED_AT.isNull(),
                        SOURCE.ID.in(DSL.select(CODING.SOURCE_ID).from(CODING).where(CODING.ANALYSIS_ID.eq(analysis))))
                .orderBy(TURN.SOURCE_ID, TURN.NUMBER)
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy();
    }

    private Table<?> onlyParticipants() {
        return sql.select(
                        SOURCE_PARTICIPANT.SOURCE_ID.as("of_source"),
                        DSL.min(SOURCE_PARTICIPANT.PARTICIPANT_ID).as("participant"))
                .from(SOURCE_PARTICIPANT)
                .groupBy(SOURCE_PARTICIPANT.SOURCE_ID)
                .having(DSL.count().eq(1))
                .asTable("only_one");
    }

    /** Walks along the turns: who speaks is who the last turn is of, who is named is who the last named turn names. */
    private static final class Turns {

        private final Iterator<Record4<SourceId, Integer, String, Long>> rows;
        private @Nullable Record4<SourceId, Integer, String, Long> next;
        private long source;
        private long participant;
        private String label = "";

        Turns(Iterator<Record4<SourceId, Integer, String, Long>> rows) {
            this.rows = rows;
            step();
        }

        private void step() {
            next = rows.hasNext() ? rows.next() : null;
        }

        /** Goes on to a place; places are asked for in the order of sources and starts. */
        void to(SourceId wanted, int start) {
            if (wanted.value() != source) {
                source = wanted.value();
                participant = 0;
                label = "";
            }
            while (next != null && comesBefore(next, start)) {
                if (next.value1().value() == source) {
                    Long speaks = next.value4();
                    participant = speaks == null ? 0 : speaks;
                    String named = next.value3();
                    label = named == null ? label : named;
                }
                step();
            }
        }

        private boolean comesBefore(Record4<SourceId, Integer, String, Long> turn, int start) {
            long of = turn.value1().value();
            return of < source || (of == source && turn.value2() <= start);
        }
    }
}
