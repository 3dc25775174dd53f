package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record SignedInPerson(
        PersonId person, String signInName, String fullName, boolean administrator, boolean passwordOneTime)
        implements SignedIn {}
