package org.trigpoint.access;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.records.PersonRecord;

/** One attempt, in one transaction: whether it may be made, whether it fits, and what is remembered of it. */
@Component
class SignInAttempts {

    private final DSLContext sql;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final Journal journal;

    SignInAttempts(DSLContext sql, Passwords passwords, SignInFailures failures, Journal journal) {
        this.sql = sql;
        this.passwords = passwords;
        this.failures = failures;
        this.journal = journal;
    }

    @Transactional
    SignInOutcome arrive(String name, String password, String address) {
        SignInOutcome outcome = weigh(name, password, address);
        if (outcome instanceof Welcome(SignedIn proof)) {
            journal.record(null, proof.person(), new PersonSignedIn(proof.person()));
        }
        return outcome;
    }

    @Transactional
    SignInOutcome weigh(String name, String password, String address) {
        failures.queue(name, address);
        Optional<Duration> pause = failures.pause(name, address);
        if (pause.isPresent()) {
            return new Refused(waitFor(pause.get()));
        }
        Optional<PersonRecord> person = open(name);
        if (person.isPresent() && passwords.fits(password, person.get().getPasswordDigest())) {
            failures.clear(name);
            return new Welcome(SignedInPerson.of(person.get()));
        }
        if (person.isEmpty()) {
            passwords.fitsNobody(password);
        }
        int count = failures.add(name, address);
        PersonId whose = person.map(PersonRecord::getId).orElse(null);
        journal.record(null, null, new SignInRefused(whose, count));
        return new Refused("Name and password do not fit together.");
    }

    private Optional<PersonRecord> open(String name) {
        return sql.selectFrom(PERSON)
                .where(lower(PERSON.SIGN_IN_NAME).eq(lower(val(name))), PERSON.CLOSED_AT.isNull())
                .fetchOptional();
    }

    private static String waitFor(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        String howLong = seconds < 60 ? Plural.of(seconds, "second") : Plural.of((seconds + 59) / 60, "minute");
        return "There were too many failed attempts: try again in " + howLong + ".";
    }
}
