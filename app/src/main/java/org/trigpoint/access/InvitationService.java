package org.trigpoint.access;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.records.PersonRecord;

/**
 * Invitations of practitioners by a link that a lead passes on. With it somebody chooses their first password, once, within
 * fourteen days. Nobody who has a password of their own is ever given a link: it would let its maker in under their name.
 */
@Service
@Transactional
public class InvitationService {

    private static final Duration LASTS = Duration.ofDays(14);
    private static final int MOST = 200;

    private final PeopleRepository people;
    private final MembershipRepository memberships;
    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Journal journal;

    InvitationService(
            PeopleRepository people,
            MembershipRepository memberships,
            InvitationRepository invitations,
            Passwords passwords,
            Tokens tokens,
            Journal journal) {
        this.people = people;
        this.memberships = memberships;
        this.invitations = invitations;
        this.passwords = passwords;
        this.tokens = tokens;
        this.journal = journal;
    }

    /**
     * Takes practitioners into the study: all of them, or none. Who has no account yet is given one, and a link.
     *
     * @param lead who invites
     * @param invitees at most 200
     * @return the links to pass on, in the same order; they can't be had again
     * @throws NotFound when the study has no such site
     * @throws Refusal when somebody belongs to the study already, or there are none or too many
     */
    public List<Invitation> invite(Lead lead, List<Invitee> invitees) {
        if (invitees.isEmpty() || invitees.size() > MOST) {
            throw new Refusal("Invite between 1 and " + MOST + " people at once.");
        }
        List<Invitation> made = new ArrayList<>();
        for (Invitee invitee : invitees) {
            made.add(invited(lead, invitee));
        }
        return made;
    }

    private Invitation invited(Lead lead, Invitee invitee) {
        if (invitee.site() != null) {
            memberships.siteThere(lead.study(), invitee.site());
        }
        Optional<PersonId> known = people.open(invitee.signInName());
        PersonId person = known.orElseGet(() -> added(lead, invitee));
        if (!memberships.add(lead.study(), person, Role.PRACTITIONER, invitee.site())) {
            throw new Refusal("\u201c" + invitee.signInName() + "\u201d belongs to this study already.");
        }
        journal.record(lead.study(), lead.person(), new MemberAdded(person, Role.PRACTITIONER.word(), invitee.site()));
        PersonRecord row = people.one(person);
        boolean ours = known.isEmpty() || invitations.awaited(lead.study(), person);
        String token = ours ? linked(lead, person) : null;
        return new Invitation(person, row.getFullName(), row.getSignInName(), token);
    }

    private PersonId added(Lead lead, Invitee invitee) {
        PersonId person = people.add(invitee.signInName(), invitee.fullName(), passwords.nobodys(), false);
        journal.record(null, lead.person(), new PersonAdded(person, invitee.signInName(), false));
        return person;
    }

    /**
     * Makes a new link for somebody whom this study invited and who has not chosen a password yet. The link before is void.
     *
     * @param lead who does it
     * @param person whose
     * @return the link to pass on
     * @throws NotFound when they were never invited into this study
     * @throws Refusal when they have a password of their own
     */
    public Invitation renew(Lead lead, PersonId person) {
        if (!memberships.belongs(lead.study(), person)) {
            throw new NotFound();
        }
        PersonRecord row = people.one(person);
        if (!invitations.awaited(lead.study(), person)) {
            throw new Refusal(row.getFullName()
                    + " signs in already. If the password is forgotten, an administrator gives a new one.");
        }
        return new Invitation(person, row.getFullName(), row.getSignInName(), linked(lead, person));
    }

    private String linked(Lead lead, PersonId person) {
        String token = tokens.fresh();
        OffsetDateTime lapses = OffsetDateTime.now(ZoneOffset.UTC).plus(LASTS);
        invitations.open(lead.study(), person, Tokens.digest(token), lead.person(), lapses);
        journal.record(lead.study(), lead.person(), new PersonInvited(person, lapses));
        return token;
    }
}
