package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record PersonClosed(PersonId about) implements PersonFact {}
