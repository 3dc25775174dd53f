package org.trigpoint.scoring;

import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;
import org.trigpoint.scoring.SheetFact.AssessmentAsked;
import org.trigpoint.scoring.SheetFact.AssessmentPostponed;
import org.trigpoint.scoring.SheetFact.AssessmentWithdrawn;

/** Asking people to fill forms in. */
@Service
@Transactional
public class AskingService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final DSLContext sql;
    private final SheetRepository sheets;
    private final Journal journal;

    AskingService(DSLContext sql, SheetRepository sheets, Journal journal) {
        this.sql = sql;
        this.sheets = sheets;
        this.journal = journal;
    }

    /**
     * Asks somebody to fill a form in.
     *
     * @param lead who asks
     * @param asking what, about what and whom
     * @return the key of the assessment
     * @throws NotFound when the study has no such instrument, session, casefile or member
     * @throws Refusal when the form is for something else, is a draft or retired, the person may not see what it is about, or
     *     they were asked before; or it is due before the session
     */
    public AssessmentId ask(Lead lead, Asking asking) {
        demandForm(lead, asking);
        var member = sql.select(MEMBERSHIP.ROLE, MEMBERSHIP.SITE_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.STUDY_ID.eq(lead.study()), MEMBERSHIP.PERSON_ID.eq(asking.rater()))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (asking.session() != null && Role.of(member.value1()) == Role.PRACTITIONER) {
            throw new Refusal("Practitioners see no session of the study: ask an observer or a researcher.");
        }
        @Nullable SiteId about = site(lead, asking);
        if (about != null && member.value2() != null && !about.equals(member.value2())) {
            throw new Refusal("They see the material of one site alone, and this is of another: ask somebody else.");
        }
        boolean own = asking.casefile() != null && about != null && about.equals(member.value2());
        AssessmentId assessment = inserted(lead, asking, own);
        journal.record(
                lead.study(),
                lead.person(),
                new AssessmentAsked(
                        assessment,
                        asking.instrument(),
                        asking.session(),
                        // Reviewers read the journal: who is asked for a file may tell whose it is.
                        null,
                        asking.rater(),
                        asking.part().word(),
                        asking.dueOn()));
        return assessment;
    }

    /**
     * Asks several people, all or none.
     *
     * @param lead who asks
     * @param askings what, about what and whom
     * @return the keys of the assessments, in the same order
     * @throws NotFound as {@link #ask}
     * @throws Refusal as {@link #ask}, for the first that can't be asked
     */
    public List<AssessmentId> askAll(Lead lead, List<Asking> askings) {
        return askings.stream().map(asking -> ask(lead, asking)).toList();
    }

    private AssessmentId inserted(Lead lead, Asking asking, boolean own) {
        demandNotBefore(lead, asking.session(), asking.dueOn());
        return sheets.insert(lead, asking, own).orElseThrow(() -> new Refusal("They were asked for this before."));
    }

    private void demandForm(Lead lead, Asking asking) {
        var found = sql.select(
                        INSTRUMENT_VERSION.USED_FOR, INSTRUMENT_VERSION.PUBLISHED_AT, INSTRUMENT_VERSION.RETIRED_AT)
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(lead.study()), INSTRUMENT_VERSION.ID.eq(asking.instrument()))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (found.value2() == null || found.value3() != null) {
            throw new Refusal("Only a published instrument that is not retired can be filled in.");
        }
        Instrument.Subject subject = asking.session() != null
                ? Instrument.Subject.SESSION
                : asking.casefile() != null ? Instrument.Subject.CASEFILE : Instrument.Subject.WRITING;
        if (Instrument.Use.of(found.value1()).orElseThrow().subject() != subject) {
            throw new Refusal("That instrument is for something else: choose one that fits.");
        }
    }

    private void demandNotBefore(Lead lead, @Nullable SessionId session, @Nullable LocalDate dueOn) {
        if (session == null || dueOn == null) {
            return;
        }
        LocalDate day = sql.select(DSL.coalesce(OBSERVED_SESSION.HELD_ON, OBSERVED_SESSION.PLANNED_FOR))
                .from(OBSERVED_SESSION)
                .where(OBSERVED_SESSION.STUDY_ID.eq(lead.study()), OBSERVED_SESSION.ID.eq(session))
                .fetchAny(Record1::value1);
        if (day != null && dueOn.isBefore(day)) {
            throw new Refusal("The session is on " + DAY.format(day)
                    + ", and nothing can be written about it before: choose that day or a later one.");
        }
    }

    private @Nullable SiteId site(Lead lead, Asking asking) {
        if (asking.session() != null) {
            return sql.select(OBSERVED_SESSION.SITE_ID)
                    .from(OBSERVED_SESSION)
                    .where(OBSERVED_SESSION.STUDY_ID.eq(lead.study()), OBSERVED_SESSION.ID.eq(asking.session()))
                    .fetchOptional(OBSERVED_SESSION.SITE_ID)
                    .orElseThrow(NotFound::new);
        }
        if (asking.casefile() != null) {
            return sql.select(CASEFILE.SITE_ID)
                    .from(CASEFILE)
                    .where(
                            CASEFILE.STUDY_ID.eq(lead.study()),
                            CASEFILE.ID.eq(asking.casefile()),
                            CASEFILE.DRAWN.isTrue())
                    .fetchOptional(CASEFILE.SITE_ID)
                    .orElseThrow(NotFound::new);
        }
        return null;
    }

    /**
     * Takes an asking back, as long as nothing was written.
     *
     * @param lead who does it
     * @param assessment which
     * @throws NotFound when the study has no such assessment
     * @throws Refusal when something stands in it already
     */
    public void withdraw(Lead lead, AssessmentId assessment) {
        AssessmentRecord found = sheets.any(lead, assessment);
        if (found.getSubmittedAt() != null || !sheets.untouched(assessment)) {
            throw new Refusal("Something was written in this form: it stays.");
        }
        sheets.delete(assessment);
        journal.record(lead.study(), lead.person(), new AssessmentWithdrawn(assessment, found.getRaterId()));
    }

    /**
     * Says by when it shall be ready.
     *
     * @param lead who says so
     * @param assessment which
     * @param dueOn the day; null: no day any more
     * @throws NotFound when the study has no such assessment
     * @throws Refusal when that is before the day of the session
     */
    public void postpone(Lead lead, AssessmentId assessment, @Nullable LocalDate dueOn) {
        demandNotBefore(lead, sheets.any(lead, assessment).getSessionId(), dueOn);
        sheets.due(assessment, dueOn);
        journal.record(lead.study(), lead.person(), new AssessmentPostponed(assessment, dueOn));
    }
}
