package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record PersonAdded(PersonId about, String signInName, boolean administrator) implements PersonFact {}
