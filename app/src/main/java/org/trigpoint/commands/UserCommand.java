package org.trigpoint.commands;

import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.MembershipService;
import org.trigpoint.access.PeopleService;
import org.trigpoint.access.PeopleService.OneTimePassword;
import org.trigpoint.access.Role;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.StudyQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "user",
        description = "Looks after people.",
        subcommands = {UserCommand.Add.class})
final class UserCommand {

    @Command(name = "add", description = "Adds a person, and prints a one-time password that is never shown again.")
    static final class Add implements TrigpointCommand {

        private static final String ADMINISTRATOR = "administrator";

        @Parameters(paramLabel = "NAME", description = "the name that they will sign in with")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "administrator, or in a study: lead, researcher, observer or practitioner")
        private String role = "";

        @Option(names = "--full-name", paramLabel = "NAME", description = "as colleagues see them; else NAME")
        private @Nullable String fullName;

        @Option(names = "--study", paramLabel = "S", description = "the name or number of a study to take them into")
        private @Nullable String study;

        @Option(names = "--site", paramLabel = "CODE", description = "the only site whose material they shall see")
        private @Nullable String site;

        /** What is printed; the password is null nowhere. */
        private record Added(
                String name,
                String role,
                @Nullable String study,
                @Nullable String site,
                String oneTimePassword) {}

        @Override
        public Ending run(House house, Output output) {
            Administrator operator = house.the(AccessDesk.class).operator();
            OneTimePassword added;
            if (role.equals(ADMINISTRATOR)) {
                refuse(
                        study != null || site != null,
                        "An administrator belongs to no study: leave --study and --site out.");
                added = person(house, operator, true);
            } else {
                added = member(house, operator, Role.of(role));
            }
            output.object(new Added(added.signInName(), role, study, site, added.password()));
            return Ending.DONE;
        }

        /** Looks everything up before anything is written, so that nobody is left half added. */
        private OneTimePassword member(House house, Administrator operator, Role what) {
            String named = study;
            if (named == null) {
                throw new Refusal("Say in which study they are " + role + ": add --study with its name or number.");
            }
            StudyId key = house.the(StudyQueries.class).named(operator, named);
            Lead lead = house.the(AccessDesk.class).operatorOf(operator, key);
            SiteId only = site == null ? null : site(house, lead, site);
            refuse(only != null && what == Role.LEAD, "A lead sees all sites: leave --site out.");
            OneTimePassword added = person(house, operator, false);
            house.the(MembershipService.class).add(lead, added.signInName(), what, only);
            return added;
        }

        private OneTimePassword person(House house, Administrator operator, boolean administrator) {
            return house.the(PeopleService.class)
                    .add(operator, name, fullName == null ? name : fullName, administrator);
        }

        private static SiteId site(House house, Lead lead, String code) {
            return house.the(PlanQueries.class).plan(lead).sites().stream()
                    .filter(line -> line.details().code().equalsIgnoreCase(code.strip()))
                    .map(SiteLine::site)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("The study has no site \u201c" + code + "\u201d."));
        }

        private static void refuse(boolean when, String sentence) {
            if (when) {
                throw new Refusal(sentence);
            }
        }
    }
}
