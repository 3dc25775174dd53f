package org.trigpoint.access;

import java.time.OffsetDateTime;
import org.trigpoint.migrations.PersonId;

/** A link was made with which somebody chooses their password; it stands nowhere. Links that they had before are void. */
record PersonInvited(PersonId about, OffsetDateTime lapsesAt) implements PersonFact {}
