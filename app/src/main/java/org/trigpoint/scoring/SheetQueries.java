package org.trigpoint.scoring;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.REOPENING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.blindness.OpenAssessments;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;

/** Readings of forms: one's own at any time, others' when they are open. */
@Service
@Transactional(readOnly = true)
public class SheetQueries {

    private final DSLContext sql;
    private final KeptSheets readings;
    private final SheetQuotes quotes;
    private final InstrumentShelf shelf;

    SheetQueries(DSLContext sql, KeptSheets readings, SheetQuotes quotes, InstrumentShelf shelf) {
        this.sql = sql;
        this.readings = readings;
        this.quotes = quotes;
        this.shelf = shelf;
    }

    /**
     * One's own form, a draft or submitted.
     *
     * @param member who fills it in
     * @param assessment which
     * @return all that stands in it
     * @throws NotFound when they were not asked to fill this in
     */
    public Sheet mine(Member member, AssessmentId assessment) {
        return sheet(member, assessment, ASSESSMENT.RATER_ID.eq(member.person()));
    }

    /**
     * A form that was submitted and is open: everybody who was asked to score the same thing has submitted, and the reader is
     * not still to practise on the same session.
     *
     * @param reader who asks
     * @param assessment which
     * @return all that stands in it
     * @throws NotFound when there is no such form, it is not open yet, or it is about another site than theirs
     */
    public Sheet open(Reader reader, AssessmentId assessment) {
        return sheet(reader, assessment, OpenAssessments.to(reader.person()).and(near(reader)));
    }

    /**
     * Everything about a session that is open: what its raters submitted, and what they agreed on; of a reference session, what
     * was practised and the expert's, beside each other from the moment the reader has submitted their own.
     *
     * @param reader who asks
     * @param session which session
     * @return raters in the order in which they were asked, then those who practised, experts, consensus; empty when nothing is
     *     open
     */
    public List<Sheet> compared(Reader reader, SessionId session) {
        return sql
                .selectFrom(ASSESSMENT)
                .where(
                        ASSESSMENT.STUDY_ID.eq(reader.study()),
                        ASSESSMENT.SESSION_ID.eq(session),
                        ASSESSMENT
                                .PART
                                .in(Part.RATER.word(), Part.CONSENSUS.word())
                                .and(Blindness.openAssessments())
                                .or(OpenAssessments.practised(reader.person(), reader instanceof Lead)),
                        near(reader))
                .orderBy(ASSESSMENT.PART.desc(), ASSESSMENT.ID)
                .fetch()
                .stream()
                .map(found -> quotes.quoted(
                        reader, readings.whole(reader, found, shelf.open(reader, found.getInstrumentId()))))
                .toList();
    }

    /**
     * That a form was opened again, as long as it has not been submitted since.
     *
     * @param by the full name of who opened it
     * @param at when
     * @param reason why
     */
    public record Reopened(String by, OffsetDateTime at, String reason) {}

    /**
     * Whether one's own form was opened again.
     *
     * @param member who fills it in
     * @param assessment which
     * @return the last time; empty when it never was, or it was submitted since
     * @throws NotFound when they were not asked to fill this in
     */
    public Optional<Reopened> reopened(Member member, AssessmentId assessment) {
        demandOwn(member, assessment);
        return sql.select(PERSON.FULL_NAME, REOPENING.REOPENED_AT, REOPENING.REASON)
                .from(REOPENING)
                .join(PERSON)
                .on(PERSON.ID.eq(REOPENING.REOPENED_BY))
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(REOPENING.ASSESSMENT_ID), ASSESSMENT.SUBMITTED_AT.isNull())
                .where(REOPENING.STUDY_ID.eq(member.study()), REOPENING.ASSESSMENT_ID.eq(assessment))
                .orderBy(REOPENING.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Reopened::new));
    }

    private void demandOwn(Member member, AssessmentId assessment) {
        boolean own = sql.fetchExists(
                ASSESSMENT,
                ASSESSMENT.STUDY_ID.eq(member.study()),
                ASSESSMENT.ID.eq(assessment),
                ASSESSMENT.RATER_ID.eq(member.person()));
        if (!own) {
            throw new NotFound();
        }
    }

    /** Assessments of what a member may see by its site. */
    static Condition near(Member member) {
        var site = member.onlySite();
        return site == null
                ? noCondition()
                : ASSESSMENT
                        .SESSION_ID
                        .in(DSL.select(OBSERVED_SESSION.ID)
                                .from(OBSERVED_SESSION)
                                .where(OBSERVED_SESSION.SITE_ID.eq(site)))
                        .or(ASSESSMENT.CASEFILE_ID.in(
                                DSL.select(CASEFILE.ID).from(CASEFILE).where(CASEFILE.SITE_ID.eq(site))))
                        .or(ASSESSMENT.SOURCE_ID.in(
                                DSL.select(SOURCE.ID).from(SOURCE).where(SOURCE.SITE_ID.eq(site))));
    }

    private Sheet sheet(Member member, AssessmentId assessment, Condition theirs) {
        AssessmentRecord found = sql.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.STUDY_ID.eq(member.study()), ASSESSMENT.ID.eq(assessment), theirs)
                .fetchOptional()
                .orElseThrow(NotFound::new);
        return quotes.quoted(member, readings.whole(member, found, shelf.open(member, found.getInstrumentId())));
    }
}
