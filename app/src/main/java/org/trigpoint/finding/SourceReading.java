package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.IndexedCoding;
import org.trigpoint.search.IndexedSource;
import org.trigpoint.search.IndexedTurn;

/**
 * Reads whole sources as they are to be found, seven statements however many there are. What few rows say of many, such as
 * who speaks, is put to them here: joined to a hundred thousand turns it took the server most of the time of the reading.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourceReading {

    private static final Logger LOG = LoggerFactory.getLogger(SourceReading.class);

    private final DSLContext sql;

    SourceReading(DSLContext sql) {
        this.sql = sql;
    }

    /** What belongs to one source beside its text. */
    private static final class Parts {
        private final List<IndexedTurn> turns = new ArrayList<>();
        private final List<IndexedCoding> codings = new ArrayList<>();
        private final Map<String, String> attributes = new HashMap<>();
        private final Set<String> participants = new HashSet<>();
    }

    private record Speaker(@Nullable String label, @Nullable String role) {
        static final Speaker UNKNOWN = new Speaker(null, null);
    }

    /** Those of the sources that are there and have a text; removed ones are left out. */
    List<IndexedSource> read(Collection<SourceId> sources) {
        Map<Long, Parts> parts = new HashMap<>();
        sources.forEach(source -> parts.put(source.value(), new Parts()));
        addTurns(sources, parts);
        addCodings(sources, parts);
        addDescriptions(sources, parts);
        List<IndexedSource> found = new ArrayList<>();
        each(
                sql.select(
                                SOURCE.ID,
                                SOURCE.STUDY_ID,
                                SOURCE.VERSION_ID,
                                SOURCE.TITLE,
                                SOURCE.KIND,
                                SITE.CODE,
                                WAVE.NAME,
                                TEXT_VERSION.TEXT)
                        .from(SOURCE)
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                        .leftJoin(SITE)
                        .on(SITE.ID.eq(SOURCE.SITE_ID))
                        .leftJoin(WAVE)
                        .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                        .where(among(SOURCE.ID, sources), SOURCE.REMOVED_AT.isNull()),
                row -> add(row, parts, found));
        return found;
    }

    /** One source whose positions do not fit its text must not keep all others from being found; "verify" names it. */
    private static void add(ResultSet row, Map<Long, Parts> parts, List<IndexedSource> into) throws SQLException {
        Parts own = parts.getOrDefault(row.getLong(1), new Parts());
        try {
            into.add(new IndexedSource(
                    row.getLong(2),
                    row.getLong(1),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    own.attributes,
                    own.participants,
                    row.getString(8),
                    own.turns,
                    own.codings));
        } catch (IllegalArgumentException misfit) {
            LOG.error("Source {} cannot be found by its words: {}", row.getLong(1), misfit.getMessage());
        }
    }

    /**
     * Who speaks is told as in all counts: see {@code SegmentLoader} of the room of coding. Turns are looked up by their version;
     * asked for by their source as well, all turns of all studies would be gone through.
     */
    private void addTurns(Collection<SourceId> sources, Map<Long, Parts> parts) {
        Map<Long, Speaker> speakers = new HashMap<>();
        each(
                sql.select(SPEAKER.ID, SPEAKER.LABEL, PARTICIPANT.ROLE)
                        .from(SPEAKER)
                        .leftJoin(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(SPEAKER.PARTICIPANT_ID))
                        .where(among(SPEAKER.SOURCE_ID, sources)),
                row -> speakers.put(row.getLong(1), new Speaker(row.getString(2), row.getString(3))));
        Map<Long, Speaker> alone = alone(sources);
        each(
                sql.select(SOURCE.ID, TURN.SPAN_START, TURN.SPAN_END, TURN.SPEAKER_ID)
                        .from(SOURCE)
                        .join(TURN)
                        .on(TURN.VERSION_ID.eq(SOURCE.VERSION_ID))
                        .where(among(SOURCE.ID, sources))
                        .orderBy(TURN.VERSION_ID, TURN.SPAN_START, TURN.NUMBER),
                row -> {
                    Speaker named = speakers.get(row.getLong(4));
                    Speaker speaks = named == null ? alone.getOrDefault(row.getLong(1), Speaker.UNKNOWN) : named;
                    of(parts, row)
                            .turns
                            .add(new IndexedTurn(row.getInt(2), row.getInt(3), speaks.label(), speaks.role()));
                });
    }

    /** Who speaks where no speaker is named: the participant of a source that has one only. */
    private Map<Long, Speaker> alone(Collection<SourceId> sources) {
        Map<Long, Speaker> alone = new HashMap<>();
        each(
                sql.select(SOURCE_PARTICIPANT.SOURCE_ID, DSL.min(PARTICIPANT.ROLE))
                        .from(SOURCE_PARTICIPANT)
                        .join(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(SOURCE_PARTICIPANT.PARTICIPANT_ID))
                        .where(among(SOURCE_PARTICIPANT.SOURCE_ID, sources))
                        .groupBy(SOURCE_PARTICIPANT.SOURCE_ID)
                        .having(DSL.count().eq(1)),
                row -> alone.put(row.getLong(1), new Speaker(null, row.getString(2))));
        return alone;
    }

    private void addCodings(Collection<SourceId> sources, Map<Long, Parts> parts) {
        each(
                sql.select(
                                CODING.SOURCE_ID,
                                CODING.ANALYSIS_ID,
                                CODING.CODE_ID,
                                CODING.CODER_ID,
                                CODING.SPAN_START,
                                CODING.SPAN_END)
                        .from(CODING)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                        .join(CODE)
                        .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                        .where(among(CODING.SOURCE_ID, sources), CODING.AGREED_IN.isNull()),
                row -> of(parts, row)
                        .codings
                        .add(new IndexedCoding(
                                row.getLong(2), row.getLong(3), row.getLong(4), row.getInt(5), row.getInt(6))));
    }

    private void addDescriptions(Collection<SourceId> sources, Map<Long, Parts> parts) {
        each(
                sql.select(SOURCE_ATTRIBUTE.SOURCE_ID, SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                        .from(SOURCE_ATTRIBUTE)
                        .where(among(SOURCE_ATTRIBUTE.SOURCE_ID, sources)),
                row -> of(parts, row).attributes.put(row.getString(2), row.getString(3)));
        each(
                sql.select(SOURCE_PARTICIPANT.SOURCE_ID, PARTICIPANT.PSEUDONYM)
                        .from(SOURCE_PARTICIPANT)
                        .join(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(SOURCE_PARTICIPANT.PARTICIPANT_ID))
                        .where(among(SOURCE_PARTICIPANT.SOURCE_ID, sources)),
                row -> of(parts, row).participants.add(row.getString(2)));
    }

    /** One parameter however many there are: the statement stays the same, so that it is planned once and answered in binary. */
    private static Condition among(Field<SourceId> source, Collection<SourceId> sources) {
        return DSL.condition(
                "{0} = any({1})",
                source, DSL.val(sources.stream().map(SourceId::value).toArray(Long[]::new)));
    }

    private static Parts of(Map<Long, Parts> parts, ResultSet row) throws SQLException {
        return parts.computeIfAbsent(row.getLong(1), source -> new Parts());
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Rows straight from the driver: at a filling there are a million of them. */
    private static void each(Select<? extends Record> select, RowReader reader) {
        try (ResultSet rows = select.fetchResultSet()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new DataAccessException("The sources could not be read for the index", failure);
        }
    }
}
