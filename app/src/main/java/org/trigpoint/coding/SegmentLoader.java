package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.database.SameMoment;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * Reads the codings of whole analyses into columns. There may be a million: the server packs those of each source into
 * two columns of bytes, eight to a number, walking one index source by source in the order of the text. They come without a
 * cursor, so that the server packs the next while these are read.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SegmentLoader {

    private static final int BINARY_AT_ONCE = -1;

    /** From so many sources on a second connection helps more than it costs. */
    private static final int WORTH_TWO = 50;

    private static final String PACKED = """
            select source.id, source.version_id, packed.codes, packed.places
            from analysis
                join source on source.study_id = analysis.study_id
                cross join lateral (
                    select string_agg(int8send(code_id), '') as codes,
                        string_agg(int8send(span_start::bigint << 32 | span_end), '') as places
                    from coding
                    where source_id = source.id and version_id = source.version_id
                        and analysis_id = analysis.id and agreed_in is null %s) packed
            where packed.codes is not null and analysis.id = ? %s""";
    private static final String OF_ALL = PACKED.formatted("", "");
    private static final String OF_FIRST_HALF = PACKED.formatted("", "and source.id <= ?");
    private static final String OF_SECOND_HALF = PACKED.formatted("", "and source.id > ?");
    private static final String OF_SOME = PACKED.formatted("", "and source.id = any (?)");
    private static final String OF_SOME_CODERS = PACKED.formatted("""
            and not exists (
                select from unnest(?, ?) as passed_over (source, coder)
                where passed_over.source = source_id and passed_over.coder = coder_id)""", "and source.id = any (?)");

    private final DSLContext sql;
    private final SameMoment beside;

    SegmentLoader(DSLContext sql, SameMoment beside) {
        this.sql = sql;
        this.beside = beside;
    }

    /** Those on the present texts of an analysis, in all sources; of nobody is it known yet that they speak. */
    Map<SourceId, SourceSegments> all(AnalysisId analysis) {
        Halves halves = halves(analysis);
        String snapshot = halves.snapshot();
        if (snapshot == null) {
            return sql.connectionResult(connection -> read(connection, OF_ALL, analysis));
        }
        var second = beside.begin(snapshot, connection -> read(connection, OF_SECOND_HALF, analysis, halves.middle()));
        return sql.connectionResult(connection -> {
            Map<SourceId, SourceSegments> all = read(connection, OF_FIRST_HALF, analysis, halves.middle());
            all.putAll(
                    second.isPresent()
                            ? second.get().call()
                            : read(connection, OF_SECOND_HALF, analysis, halves.middle()));
            return all;
        });
    }

    /**
     * Where to cut the sources of a study in two.
     *
     * @param middle the last source of the first half
     * @param snapshot lets another connection see the same; null where there is little to read, or where this transaction
     *     may see what it has written itself
     */
    private record Halves(@Nullable Long middle, @Nullable String snapshot) {}

    private Halves halves(AnalysisId analysis) {
        return sql.select(
                        DSL.field("percentile_disc(0.5) within group (order by {0})", Long.class, SOURCE.ID),
                        DSL.field(
                                "case when count(*) >= {0} and current_setting('transaction_read_only')::boolean"
                                        + " and current_setting('transaction_isolation') = 'repeatable read'"
                                        + " then pg_export_snapshot() end",
                                String.class, DSL.inline(WORTH_TWO)))
                .from(SOURCE)
                .join(ANALYSIS)
                .on(ANALYSIS.STUDY_ID.eq(SOURCE.STUDY_ID))
                .where(ANALYSIS.ID.eq(analysis))
                .fetchSingle(Records.mapping(Halves::new));
    }

    private static Map<SourceId, SourceSegments> read(
            Connection connection, String query, AnalysisId analysis, @Nullable Long... middle) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, analysis.value());
            for (int at = 0; at < middle.length; at++) {
                statement.setObject(at + 2, middle[at]);
            }
            return unpacked(statement);
        }
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
                statement.setArray(1, connection.createArrayOf("bigint", sources.toArray()));
                statement.setArray(2, connection.createArrayOf("bigint", passedOver.toArray()));
                statement.setLong(3, analysis.value());
                statement.setArray(4, connection.createArrayOf("bigint", sources.toArray()));
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

    private static long[] numbers(byte[] sent) {
        long[] numbers = new long[sent.length / Long.BYTES];
        ByteBuffer.wrap(sent).asLongBuffer().get(numbers);
        return numbers;
    }
}
