package org.trigpoint.isolation;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.sources.Span;

/** Gives each site sessions that are scored: one that two have submitted, and one that waits. */
record ScoredSessions(
        DSLContext sql,
        InstrumentService instruments,
        SessionService sessions,
        AskingService asking,
        SheetService sheets) {

    private static final List<String> DOMAINS = List.of(
            "evocation",
            "collaboration",
            "autonomy",
            "empathy",
            "purposefulness",
            "clarity-about-concerns",
            "child-focus");

    void ofStudy(Map<String, Object> ids, Lead lead) {
        ids.put("InstrumentId", instruments.adopt(lead, "direct-practice", 1));
    }

    void atSite(Map<String, Object> ids, Lead lead, Coder coder, SiteId site, String mark) {
        InstrumentId form = (InstrumentId) Objects.requireNonNull(ids.get("InstrumentId"));
        SessionId scored = sessions.plan(lead, details(ids, site, mark + " session"));
        AssessmentId first = asking.ask(lead, Asking.about(form, scored, coder.person(), Part.RATER, null));
        PersonId colleague = (PersonId) Objects.requireNonNull(ids.get("PersonId"));
        AssessmentId second = asking.ask(lead, Asking.about(form, scored, colleague, Part.RATER, null));
        sheets.keep(coder, first, filled(mark));
        sheets.submit(coder, first);
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.SUBMITTED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(ASSESSMENT.ID.eq(second))
                .execute();
        SessionId waiting = sessions.plan(lead, details(ids, site, mark + " session to come"));
        AssessmentId draft = asking.ask(lead, Asking.about(form, waiting, coder.person(), Part.RATER, null));
        sheets.keep(coder, draft, filled(mark));
        SessionId free = sessions.plan(lead, details(ids, site, mark + " session of one"));
        ids.put("SessionId", scored);
        ids.put("AskingService.ask session", waiting);
        ids.put("AskingService.askAll session", waiting);
        ids.put("AssessmentId", draft);
        ids.put("SheetQueries.open assessment", first);
        ids.put("SheetService.reopen assessment", first);
        ids.put(
                "AskingService.withdraw assessment",
                asking.ask(lead, Asking.about(form, free, colleague, Part.RATER, null)));
    }

    /** Asks somebody else to score the session that waits. */
    AssessmentId asked(Lead lead, Map<String, Object> ids, Coder colleague) {
        InstrumentId form = (InstrumentId) Objects.requireNonNull(ids.get("InstrumentId"));
        SessionId waiting = (SessionId) Objects.requireNonNull(ids.get("AskingService.ask session"));
        return asking.ask(lead, Asking.about(form, waiting, colleague.person(), Part.RATER, null));
    }

    /** Scores a session and submits. */
    void fill(Coder rater, AssessmentId assessment, String mark) {
        sheets.startClock(rater, assessment, 0);
        sheets.keep(rater, assessment, filled(mark));
        sheets.submit(rater, assessment);
    }

    private static SessionDetails details(Map<String, Object> ids, SiteId site, String title) {
        return new SessionDetails(
                title,
                Instrument.Use.DIRECT_PRACTICE,
                site,
                null,
                null,
                null,
                null,
                false,
                Consented.GIVEN,
                Consented.GIVEN,
                false,
                (SourceId) Objects.requireNonNull(ids.get("SourceId")),
                "");
    }

    private static Entries filled(String mark) {
        List<Entries.AnswerEntry> answers = new ArrayList<>();
        List<Entries.EvidenceEntry> evidence = new ArrayList<>();
        for (String domain : DOMAINS) {
            long revision = answers.size() + 1L;
            answers.add(new Entries.AnswerEntry(new Place(domain, 1), Answer.given("3"), revision));
            evidence.add(new Entries.EvidenceEntry(
                    UUID.randomUUID(), domain, 1, new Span(5, 40), null, mark + " note", false, revision));
        }
        return new Entries(answers, evidence);
    }
}
