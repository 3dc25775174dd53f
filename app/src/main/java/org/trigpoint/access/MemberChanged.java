package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;

record MemberChanged(PersonId about, String role, @Nullable SiteId site) implements PersonFact {}
