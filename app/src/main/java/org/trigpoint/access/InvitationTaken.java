package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

/** Somebody followed their link and chose a password. */
record InvitationTaken(PersonId about) implements PersonFact {}
