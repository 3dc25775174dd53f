package org.trigpoint.access;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.PersonId;

/** A fact about a person. */
interface PersonFact extends Fact {

    PersonId about();

    @Override
    default String subject() {
        return "person";
    }

    @Override
    default long subjectId() {
        return about().value();
    }
}
