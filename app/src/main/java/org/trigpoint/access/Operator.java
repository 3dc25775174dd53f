package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

/** The person under whose name the command line of the machine acts; the first migration puts it there. */
final class Operator {

    static final PersonId PERSON = new PersonId(1);

    private Operator() {}
}
