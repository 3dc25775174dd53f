package org.trigpoint.access;

import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.InvitationRecord;

/**
 * Where somebody arrives with a link. A link that is wrong, used, void or lapsed gets one and the same answer, and counts
 * against the address as a failure to sign in does.
 */
@Service
@Transactional
public class InvitationDesk {

    /** What is said of every link that lets nobody in. */
    public static final String NO_SUCH_LINK =
            "This link does not work. It works once, for 14 days, and only the newest one: ask whoever sent it for a new one.";

    private final DSLContext sql;
    private final InvitationRepository invitations;
    private final PeopleRepository people;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final Journal journal;

    InvitationDesk(
            DSLContext sql,
            InvitationRepository invitations,
            PeopleRepository people,
            Passwords passwords,
            SignInFailures failures,
            Journal journal) {
        this.sql = sql;
        this.invitations = invitations;
        this.people = people;
        this.passwords = passwords;
        this.failures = failures;
        this.journal = journal;
    }

    /**
     * Whom a link awaits.
     *
     * @param fullName as colleagues see them
     * @param signInName the name they will type from now on
     * @param study the name of the study that they were invited into
     */
    public record Awaited(String fullName, String signInName, String study) {}

    /**
     * Looks at a link without using it.
     *
     * @param token what the link ends with
     * @param address where it is followed from, such as an IP address
     * @return whom it awaits; empty when it lets nobody in, or there were too many failures
     */
    public Optional<Awaited> look(String token, String address) {
        return opening(token, address).map(invitation -> {
            SignedInPerson person = SignedInPerson.of(people.one(invitation.getPersonId()));
            return new Awaited(person.fullName(), person.signInName(), study(invitation.getStudyId()));
        });
    }

    /**
     * Uses a link: the password holds from then on, and the link no more.
     *
     * @param token what the link ends with
     * @param chosen the password: 12 to 200 characters, not their name
     * @param address where it is followed from
     * @return the proof, or a sentence that does not tell why the link lets nobody in
     * @throws Refusal when the password breaks a rule; the link stays good
     */
    public SignInOutcome take(String token, String chosen, String address) {
        Optional<InvitationRecord> found = opening(token, address);
        if (found.isEmpty()) {
            return new Refused(NO_SUCH_LINK);
        }
        InvitationRecord invitation = found.get();
        Passwords.check(chosen, SignedInPerson.of(people.one(invitation.getPersonId())));
        people.password(invitation.getPersonId(), passwords.digest(chosen), false);
        invitations.used(invitation);
        SignedIn person = SignedInPerson.of(people.one(invitation.getPersonId()));
        journal.record(invitation.getStudyId(), person.person(), new InvitationTaken(person.person()));
        journal.record(null, person.person(), new PersonSignedIn(person.person()));
        return new Welcome(person);
    }

    private Optional<InvitationRecord> opening(String token, String address) {
        failures.queue(address);
        if (failures.pause(address).isPresent()) {
            return Optional.empty();
        }
        Optional<InvitationRecord> found = invitations.opening(Tokens.digest(token));
        if (found.isEmpty()) {
            journal.record(null, null, new InvitationRefused(failures.add(address)));
        }
        return found;
    }

    private String study(StudyId study) {
        return sql.select(STUDY.NAME)
                .from(STUDY)
                .where(STUDY.ID.eq(study))
                .fetchSingle()
                .value1();
    }
}
