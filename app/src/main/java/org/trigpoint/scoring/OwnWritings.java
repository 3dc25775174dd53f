package org.trigpoint.scoring;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Instrument.Subject;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.scoring.SheetFact.AssessmentAsked;

/** Writings that somebody begins by themselves, and what writings become. Whether they may is for the caller to know. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnWritings {

    private final DSLContext sql;
    private final SheetRepository sheets;
    private final InstrumentShelf shelf;
    private final Journal journal;

    OwnWritings(DSLContext sql, SheetRepository sheets, InstrumentShelf shelf, Journal journal) {
        this.sql = sql;
        this.sheets = sheets;
        this.shelf = shelf;
        this.journal = journal;
    }

    /**
     * Begins a writing that nobody else asked for. One that was begun so and not submitted yet goes on instead.
     *
     * @param writer who begins it
     * @param instrument a published form for writings
     * @return the key of the assessment
     * @throws NotFound when the writer's study has no such form for writings
     */
    public AssessmentId begin(Member writer, InstrumentId instrument) {
        if (shelf.open(writer, instrument).use().subject() != Subject.WRITING) {
            throw new NotFound();
        }
        return sql.select(ASSESSMENT.ID)
                .from(ASSESSMENT)
                .where(
                        ASSESSMENT.STUDY_ID.eq(writer.study()),
                        ASSESSMENT.RATER_ID.eq(writer.person()),
                        ASSESSMENT.ASKED_BY.eq(writer.person()),
                        ASSESSMENT.INSTRUMENT_ID.eq(instrument),
                        ASSESSMENT.PART.eq(Part.WRITER.word()),
                        ASSESSMENT.SUBMITTED_AT.isNull())
                .limit(1)
                .fetchOptional(ASSESSMENT.ID)
                .orElseGet(() -> begun(writer, instrument));
    }

    private AssessmentId begun(Member writer, InstrumentId instrument) {
        Asking asking = new Asking(instrument, null, null, writer.person(), Part.WRITER, 0, null);
        AssessmentId assessment = sheets.insert(writer, asking, false).orElseThrow(NotFound::new);
        journal.record(
                writer.study(),
                writer.person(),
                new AssessmentAsked(assessment, instrument, null, null, writer.person(), Part.WRITER.word(), null));
        return assessment;
    }

    /**
     * Says which source a writing became.
     *
     * @param writer whose writing
     * @param assessment one that they submitted
     * @param source what was made of it
     * @throws NotFound when it is not theirs, or their study has no such source
     */
    public void became(Member writer, AssessmentId assessment, SourceId source) {
        sheets.own(writer, assessment);
        var site = writer.onlySite();
        boolean theirs = sql.fetchExists(
                SOURCE,
                SOURCE.STUDY_ID.eq(writer.study()),
                SOURCE.ID.eq(source),
                site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
        if (!theirs) {
            throw new NotFound();
        }
        sheets.became(assessment, source);
    }
}
