package org.trigpoint.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.MembershipService;
import org.trigpoint.access.PeopleService;
import org.trigpoint.access.Role;
import org.trigpoint.description.BlindingService;

/** Lets the invented team of the demo study in. */
@Component
class DemoTeam {

    private final PeopleService people;
    private final MembershipService memberships;
    private final AccessDesk access;
    private final BlindingService blinding;

    DemoTeam(PeopleService people, MembershipService memberships, AccessDesk access, BlindingService blinding) {
        this.people = people;
        this.memberships = memberships;
        this.access = access;
        this.blinding = blinding;
    }

    String gather(Administrator operator, Lead lead, DemoPack pack, DemoPlaces places) {
        Map<String, String> fullNames = new LinkedHashMap<>();
        pack.people().forEach(person -> fullNames.put(person.signIn(), person.name()));
        String password = people.addInvented(operator, fullNames);
        for (DemoPerson person : pack.people()) {
            memberships.add(
                    lead, person.signIn(), roleOf(person), person.site().isEmpty() ? null : places.site(person.site()));
        }
        pack.people().stream()
                .filter(person -> person.role().equals("blinded-analyst"))
                .forEach(person -> blinding.blind(
                        lead,
                        access.operatorFor(operator, lead.study(), person.signIn())
                                .person()));
        return password;
    }

    /** The pack's finer roles, as far as the application tells them apart. */
    static Role roleOf(DemoPerson person) {
        return switch (person.role()) {
            case "lead", "team-lead" -> Role.LEAD;
            case "researcher" -> Role.RESEARCHER;
            case "data-steward" -> Role.STEWARD;
            case "observer", "blinded-analyst" -> Role.OBSERVER;
            case "systemic-practitioner" -> Role.PRACTITIONER;
            default -> throw new IllegalArgumentException("The pack has no role " + person.role() + ".");
        };
    }
}
