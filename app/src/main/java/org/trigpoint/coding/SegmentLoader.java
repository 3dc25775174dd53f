package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.postgresql.PGStatement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * Reads the codings of whole analyses into columns. There may be a million: the server packs those of each source into
 * two arrays, walking one index in the order of the text, and the arrays travel as the bytes that they are. They come
 * without a cursor, so that the server packs the next while these are read.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SegmentLoader {

    private static final int TURNS_AT_A_TIME = 10_000;
    private static final int BINARY_AT_ONCE = -1;
    private static final int ARRAY_HEADER = 5 * Integer.BYTES;

    private static final String PACKED = """
            select source.id, source.version_id, array_send(packed.codes), array_send(packed.places)
            from (select version_id, array_agg(code_id) as codes,
                      array_agg(span_start::bigint << 32 | span_end) as places
                  from coding
                  where analysis_id = ? and agreed_in is null %s
                  group by source_id, version_id) packed
                join source on source.version_id = packed.version_id""";
    private static final String OF_ALL = PACKED.formatted("");
    private static final String OF_SOME = PACKED.formatted("and source_id = any (?)");
    private static final String OF_SOME_CODERS = PACKED.formatted("""
            and source_id = any (?) and not exists (
                select from unnest(?, ?) as passed_over (source, coder)
                where passed_over.source = source_id and passed_over.coder = coder_id)""");

    private final DSLContext sql;

    SegmentLoader(DSLContext sql) {
        this.sql = sql;
    }

    /** Those on the present texts of an analysis, in all sources; of nobody is it known yet that they speak. */
    Map<SourceId, SourceSegments> all(AnalysisId analysis) {
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OF_ALL)) {
                statement.setLong(1, analysis.value());
                return unpacked(statement);
            }
        });
    }

    /** The same in some sources. */
    Map<SourceId, SourceSegments> of(AnalysisId analysis, Collection<SourceId> sources) {
        Long[] keys = sources.stream().map(SourceId::value).toArray(Long[]::new);
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OF_SOME)) {
                statement.setLong(1, analysis.value());
                statement.setArray(2, connection.createArrayOf("bigint", keys));
                return unpacked(statement);
            }
        });
    }

    /** Those in some sources, without the codings of some coders in each. */
    Map<SourceId, SourceSegments> without(AnalysisId analysis, Map<SourceId, Set<PersonId>> coders) {
        List<Long> sources = new ArrayList<>();
        List<Long> passedOver = new ArrayList<>();
        coders.forEach((source, of) -> of.forEach(coder -> {
            sources.add(source.value());
            passedOver.add(coder.value());
        }));
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OF_SOME_CODERS)) {
                statement.setLong(1, analysis.value());
                statement.setArray(2, connection.createArrayOf("bigint", sources.toArray()));
                statement.setArray(3, connection.createArrayOf("bigint", sources.toArray()));
                statement.setArray(4, connection.createArrayOf("bigint", passedOver.toArray()));
                return unpacked(statement);
            }
        });
    }

    private static Map<SourceId, SourceSegments> unpacked(PreparedStatement statement) throws SQLException {
        // The driver would ask for text until a statement has come five times; half of the time would go into digits.
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        Map<SourceId, SourceSegments> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                SourceId source = new SourceId(rows.getLong(1));
                VersionId version = new VersionId(rows.getLong(2));
                found.put(
                        source,
                        SourceSegments.of(source, version, numbers(rows.getBytes(3)), numbers(rows.getBytes(4))));
            }
        }
        return found;
    }

    /** The elements of an array as {@code array_send} writes it: after the header, each with its length before it. */
    private static long[] numbers(byte[] sent) {
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        long[] numbers = new long[bytes.getInt(3 * Integer.BYTES)];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = bytes.getLong(ARRAY_HEADER + at * (Integer.BYTES + Long.BYTES) + Integer.BYTES);
        }
        return numbers;
    }

    /**
     * The same segments, with who speaks where each starts: the participant that the speaker of the turn is linked to; where
     * no speaker is named at all, the only participant that the source has. A named speaker who is linked to nobody, such as
     * an interviewer, is nobody here.
     */
    Map<SourceId, SourceSegments> withSpeakers(Map<SourceId, SourceSegments> segments) {
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
