package org.trigpoint.access;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;

/** Makes the first person of a new installation, who lets in the others. There is no default password. */
@Service
@Transactional
public class FirstAdministrator {

    /** The name that the first person signs in with. */
    public static final String NAME = "admin";

    private final PeopleRepository people;
    private final Passwords passwords;
    private final Journal journal;

    FirstAdministrator(PeopleRepository people, Passwords passwords, Journal journal) {
        this.people = people;
        this.passwords = passwords;
        this.journal = journal;
    }

    /**
     * Makes the first person when there is nobody yet. Ask once at the start of the server, on any number of nodes.
     *
     * @return the one-time password of {@link #NAME} to print on the console, which can't be had again; empty when
     *     somebody is there already
     */
    public Optional<String> passwordToPrint() {
        if (!people.nobodyYet()) {
            return Optional.empty();
        }
        String password = passwords.oneTime();
        PersonId person = people.add(NAME, "Administrator", passwords.digest(password), true);
        journal.record(null, null, new PersonAdded(person, NAME, true));
        return Optional.of(password);
    }
}
