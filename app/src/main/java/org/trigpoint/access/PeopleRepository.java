package org.trigpoint.access;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.records.PersonRecord;

/** The people of the installation, but for the command line's own row, which nobody touches. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeopleRepository {

    private final DSLContext sql;

    PeopleRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean nobodyYet() {
        sql.execute("lock table person in share row exclusive mode");
        return !sql.fetchExists(PERSON, PERSON.ID.ne(Operator.PERSON));
    }

    PersonId add(String signInName, String fullName, String digest, boolean administrator) {
        return sql.insertInto(PERSON)
                .set(PERSON.SIGN_IN_NAME, signInName)
                .set(PERSON.FULL_NAME, fullName)
                .set(PERSON.PASSWORD_DIGEST, digest)
                .set(PERSON.ADMINISTRATOR, administrator)
                .onConflictDoNothing()
                .returningResult(PERSON.ID)
                .fetchOptional(PERSON.ID)
                .orElseThrow(() -> new Refusal(
                        "Somebody signs in as \u201c" + signInName + "\u201d already: choose another name."));
    }

    PersonRecord one(PersonId person) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ID.eq(person), PERSON.ID.ne(Operator.PERSON))
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    Optional<PersonId> open(String signInName) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(lower(PERSON.SIGN_IN_NAME).eq(lower(val(signInName.strip()))), PERSON.CLOSED_AT.isNull())
                .fetchOptional(PERSON.ID);
    }

    void password(PersonId person, String digest, boolean oneTime) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_DIGEST, digest)
                .set(PERSON.PASSWORD_ONE_TIME, oneTime)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** Gives false when they were closed already. */
    boolean close(PersonId person) {
        return sql.update(PERSON)
                        .set(PERSON.CLOSED_AT, currentOffsetDateTime())
                        .where(PERSON.ID.eq(person), PERSON.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Gives false when they were open already. */
    boolean reopen(PersonId person) {
        return sql.update(PERSON)
                        .setNull(PERSON.CLOSED_AT)
                        .where(PERSON.ID.eq(person), PERSON.CLOSED_AT.isNotNull())
                        .execute()
                == 1;
    }
}
