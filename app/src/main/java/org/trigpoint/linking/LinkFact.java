package org.trigpoint.linking;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.ParticipantId;

/** What became of the links between participants and records. */
sealed interface LinkFact extends Fact {

    /** Who. */
    ParticipantId participant();

    @Override
    default String subject() {
        return "participant";
    }

    @Override
    default long subjectId() {
        return participant().value();
    }

    /** A participant is a record from now on. */
    record ParticipantLinked(ParticipantId participant, String kind, String key) implements LinkFact {}

    /** A participant is no record any more. */
    record ParticipantUnlinked(ParticipantId participant) implements LinkFact {}
}
