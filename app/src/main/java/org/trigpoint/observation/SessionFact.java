package org.trigpoint.observation;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SiteId;

/** What happened to sessions. Their names stand in the journal for good. */
sealed interface SessionFact extends Fact {

    /** What happened to one session. */
    sealed interface OfSession extends SessionFact {

        /**
         * Which session.
         *
         * @return its key
         */
        SessionId session();

        @Override
        default String subject() {
            return "session";
        }

        @Override
        default long subjectId() {
            return session().value();
        }
    }

    /** A session was planned or put down. */
    record SessionPlanned(SessionId session, SessionDetails details) implements OfSession {}

    /** Something about it is otherwise than it was put down. */
    record SessionChanged(SessionId session, SessionDetails before, SessionDetails details) implements OfSession {}

    /** It does not take place, or is left out. */
    record SessionCancelled(SessionId session, String reason) implements OfSession {}

    /** How many sessions of a kind shall be observed at a site, and how many of a hundred twice. */
    record ObservationsPlanned(SiteId site, String use, int sessions, int twice) implements SessionFact {
        @Override
        public String subject() {
            return "site";
        }

        @Override
        public long subjectId() {
            return site.value();
        }
    }
}
