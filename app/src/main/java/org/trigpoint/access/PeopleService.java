package org.trigpoint.access;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;

/** What an administrator does about people: adding them, giving a new password, closing and opening again. */
@Service
@Transactional
public class PeopleService {

    private final PeopleRepository people;
    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final Journal journal;

    PeopleService(PeopleRepository people, InvitationRepository invitations, Passwords passwords, Journal journal) {
        this.people = people;
        this.invitations = invitations;
        this.passwords = passwords;
        this.journal = journal;
    }

    /**
     * Somebody and the password that lets them in once. It is stored nowhere and can't be shown again.
     *
     * @param person who
     * @param signInName the name they type
     * @param password sixteen letters and digits in groups of four
     */
    public record OneTimePassword(PersonId person, String signInName, String password) {

        @Override
        public String toString() {
            return "a one-time password for " + signInName;
        }
    }

    /**
     * Adds somebody, who belongs to no study yet.
     *
     * @param administrator who adds them
     * @param signInName 1 to 80 characters without control characters; spaces around it are dropped
     * @param fullName as colleagues see them, 1 to 200 characters
     * @param alsoAdministrator whether they shall look after the installation too
     * @return the password to hand over
     * @throws Refusal when a name is empty, too long or taken
     */
    public OneTimePassword add(
            Administrator administrator, String signInName, String fullName, boolean alsoAdministrator) {
        String name = named(signInName, 80, "sign-in name");
        String password = passwords.oneTime();
        PersonId person =
                people.add(name, named(fullName, 200, "full name"), passwords.digest(password), alsoAdministrator);
        journal.record(null, administrator.person(), new PersonAdded(person, name, alsoAdministrator));
        return new OneTimePassword(person, name, password);
    }

    /**
     * Adds the invented people of a synthetic study, all under one password made now, so that it can be tried out.
     *
     * @param administrator who adds them
     * @param fullNames full names by sign-in names
     * @return the password, which is stored nowhere and can't be shown again
     * @throws Refusal when one of the sign-in names is taken; nobody is added then
     */
    public String addInvented(Administrator administrator, Map<String, String> fullNames) {
        String password = passwords.oneTime();
        String digest = passwords.digest(password);
        fullNames.forEach((name, fullName) -> {
            PersonId person = people.add(named(name, 80, "sign-in name"), fullName, digest, false);
            people.password(person, digest, false);
            journal.record(null, administrator.person(), new PersonAdded(person, name, false));
        });
        return password;
    }

    /**
     * Replaces somebody's password by a new one-time password, and so ends their sign-ins and any link they were invited by.
     *
     * @param administrator who does it
     * @param person whose
     * @return the password to hand over
     * @throws NotFound when there is no such person
     */
    public OneTimePassword renewPassword(Administrator administrator, PersonId person) {
        String name = people.one(person).getSignInName();
        String password = passwords.oneTime();
        people.password(person, passwords.digest(password), true);
        invitations.endOf(person);
        journal.record(null, administrator.person(), new PasswordGiven(person));
        return new OneTimePassword(person, name, password);
    }

    /**
     * Lets somebody in no more; what they did stays under their name. Closing twice changes nothing.
     *
     * @param administrator who does it
     * @param person who is closed
     * @throws NotFound when there is no such person
     * @throws Refusal for oneself, so that somebody is left who can open the door
     */
    public void close(Administrator administrator, PersonId person) {
        people.one(person);
        if (person.equals(administrator.person())) {
            throw new Refusal("You can't close yourself: ask another administrator.");
        }
        if (people.close(person)) {
            journal.record(null, administrator.person(), new PersonClosed(person));
        }
    }

    /**
     * Lets somebody in again who was closed, with the password and the studies that they had.
     *
     * @param administrator who does it
     * @param person who is opened
     * @throws NotFound when there is no such person
     */
    public void reopen(Administrator administrator, PersonId person) {
        people.one(person);
        if (people.reopen(person)) {
            journal.record(null, administrator.person(), new PersonReopened(person));
        }
    }

    static String named(String typed, int longest, String what) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > longest || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("Give a " + what + " of 1 to " + longest + " characters on one line.");
        }
        return name;
    }
}
