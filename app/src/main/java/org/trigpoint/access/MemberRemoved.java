package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record MemberRemoved(PersonId about) implements PersonFact {}
