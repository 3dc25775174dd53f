package org.trigpoint.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/**
 * Who belongs to a study and what they do there. A study that has a lead keeps one who can sign in, and a lead always
 * sees all of its sites.
 */
@Service
@Transactional
public class MembershipService {

    private final MembershipRepository memberships;
    private final PeopleRepository people;
    private final Journal journal;

    MembershipService(MembershipRepository memberships, PeopleRepository people, Journal journal) {
        this.memberships = memberships;
        this.people = people;
        this.journal = journal;
    }

    /**
     * Takes somebody into the study.
     *
     * @param lead who does it
     * @param signInName the name that they sign in with, whatever its case
     * @param role what they will do
     * @param onlySite the only site whose material they shall see; null for all
     * @return who it is
     * @throws Refusal when nobody open has that name, they belong to the study already, or a lead is tied to a site
     * @throws NotFound when the site is not one of the study
     */
    public PersonId add(Lead lead, String signInName, Role role, @Nullable SiteId onlySite) {
        PersonId person = people.open(signInName)
                .orElseThrow(() -> new Refusal("Nobody signs in as \u201c" + signInName.strip()
                        + "\u201d: ask an administrator to add them first."));
        check(lead, role, onlySite);
        if (!memberships.add(lead.study(), person, role, onlySite)) {
            throw new Refusal("\u201c" + signInName.strip() + "\u201d belongs to this study already.");
        }
        journal.record(lead.study(), lead.person(), new MemberAdded(person, role.word(), onlySite));
        return person;
    }

    /**
     * Gives a member another role or site.
     *
     * @param lead who does it
     * @param person the member
     * @param role what they do from now on
     * @param onlySite the only site whose material they shall see; null for all
     * @throws NotFound when they or the site do not belong to the study
     * @throws Refusal when the study would have no lead, or a lead is tied to a site
     */
    public void change(Lead lead, PersonId person, Role role, @Nullable SiteId onlySite) {
        check(lead, role, onlySite);
        if (role != Role.LEAD) {
            keepALead(lead.study(), person);
        }
        memberships.change(lead.study(), person, role, onlySite);
        journal.record(lead.study(), lead.person(), new MemberChanged(person, role.word(), onlySite));
    }

    /**
     * Lets a member go; what they did stays under their name.
     *
     * @param lead who does it
     * @param person the member
     * @throws NotFound when they do not belong to the study
     * @throws Refusal when the study would have no lead
     */
    public void remove(Lead lead, PersonId person) {
        keepALead(lead.study(), person);
        memberships.remove(lead.study(), person);
        journal.record(lead.study(), lead.person(), new MemberRemoved(person));
    }

    /**
     * Names the lead of a study that has none who can sign in. An administrator can do no more in a study than this.
     *
     * @param administrator who does it
     * @param study which
     * @param person the lead from now on
     * @throws NotFound when there is no such study or person
     * @throws Refusal when the study has a lead, or the person was closed
     */
    public void appointLead(Administrator administrator, StudyId study, PersonId person) {
        if (!memberships.leadsHeld(study).isEmpty()) {
            throw new Refusal("This study has a lead: ask them to name another.");
        }
        if (people.one(person).getClosedAt() != null) {
            throw new Refusal("The lead of a study must be able to sign in: open this person first.");
        }
        if (!memberships.add(study, person, Role.LEAD, null)) {
            memberships.change(study, person, Role.LEAD, null);
        }
        journal.record(study, administrator.person(), new MemberAdded(person, Role.LEAD.word(), null));
    }

    private void check(Lead lead, Role role, @Nullable SiteId onlySite) {
        if (onlySite == null) {
            return;
        }
        if (role == Role.LEAD || role == Role.STEWARD) {
            throw new Refusal(
                    "A " + role.label().toLowerCase(Locale.UK) + " sees all sites: choose another role, or no site.");
        }
        memberships.siteThere(lead.study(), onlySite);
    }

    private void keepALead(StudyId study, PersonId leaving) {
        Set<PersonId> leads = memberships.leadsHeld(study);
        if (leads.equals(Set.of(leaving))) {
            throw new Refusal("A study needs a lead: name another one first.");
        }
    }
}
