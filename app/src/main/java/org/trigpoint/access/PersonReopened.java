package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record PersonReopened(PersonId about) implements PersonFact {}
