package org.trigpoint.reports;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that tells of the codings of one source: kept rows of gestures, lines of the journal, and what stands there now. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class AuditRows {

    private static final List<String> TURNINGS = List.of("GestureUndone", "GestureRedone");
    private static final List<String> DEEDS = List.of("PassageCoded", "PassageUncoded", "CodingResized");

    private final DSLContext sql;
    private final JsonMapper json;

    AuditRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** How a gesture changed a coding: whole before or after it where it was not there, else only what differs. */
    record Change(
            GestureId gesture,
            OffsetDateTime at,
            String person,
            long line,
            long coding,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            VersionId version) {}

    /** A gesture was undone, or done again. */
    record Turning(GestureId gesture, OffsetDateTime at, String person, boolean back, long line) {}

    /** A line of the journal about one coding. */
    record Line(long line, OffsetDateTime at, long by, String person, String kind, JsonNode payload) {}

    /** A coding that is there now. */
    record Standing(
            CodingId coding,
            AnalysisId analysis,
            CodeId code,
            PersonId coder,
            String origin,
            VersionId version,
            Integer start,
            Integer end,
            OffsetDateTime at) {

        Span span() {
            return new Span(start, end);
        }
    }

    /** A text version, and who made it why. */
    record Version(VersionId id, int number, OffsetDateTime at, String person, String reason) {}

    /** In the order in which they happened. */
    List<Change> changes(Reader reader, SourceId source) {
        return sql.select(
                        GESTURE.ID,
                        GESTURE.MADE_AT,
                        PERSON.FULL_NAME,
                        DSL.coalesce(GESTURE.JOURNAL_NUMBER, 0L),
                        DSL.field("({0} ->> 'id')::bigint", Long.class, GESTURE_ROW.ROW_KEY),
                        GESTURE_ROW.BEFORE.convertFrom(this::read),
                        GESTURE_ROW.AFTER.convertFrom(this::read),
                        GESTURE_ROW.VERSION_ID)
                .from(GESTURE_ROW)
                .join(GESTURE)
                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(GESTURE.PERSON_ID))
                .where(
                        GESTURE_ROW.STUDY_ID.eq(reader.study()),
                        GESTURE_ROW.TABLE_NAME.eq("coding"),
                        GESTURE_ROW.SOURCE_ID.eq(source),
                        Blindness.openRows(reader.person()))
                .orderBy(GESTURE_ROW.SEQUENCE)
                .fetch(Records.mapping(Change::new));
    }

    /** What became of some gestures afterwards. */
    List<Turning> turnings(Reader reader, Collection<GestureId> gestures) {
        return sql.select(
                        JOURNAL.SUBJECT_ID.convertFrom(GestureId::new),
                        JOURNAL.RECORDED_AT,
                        PERSON.FULL_NAME,
                        DSL.field(JOURNAL.KIND.eq("GestureUndone")),
                        JOURNAL.NUMBER)
                .from(JOURNAL)
                .join(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(
                        JOURNAL.STUDY_ID.eq(reader.study()),
                        JOURNAL.KIND.in(TURNINGS),
                        JOURNAL.SUBJECT.eq("gesture"),
                        DSL.condition(
                                "{0} = any({1})",
                                JOURNAL.SUBJECT_ID,
                                DSL.val(gestures.stream().map(GestureId::value).toArray(Long[]::new))))
                .orderBy(JOURNAL.NUMBER)
                .fetch(Records.mapping(Turning::new));
    }

    /** What the journal tells of codings one by one: of those whose rows went with the bin, it alone does. */
    List<Line> lines(Reader reader, SourceId source) {
        return sql.select(
                        JOURNAL.NUMBER,
                        JOURNAL.RECORDED_AT,
                        JOURNAL.PERSON_ID.coerce(Long.class),
                        PERSON.FULL_NAME,
                        JOURNAL.KIND,
                        JOURNAL.PAYLOAD.convertFrom(payload -> json.readTree(payload.data())))
                .from(JOURNAL)
                .join(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(
                        JournalQueries.open(reader),
                        JOURNAL.KIND.in(DEEDS),
                        JOURNAL.SUBJECT.eq("source"),
                        JOURNAL.SUBJECT_ID.eq(source.value()))
                .orderBy(JOURNAL.NUMBER)
                .fetch(Records.mapping(Line::new));
    }

    List<Standing> standing(Reader reader, SourceId source) {
        return sql.select(
                        CODING.ID,
                        CODING.ANALYSIS_ID,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        CODING.ORIGIN,
                        CODING.VERSION_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        CODING.CODED_AT)
                .from(CODING)
                .where(
                        CODING.STUDY_ID.eq(reader.study()),
                        CODING.SOURCE_ID.eq(source),
                        Blindness.openCodings(reader.person()))
                .orderBy(CODING.ID)
                .fetch(Records.mapping(Standing::new));
    }

    /** In their order. */
    List<Version> versions(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return sql.select(
                        TEXT_VERSION.ID,
                        TEXT_VERSION.NUMBER,
                        TEXT_VERSION.MADE_AT,
                        PERSON.FULL_NAME,
                        TEXT_VERSION.REASON)
                .from(TEXT_VERSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(TEXT_VERSION.SOURCE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(TEXT_VERSION.MADE_BY))
                .where(
                        TEXT_VERSION.STUDY_ID.eq(reader.study()),
                        TEXT_VERSION.SOURCE_ID.eq(source),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(TEXT_VERSION.NUMBER)
                .fetch(Records.mapping(Version::new));
    }

    /** What codes of an analysis are called by themselves, those in the bin too. */
    Map<Long, String> codes(Reader reader, AnalysisId analysis) {
        return sql.select(
                        CODE.ID.coerce(Long.class),
                        DSL.when(CODE.REMOVED_AT.isNull(), CODE.NAME).else_(CODE.NAME.concat(" (in the bin)")))
                .from(CODE)
                .where(CODE.STUDY_ID.eq(reader.study()), CODE.ANALYSIS_ID.eq(analysis))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** What people are called. */
    Map<Long, String> people(Collection<Long> keys) {
        return sql.select(PERSON.ID.coerce(Long.class), PERSON.FULL_NAME)
                .from(PERSON)
                .where(PERSON.ID.in(keys.stream().map(PersonId::new).toList()))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The keys of those whose codings in a source are hidden from a reader. */
    List<Long> hidden(Reader reader, AnalysisId analysis, SourceId source) {
        return Objects.requireNonNullElse(
                        Blindness.hidden(sql, reader.person(), analysis).get(source), Set.<PersonId>of())
                .stream()
                .map(PersonId::value)
                .toList();
    }

    private @Nullable JsonNode read(@Nullable JSONB image) {
        return image == null ? null : json.readTree(image.data());
    }
}
