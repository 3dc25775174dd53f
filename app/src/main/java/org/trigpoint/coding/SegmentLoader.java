package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/** Reads the codings of whole analyses into columns: rows are taken straight from the driver, there may be a million. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SegmentLoader {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final DSLContext sql;

    SegmentLoader(DSLContext sql) {
        this.sql = sql;
    }

    Map<SourceId, SourceSegments> all(AnalysisId analysis) {
        return load(analysis, DSL.noCondition(), DSL.noCondition());
    }

    Map<SourceId, SourceSegments> of(AnalysisId analysis, Collection<SourceId> sources) {
        return load(analysis, CODING.SOURCE_ID.in(sources), TURN.SOURCE_ID.in(sources));
    }

    private Map<SourceId, SourceSegments> load(AnalysisId analysis, Condition codings, Condition turns) {
        Map<Long, Columns> bySource = new HashMap<>();
        each(
                sql.select(
                                CODING.SOURCE_ID,
                                CODING.VERSION_ID,
                                CODING.ID,
                                CODING.CODE_ID,
                                CODING.SPAN_START,
                                CODING.SPAN_END,
                                CODING.CODER_ID)
                        .from(CODING)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                        .where(CODING.ANALYSIS_ID.eq(analysis), CODING.AGREED_IN.isNull(), codings)
                        .orderBy(CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END, CODING.ID),
                row -> bySource.computeIfAbsent(row.getLong(1), source -> new Columns())
                        .add(row));
        addSpeakers(bySource, turns);
        Map<SourceId, SourceSegments> found = new HashMap<>();
        bySource.forEach((source, columns) -> found.put(new SourceId(source), columns.segments(source)));
        return found;
    }

    /**
     * Who speaks in each turn: the participant that its speaker is linked to; where no speaker is named at all, the only
     * participant that the source has. A named speaker who is linked to nobody, such as an interviewer, is nobody here.
     */
    private void addSpeakers(Map<Long, Columns> bySource, Condition turns) {
        each(
                sql.select(
                                TURN.SOURCE_ID,
                                TURN.SPAN_START,
                                DSL.when(
                                                TURN.SPEAKER_ID.isNull(),
                                                DSL.field(DSL.name("only_one", "participant"), Long.class))
                                        .else_(SPEAKER.PARTICIPANT_ID.coerce(Long.class))
                                        .as("speaks"))
                        .from(TURN)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(TURN.SOURCE_ID), SOURCE.VERSION_ID.eq(TURN.VERSION_ID))
                        .leftJoin(SPEAKER)
                        .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                        .leftJoin(onlyParticipants())
                        .on(DSL.condition("{0} = {1}", DSL.field(DSL.name("only_one", "of_source")), TURN.SOURCE_ID))
                        .where(turns)
                        .orderBy(TURN.SOURCE_ID, TURN.NUMBER),
                row -> {
                    Columns columns = bySource.get(row.getLong(1));
                    if (columns != null) {
                        columns.turn(row.getInt(2), row.getLong(3));
                    }
                });
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

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Select<?> select, RowReader reader) {
        try (var cursor = select.fetchSize(ROWS_AT_A_TIME).fetchLazy();
                ResultSet rows = cursor.resultSet()) {
            if (rows == null) {
                return;
            }
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The codings could not be read.", failure);
        }
    }

    /** Columns that grow. */
    private static final class Columns {

        private int size;
        private long version;
        private long[] coding = new long[64];
        private long[] code = new long[64];
        private int[] start = new int[64];
        private int[] end = new int[64];
        private long[] participant = new long[64];
        private long[] coder = new long[64];
        private int next;

        void add(ResultSet row) throws SQLException {
            if (size == coding.length) {
                int more = size * 2;
                coding = Arrays.copyOf(coding, more);
                code = Arrays.copyOf(code, more);
                start = Arrays.copyOf(start, more);
                end = Arrays.copyOf(end, more);
                participant = Arrays.copyOf(participant, more);
                coder = Arrays.copyOf(coder, more);
            }
            version = row.getLong(2);
            coding[size] = row.getLong(3);
            code[size] = row.getLong(4);
            start[size] = row.getInt(5);
            end[size] = row.getInt(6);
            coder[size] = row.getLong(7);
            size++;
        }

        /** Turns come in the order of the text, so the segments that start from here on belong to this speaker. */
        void turn(int from, long speaks) {
            while (next < size && start[next] < from) {
                next++;
            }
            Arrays.fill(participant, next, size, speaks);
        }

        SourceSegments segments(long source) {
            long[][] keys = {
                Arrays.copyOf(coding, size),
                Arrays.copyOf(code, size),
                Arrays.copyOf(participant, size),
                Arrays.copyOf(coder, size)
            };
            return new SourceSegments(
                    new SourceId(source),
                    new VersionId(version),
                    keys,
                    Arrays.copyOf(start, size),
                    Arrays.copyOf(end, size));
        }
    }
}
