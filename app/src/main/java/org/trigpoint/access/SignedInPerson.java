package org.trigpoint.access;

import java.security.Principal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.records.PersonRecord;

/**
 * Who signed in.
 *
 * @param passwordMark tells one password's digest from the next without holding either
 */
record SignedInPerson(
        PersonId person,
        String signInName,
        String fullName,
        boolean administrator,
        boolean passwordOneTime,
        int passwordMark)
        implements SignedIn, Principal {

    static SignedInPerson of(PersonRecord row) {
        return new SignedInPerson(
                row.getId(),
                row.getSignInName(),
                row.getFullName(),
                row.getAdministrator(),
                row.getPasswordOneTime(),
                mark(row.getPasswordDigest()));
    }

    static int mark(String passwordDigest) {
        return passwordDigest.hashCode();
    }

    @Override
    public String getName() {
        return signInName;
    }

    @Override
    public String toString() {
        return signInName;
    }
}
