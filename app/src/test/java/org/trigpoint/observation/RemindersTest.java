package org.trigpoint.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class RemindersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SessionQueries lines;

    @Autowired
    private AskingService asking;

    private SmallStudy small;
    private Lead lead;
    private Reader ann;
    private Reader ben;
    private InstrumentId form;

    @BeforeEach
    void two_observers() {
        small = new SmallStudy(sql, access);
        lead = small.lead("lead");
        ann = small.observer("ann");
        ben = small.observer("ben");
        form = instruments.adopt(lead, "direct-practice", 1);
    }

    private SessionId session(String title, @Nullable LocalDate planned) {
        return sessions.plan(lead, details(title, planned));
    }

    private SessionDetails details(String title, @Nullable LocalDate planned) {
        return new SessionDetails(
                title,
                Instrument.Use.DIRECT_PRACTICE,
                small.la01,
                null,
                null,
                planned,
                null,
                false,
                Consented.GIVEN,
                Consented.GIVEN,
                false,
                null,
                "");
    }

    private void ask(SessionId session, Reader rater, @Nullable LocalDate due) {
        asking.ask(lead, Asking.about(form, session, rater.person(), Part.RATER, due));
    }

    @Test
    void who_is_late_or_soon_to_submit_is_named_with_words_to_pass_on() {
        ask(session("Long ago", null), ann, TODAY.minusDays(9));
        ask(session("Tomorrow", null), ann, TODAY.plusDays(1));
        ask(session("In a month", null), ann, TODAY.plusDays(30));
        ask(session("No day", null), ben, null);
        ask(session("Only planned", TODAY.plusDays(2)), ben, null);

        List<Reminder> week = Reminder.of(lines.all(lead), TODAY, 7);
        assertThat(week).extracting(Reminder::person).containsExactly(ann.person(), ben.person());
        Reminder anns = week.getFirst();
        assertThat(anns.due()).extracting(Reminder.Due::title).containsExactly("Long ago", "Tomorrow");
        assertThat(anns.overdue()).isEqualTo(1);
        assertThat(anns.subject("Pilot")).isEqualTo("Pilot: 2 forms to submit, 1 of them overdue");
        assertThat(anns.body("Pilot", "https://here/study/1/sessions"))
                .startsWith("Dear " + anns.name())
                .contains("- Long ago (")
                .contains("was due on 1 March 2026")
                .contains("due on 11 March 2026")
                .contains("https://here/study/1/sessions");
        assertThat(week.getLast().due()).extracting(Reminder.Due::title).containsExactly("Only planned");
        assertThat(week.getLast().subject("Pilot")).isEqualTo("Pilot: 1 form to submit");
        assertThat(Reminder.of(lines.all(lead), TODAY, 0)).hasSize(1);
        assertThat(Reminder.of(lines.all(lead), TODAY, 30).getFirst().due()).hasSize(3);
    }

    @Test
    void a_session_does_not_move_behind_the_day_by_which_a_form_about_it_is_asked_for() {
        SessionId session = session("Tomorrow", TODAY.plusDays(1));
        ask(session, ann, TODAY.plusDays(5));
        ask(session, ben, TODAY.plusDays(9));

        sessions.change(lead, session, details("Tomorrow", TODAY.plusDays(5)));
        assertThatThrownBy(() -> sessions.change(lead, session, details("Tomorrow", TODAY.plusDays(6))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("asked for by 15 March 2026");
        AssessmentId anns = lines.all(lead).getFirst().asked().stream()
                .filter(asked -> asked.rater().equals(ann.person()))
                .findFirst()
                .orElseThrow()
                .assessment();
        asking.postpone(lead, anns, TODAY.plusDays(8));
        sessions.change(lead, session, details("Tomorrow", TODAY.plusDays(6)));

        assertThat(lines.all(lead).getFirst().details().plannedFor()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void a_lead_who_scores_the_same_session_is_told_of_nobody_else_there() {
        SessionId shared = session("Shared", null);
        ask(shared, ann, TODAY);
        ask(shared, lead, TODAY);

        assertThat(Reminder.of(lines.all(lead), TODAY, 7))
                .extracting(Reminder::person)
                .containsExactly(lead.person());
    }
}
