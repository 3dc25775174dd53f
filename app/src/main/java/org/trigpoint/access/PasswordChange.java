package org.trigpoint.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.journal.Journal;

/** The writing half of choosing a password, after the present one was proven in a transaction of its own. */
@Component
class PasswordChange {

    private final PeopleRepository people;
    private final Passwords passwords;
    private final Journal journal;

    PasswordChange(PeopleRepository people, Passwords passwords, Journal journal) {
        this.people = people;
        this.passwords = passwords;
        this.journal = journal;
    }

    @Transactional
    SignedIn of(SignedIn person, String chosen) {
        people.password(person.person(), passwords.digest(chosen), false);
        SignedIn from = SignedInPerson.of(people.one(person.person()));
        journal.record(null, person.person(), new PasswordChosen(person.person()));
        return from;
    }
}
