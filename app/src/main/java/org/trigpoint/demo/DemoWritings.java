package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.practice.PractitionerService;
import org.trigpoint.practice.TeamQueryService;
import org.trigpoint.practice.WritingService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetService;

/** Has invented practitioners hand in learning logs: one may be quoted, one may not, and one left that blank. */
@Component
class DemoWritings {

    private static final List<String> ITEMS =
            List.of("written-on", "tried", "happened", "noticed", "may-link", "may-quote", "may-publish");

    private final AccessDesk access;
    private final InstrumentService instruments;
    private final AskingService asking;
    private final SheetService sheets;
    private final Lane lane;

    DemoWritings(
            AccessDesk access, InstrumentService instruments, AskingService asking, SheetService sheets, Lane lane) {
        this.access = access;
        this.instruments = instruments;
        this.asking = asking;
        this.sheets = sheets;
        this.lane = lane;
    }

    /** The services of the practitioner's lane, in one hand. */
    @Component
    record Lane(PractitionerService practitioners, WritingService writings, TeamQueryService queries) {}

    void handIn(Administrator operator, StudyId study, DemoPlaces places) {
        Lead lead = access.operatorOf(operator, study);
        InstrumentId log = instruments.adopt(lead, "learning-log", 2);
        AssessmentId last = null;
        for (List<String> row : Resources.table("logs.txt", 9)) {
            Member writer = access.operatorFor(operator, study, row.getFirst());
            if (!row.get(1).isEmpty()) {
                lane.practitioners().writeAs(lead, writer.person(), places.participant(row.get(1)));
            }
            last = asking.ask(lead, new Asking(log, null, null, writer.person(), Part.WRITER, 0, null));
            sheets.keep(writer, last, new Entries(answers(row), List.of()));
            lane.writings().submit(writer, last);
            lane.practitioners().allow(lead, writer.person(), log, true);
        }
        if (last != null) {
            lane.queries().ask(lead, last, "You write that you had to go back. How long did the second visit take?");
        }
    }

    private static List<AnswerEntry> answers(List<String> row) {
        List<AnswerEntry> answers = new ArrayList<>();
        for (int at = 0; at < ITEMS.size(); at++) {
            String words = row.get(at + 2);
            if (!words.isEmpty()) {
                answers.add(new AnswerEntry(new Place(ITEMS.get(at), 1), Answer.given(words), at + 1L));
            }
        }
        return answers;
    }
}
