package org.trigpoint.access;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.RecordTokenId;

/** What happened to the ways in for other programs. */
sealed interface ProgramFact extends Fact {

    RecordTokenId token();

    @Override
    default String subject() {
        return "record-token";
    }

    @Override
    default long subjectId() {
        return token().value();
    }

    /** Another program was given a way in. */
    record RecordTokenMade(RecordTokenId token, String name) implements ProgramFact {}

    /** A way in was closed. */
    record RecordTokenRevoked(RecordTokenId token, String name) implements ProgramFact {}
}
