package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

/** Somebody replaced their password by one of their own. */
record PasswordChosen(PersonId about) implements PersonFact {}
