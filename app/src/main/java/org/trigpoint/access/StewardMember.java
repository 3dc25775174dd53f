package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

record StewardMember(
        StudyId study, PersonId person, @Nullable SiteId onlySite) implements Steward {}
