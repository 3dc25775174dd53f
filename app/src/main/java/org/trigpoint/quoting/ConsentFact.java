package org.trigpoint.quoting;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.ParticipantId;

/** What happened to consent to quote. Their names stand in the journal for good. */
sealed interface ConsentFact extends Fact {

    /** What a participant answered was recorded, changed or taken back. */
    record ConsentToQuoteRecorded(ParticipantId participant, Consent before, Consent consent) implements ConsentFact {
        @Override
        public String subject() {
            return "participant";
        }

        @Override
        public long subjectId() {
            return participant.value();
        }
    }
}
