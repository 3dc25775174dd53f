package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.SourceId;

/** Reads who speaks where segments start. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SegmentSpeakers {

    private static final int TURNS_AT_A_TIME = 10_000;

    private final DSLContext sql;

    SegmentSpeakers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The same segments, with who speaks where each starts: the participant that the speaker of the turn is linked to; where
     * no speaker is named at all, the only participant that the source has. A named speaker who is linked to nobody, such as
     * an interviewer, is nobody here.
     */
    Map<SourceId, SourceSegments> in(Map<SourceId, SourceSegments> segments) {
        Map<Long, List<Spoken>> turns = new HashMap<>();
        Long[] versions =
                segments.values().stream().map(one -> one.version().value()).toArray(Long[]::new);
        try (var cursor = turnsOf(versions).fetchSize(TURNS_AT_A_TIME).fetchLazy();
                ResultSet rows = cursor.resultSet()) {
            while (rows != null && rows.next()) {
                turns.computeIfAbsent(rows.getLong(1), source -> new ArrayList<>())
                        .add(new Spoken(rows.getInt(2), rows.getInt(3), rows.getLong(4)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The turns could not be read.", failure);
        }
        Map<SourceId, SourceSegments> known = new HashMap<>();
        segments.forEach((source, of) ->
                known.put(source, of.spokenBy(speakers(of, turns.getOrDefault(source.value(), List.of())))));
        return known;
    }

    private Select<?> turnsOf(Long[] versions) {
        return sql.select(
                        TURN.SOURCE_ID,
                        TURN.NUMBER,
                        TURN.SPAN_START,
                        DSL.when(TURN.SPEAKER_ID.isNull(), DSL.field(DSL.name("only_one", "participant"), Long.class))
                                .else_(SPEAKER.PARTICIPANT_ID.coerce(Long.class))
                                .as("speaks"))
                .from(TURN)
                .leftJoin(SPEAKER)
                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                .leftJoin(onlyParticipants())
                .on(DSL.condition("{0} = {1}", DSL.field(DSL.name("only_one", "of_source")), TURN.SOURCE_ID))
                .where(DSL.condition("{0} = any({1})", TURN.VERSION_ID, DSL.val(versions)));
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

    /** From this code point on speaks this participant; 0 when nobody knows who. */
    private record Spoken(int number, int start, long participant) {}

    private static long[] speakers(SourceSegments segments, List<Spoken> turns) {
        List<Spoken> inOrder =
                turns.stream().sorted(Comparator.comparingInt(Spoken::number)).toList();
        long[] speakers = new long[segments.size()];
        int turn = 0;
        long speaks = 0;
        for (int at = 0; at < speakers.length; at++) {
            while (turn < inOrder.size() && inOrder.get(turn).start() <= segments.start(at)) {
                speaks = inOrder.get(turn++).participant();
            }
            speakers[at] = speaks;
        }
        return speakers;
    }
}
