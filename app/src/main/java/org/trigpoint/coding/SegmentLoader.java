package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
        return load(analysis, DSL.noCondition());
    }

    Map<SourceId, SourceSegments> of(AnalysisId analysis, Collection<SourceId> sources) {
        return load(analysis, CODING.SOURCE_ID.in(sources));
    }

    private Map<SourceId, SourceSegments> load(AnalysisId analysis, Condition codings) {
        Map<Long, Gathered> bySource = new HashMap<>();
        each(
                sql.select(
                                CODING.SOURCE_ID,
                                CODING.VERSION_ID,
                                CODING.ID,
                                CODING.CODE_ID,
                                CODING.SPAN_START,
                                CODING.SPAN_END)
                        .from(CODING)
                        .join(SOURCE)
                        .on(SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                        .where(CODING.ANALYSIS_ID.eq(analysis), codings),
                row -> {
                    VersionId version = new VersionId(row.getLong(2));
                    bySource.computeIfAbsent(row.getLong(1), source -> new Gathered(version))
                            .codings
                            .add(new Coded(row.getLong(3), row.getLong(4), row.getInt(5), row.getInt(6)));
                });
        if (!bySource.isEmpty()) {
            addSpeakers(bySource);
        }
        Map<SourceId, SourceSegments> found = new HashMap<>();
        bySource.forEach(
                (source, gathered) -> found.put(new SourceId(source), gathered.segments(new SourceId(source))));
        return found;
    }

    /**
     * Who speaks in each turn: the participant that its speaker is linked to; where no speaker is named at all, the only
     * participant that the source has. A named speaker who is linked to nobody, such as an interviewer, is nobody here.
     */
    private void addSpeakers(Map<Long, Gathered> bySource) {
        Long[] versions = bySource.values().stream()
                .map(gathered -> gathered.version.value())
                .toArray(Long[]::new);
        each(
                sql.select(
                                TURN.SOURCE_ID,
                                TURN.NUMBER,
                                TURN.SPAN_START,
                                DSL.when(
                                                TURN.SPEAKER_ID.isNull(),
                                                DSL.field(DSL.name("only_one", "participant"), Long.class))
                                        .else_(SPEAKER.PARTICIPANT_ID.coerce(Long.class))
                                        .as("speaks"))
                        .from(TURN)
                        .leftJoin(SPEAKER)
                        .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                        .leftJoin(onlyParticipants())
                        .on(DSL.condition("{0} = {1}", DSL.field(DSL.name("only_one", "of_source")), TURN.SOURCE_ID))
                        .where(DSL.condition("{0} = any({1})", TURN.VERSION_ID, DSL.val(versions))),
                row -> {
                    Gathered gathered = bySource.get(row.getLong(1));
                    if (gathered != null) {
                        gathered.turns.add(new Spoken(row.getInt(2), row.getInt(3), row.getLong(4)));
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

    private record Coded(long coding, long code, int start, int end) {}

    /** From this code point on speaks this participant; 0 when nobody knows who. */
    private record Spoken(int number, int start, long participant) {}

    /** What is read of one source, in no order: many small sorts here cost less than one of a million rows on disk. */
    private static final class Gathered {

        private static final Comparator<Coded> IN_THE_TEXT = Comparator.comparingInt(Coded::start)
                .thenComparingInt(Coded::end)
                .thenComparingLong(Coded::coding);

        private final VersionId version;
        private final List<Coded> codings = new ArrayList<>();
        private final List<Spoken> turns = new ArrayList<>();

        Gathered(VersionId version) {
            this.version = version;
        }

        SourceSegments segments(SourceId source) {
            codings.sort(IN_THE_TEXT);
            turns.sort(Comparator.comparingInt(Spoken::number));
            int size = codings.size();
            long[][] keys = new long[3][size];
            int[] start = new int[size];
            int[] end = new int[size];
            int turn = 0;
            long speaks = 0;
            for (int at = 0; at < size; at++) {
                Coded one = codings.get(at);
                while (turn < turns.size() && turns.get(turn).start() <= one.start()) {
                    speaks = turns.get(turn++).participant();
                }
                keys[0][at] = one.coding();
                keys[1][at] = one.code();
                keys[2][at] = speaks;
                start[at] = one.start();
                end[at] = one.end();
            }
            return new SourceSegments(source, version, keys, start, end);
        }
    }
}
