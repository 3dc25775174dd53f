package org.trigpoint.observation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.records.ObservedSessionRecord;
import org.trigpoint.observation.SessionFact.ObservationsPlanned;
import org.trigpoint.observation.SessionFact.SessionCancelled;
import org.trigpoint.observation.SessionFact.SessionChanged;
import org.trigpoint.observation.SessionFact.SessionPlanned;

/** Sessions: planned, put down as they were held, and left out. */
@Service
@Transactional
public class SessionService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final SessionRepository sessions;
    private final Journal journal;

    SessionService(SessionRepository sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * Puts a session down, planned or held.
     *
     * @param lead who does it
     * @param details what is known of it
     * @return its key
     * @throws NotFound when the details name what the study does not have
     */
    public SessionId plan(Lead lead, SessionDetails details) {
        sessions.demand(lead, details);
        SessionId session = sessions.insert(lead, details);
        journal.record(lead.study(), lead.person(), new SessionPlanned(session, details));
        return session;
    }

    /**
     * Changes what is known of a session.
     *
     * @param lead who does it
     * @param session which
     * @param details all that is known of it now
     * @throws NotFound when there is no such session, or the details name what the study does not have
     * @throws Refusal when somebody was asked to score it, and its site, kind or place in training would be another, or its
     *     day would be later than one by which a form about it is asked for
     */
    public void change(Lead lead, SessionId session, SessionDetails details) {
        ObservedSessionRecord row = sessions.held(lead, session);
        SessionDetails before = SessionRepository.details(row);
        if (before.equals(details)) {
            return;
        }
        sessions.demand(lead, details);
        boolean another = before.use() != details.use()
                || !before.site().equals(details.site())
                || before.reference() != details.reference();
        if (another && sessions.asked(session)) {
            throw new Refusal("Somebody was asked to score this session: its kind, its site and whether it is a "
                    + "reference session stay. Leave it out and put down another one instead.");
        }
        demandNotDueBefore(session, before.day(), details.day());
        sessions.update(row, details);
        journal.record(lead.study(), lead.person(), new SessionChanged(session, before, details));
    }

    private void demandNotDueBefore(SessionId session, @Nullable LocalDate before, @Nullable LocalDate day) {
        LocalDate due = sessions.firstDue(session);
        if (day != null && due != null && due.isBefore(day) && (before == null || day.isAfter(before))) {
            throw new Refusal("A form about this session is asked for by " + DAY.format(due)
                    + ", before it would take place: change that day first, and then the session’s.");
        }
    }

    /**
     * Says that a session was held on the day on which somebody observed it live, where nobody said so yet.
     *
     * @param reader who observed it
     * @param assessment their form
     * @throws NotFound when they were not asked to fill it in, or it is about no session that takes place
     */
    public void held(Reader reader, AssessmentId assessment) {
        ObservedSessionRecord row = sessions.observed(reader, assessment);
        LocalDate day = sessions.observedOn(assessment);
        SessionDetails before = SessionRepository.details(row);
        if (day != null && before.heldOn() == null) {
            sessions.heldOn(row, day);
            journal.record(
                    reader.study(),
                    reader.person(),
                    new SessionChanged(row.getId(), before, SessionRepository.details(row)));
        }
    }

    /**
     * Leaves a session out: nobody is reminded of it, and it is counted nowhere. What was scored stays kept.
     *
     * @param lead who does it
     * @param session which
     * @param reason why; it stands in the journal
     * @throws NotFound when there is no such session, or it was left out before
     * @throws Refusal when the reason is missing
     */
    public void cancel(Lead lead, SessionId session, String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("Say why in 1 to 1,000 characters: the reason stands in the journal.");
        }
        sessions.cancel(sessions.held(lead, session));
        journal.record(lead.study(), lead.person(), new SessionCancelled(session, reason.strip()));
    }

    /**
     * Says how many sessions of a kind shall be observed at a site.
     *
     * @param lead who says so
     * @param use which kind
     * @param site where
     * @param planned how many, 0 to 1,000
     * @param twice how many of a hundred by two observers, 0 to 100
     * @throws NotFound when the study has no such site
     * @throws Refusal when a number is out of its range, or the kind is no kind of session
     */
    public void target(Lead lead, Instrument.Use use, SiteId site, int planned, int twice) {
        if (planned < 0 || planned > 1000 || twice < 0 || twice > 100) {
            throw new Refusal("Plan between 0 and 1,000 sessions, and score at most all of them twice.");
        }
        if (use.subject() != Instrument.Subject.SESSION) {
            throw new Refusal("That is no kind of session.");
        }
        sessions.plan(lead, use, site, planned, twice);
        journal.record(lead.study(), lead.person(), new ObservationsPlanned(site, use.word(), planned, twice));
    }
}
