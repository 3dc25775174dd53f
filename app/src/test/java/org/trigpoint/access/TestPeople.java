package org.trigpoint.access;

import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/** Puts people and memberships straight into the database, for tests of other rooms. */
public final class TestPeople {

    private TestPeople() {}

    /** A person who has signed in; made once for each name. */
    public static SignedIn signedIn(DSLContext sql, String name) {
        PersonId person = sql.insertInto(PERSON)
                .set(PERSON.SIGN_IN_NAME, name)
                .set(PERSON.FULL_NAME, name + " of the team")
                .set(PERSON.PASSWORD_DIGEST, "!")
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
        return new SignedInPerson(person, name, name + " of the team", false, false, "!".hashCode());
    }

    /** Makes a person a member. */
    public static void join(DSLContext sql, SignedIn person, StudyId study, Role role, @Nullable SiteId site) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.STUDY_ID, study)
                .set(MEMBERSHIP.PERSON_ID, person.person())
                .set(MEMBERSHIP.ROLE, role.word())
                .set(MEMBERSHIP.SITE_ID, site)
                .execute();
    }
}
