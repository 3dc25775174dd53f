package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record PersonSignedIn(PersonId about) implements PersonFact {}
