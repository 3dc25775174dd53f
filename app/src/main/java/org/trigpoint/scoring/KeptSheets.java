package org.trigpoint.scoring;

import static org.jooq.impl.DSL.charLength;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;
import org.trigpoint.migrations.schema.tables.records.EvidenceRecord;
import org.trigpoint.scoring.Sheet.Head;
import org.trigpoint.scoring.Sheet.KeptAnswer;
import org.trigpoint.scoring.SheetCheck.Assessed;
import org.trigpoint.sources.Span;

/** What stands in one form; asks nobody for a proof, so its callers have asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class KeptSheets {

    private final DSLContext sql;
    private final InstrumentShelf shelf;

    KeptSheets(DSLContext sql, InstrumentShelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /** The text that is assessed: the session's source as it is now, or the casefile; null where there is none. */
    @Nullable
    Assessed textOf(AssessmentRecord assessment) {
        if (assessment.getCasefileId() != null) {
            return sql.select(charLength(CASEFILE.TEXT))
                    .from(CASEFILE)
                    .where(CASEFILE.ID.eq(assessment.getCasefileId()), CASEFILE.TEXT.isNotNull())
                    .fetchOne(row -> new Assessed(null, row.value1()));
        }
        if (assessment.getSessionId() == null) {
            return null;
        }
        return sql.select(TEXT_VERSION.ID, TEXT_VERSION.LENGTH)
                .from(OBSERVED_SESSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(OBSERVED_SESSION.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(OBSERVED_SESSION.ID.eq(assessment.getSessionId()))
                .fetchOne(row -> new Assessed(row.value1(), row.value2()));
    }

    /** The day on which the session that is scored was held; empty where it is of none, or its day is not known. */
    Optional<LocalDate> heldOn(AssessmentRecord assessment) {
        return assessment.getSessionId() == null
                ? Optional.empty()
                : sql.select(OBSERVED_SESSION.HELD_ON)
                        .from(OBSERVED_SESSION)
                        .where(OBSERVED_SESSION.ID.eq(assessment.getSessionId()))
                        .fetchOptional(OBSERVED_SESSION.HELD_ON);
    }

    /** All that stands in it, without the words of passages. */
    Sheet whole(Member member, AssessmentRecord assessment, Instrument instrument) {
        return new Sheet(
                head(assessment),
                instrument,
                shelf.wordings(member, assessment.getInstrumentId()),
                answers(assessment.getId()),
                evidence(assessment.getId()));
    }

    private Head head(AssessmentRecord assessment) {
        return sql.select(headFields())
                .from(ASSESSMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .where(ASSESSMENT.ID.eq(assessment.getId()))
                .fetchSingle(KeptSheets::head);
    }

    static List<Field<?>> headFields() {
        return List.of(
                ASSESSMENT.ID,
                ASSESSMENT.INSTRUMENT_ID,
                ASSESSMENT.PART,
                ASSESSMENT.SESSION_ID,
                ASSESSMENT.CASEFILE_ID,
                ASSESSMENT.RATER_ID,
                PERSON.FULL_NAME,
                ASSESSMENT.OWN_SITE,
                ASSESSMENT.DUE_ON,
                ASSESSMENT.CLOCK_AT,
                ASSESSMENT.CLOCK_STOPPED_AT,
                ASSESSMENT.SUBMITTED_AT);
    }

    static Head head(Record row) {
        return new Head(
                row.get(ASSESSMENT.ID),
                row.get(ASSESSMENT.INSTRUMENT_ID),
                Part.of(row.get(ASSESSMENT.PART)),
                row.get(ASSESSMENT.SESSION_ID),
                row.get(ASSESSMENT.CASEFILE_ID),
                row.get(ASSESSMENT.RATER_ID),
                row.get(PERSON.FULL_NAME),
                row.get(ASSESSMENT.OWN_SITE),
                row.get(ASSESSMENT.DUE_ON),
                row.get(ASSESSMENT.CLOCK_AT),
                row.get(ASSESSMENT.CLOCK_STOPPED_AT),
                row.get(ASSESSMENT.SUBMITTED_AT));
    }

    private List<KeptAnswer> answers(AssessmentId assessment) {
        return sql.select(ANSWER.ITEM, ANSWER.PART, ANSWER.STATE, ANSWER.VALUE, ANSWER.REVISION)
                .from(ANSWER)
                .where(ANSWER.ASSESSMENT_ID.eq(assessment), ANSWER.STATE.ne("taken-back"))
                .orderBy(ANSWER.ITEM, ANSWER.PART)
                .fetch(row -> new KeptAnswer(
                        new Place(row.value1(), row.value2()), answer(row.value3(), row.value4()), row.value5()));
    }

    static Answer answer(String state, String value) {
        return new Answer(Answer.State.of(state).orElseThrow(), value);
    }

    private List<Evidence> evidence(AssessmentId assessment) {
        return sql.selectFrom(EVIDENCE)
                .where(EVIDENCE.ASSESSMENT_ID.eq(assessment), EVIDENCE.REMOVED.isFalse())
                .orderBy(EVIDENCE.SPAN_START.asc().nullsLast(), EVIDENCE.AT_MS, EVIDENCE.KEPT_AT, EVIDENCE.ID)
                .fetch(KeptSheets::evidence);
    }

    static Evidence evidence(EvidenceRecord row) {
        Integer start = row.getSpanStart();
        Integer end = row.getSpanEnd();
        return new Evidence(
                row.getId(),
                row.getItem(),
                row.getPart(),
                row.getVersionId(),
                start == null || end == null ? null : new Span(start, end),
                "",
                row.getAtMs(),
                row.getNote(),
                row.getRevision());
    }
}
