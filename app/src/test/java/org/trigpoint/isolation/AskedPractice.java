package org.trigpoint.isolation;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.trigpoint.access.Coder;
import org.trigpoint.access.InvitationService;
import org.trigpoint.access.Invitee;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.practice.PractitionerService;
import org.trigpoint.practice.TaskQueries;
import org.trigpoint.practice.TeamQueryService;
import org.trigpoint.practice.WritingAsk;
import org.trigpoint.practice.WritingService;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetService;

/** Gives each site writings: one that is a source with a query about it, and one that is a draft; and each study somebody invited. */
record AskedPractice(
        DSLContext sql,
        InvitationService invitations,
        InstrumentService instruments,
        PractitionerService practitioners,
        WritingService writings,
        TeamQueryService queries,
        TaskQueries tasks,
        SheetService sheets) {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    void ofStudy(Map<String, Object> ids, Lead lead, String mark) {
        Invitee invitee = new Invitee(mark + " invited", mark + ".invited" + COUNTER.incrementAndGet(), null);
        ids.put(
                "InvitationService.renew person",
                invitations.invite(lead, List.of(invitee)).getFirst().person());
        InstrumentId log = instruments.adopt(lead, "learning-log", 1);
        List.of("PractitionerService.ask", "PractitionerService.allow", "WritingService.begin", "OwnWritings.begin")
                .forEach(method -> ids.put(method + " instrument", log));
    }

    void atSite(Map<String, Object> ids, Lead lead, Coder writer, String mark) {
        AssessmentId sent = written(ids, lead, writer, mark + " tried it");
        writings.submit(writer, sent);
        AssessmentId again = written(ids, lead, writer, mark + " tried this");
        writings.submit(writer, again);
        sheets.reopen(lead, again, mark + " wants another word");
        sheets.keep(
                writer,
                again,
                new Entries(
                        List.of(new AnswerEntry(new Place("tried", 1), Answer.given(mark + " tried that"), 3)),
                        List.of()));
        writings.submit(writer, again);
        ids.put("HandedInAgainService.takeOver assessment", again);
        AssessmentId draft = written(ids, lead, writer, mark + " tries it");
        ids.put("AssessmentQueryId", queries.ask(lead, sent, mark + " asks"));
        ids.put("TeamQueryService.ask assessment", sent);
        ids.put("OwnWritings.became assessment", sent);
        List.of("TaskQueries.one", "TaskQueries.text", "WritingService.submit")
                .forEach(method -> ids.put(method + " assessment", draft));
    }

    private AssessmentId written(Map<String, Object> ids, Lead lead, Coder writer, String words) {
        InstrumentId log = (InstrumentId) ids.getOrDefault("WritingService.begin instrument", new InstrumentId(0));
        practitioners.ask(lead, new WritingAsk(log, Set.of(writer.person()), null, false));
        AssessmentId assessment = tasks.mine(writer).stream()
                .filter(TaskQueries.Task::toDo)
                .toList()
                .getLast()
                .assessment();
        sheets.keep(
                writer,
                assessment,
                new Entries(
                        List.of(
                                new AnswerEntry(new Place("written-on", 1), Answer.given("2026-03-04"), 1),
                                new AnswerEntry(new Place("tried", 1), Answer.given(words), 2),
                                new AnswerEntry(new Place("may-quote", 1), Answer.given("yes"), 3)),
                        List.of()));
        return assessment;
    }

    /** Has a member be the one who was asked. */
    void askedOf(Member member, AssessmentId assessment) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.RATER_ID, member.person())
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }

    void practisedBy(Member member, AssessmentId assessment) {
        askedOf(member, assessment);
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.PART, Part.PRACTICE.word())
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }
}
