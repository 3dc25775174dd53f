package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

/** A one-time password was made for somebody in place of the one they had. */
record PasswordGiven(PersonId about) implements PersonFact {}
