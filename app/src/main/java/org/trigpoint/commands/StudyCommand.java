package org.trigpoint.commands;

import org.trigpoint.access.AccessDesk;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.studies.StudyService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "study",
        description = "Looks after studies.",
        subcommands = {StudyCommand.Add.class, StudyCommand.All.class})
final class StudyCommand {

    @Command(name = "add", description = "Begins a study; \"user add --role lead\" gives it a lead.")
    static final class Add implements TrigpointCommand {

        @Parameters(paramLabel = "NAME", description = "its name; no other study may have it")
        private String name = "";

        private record Added(StudyId study, String name) {}

        @Override
        public Ending run(House house, Output output) {
            AccessDesk access = house.the(AccessDesk.class);
            StudyId study = house.the(StudyService.class).add(access.operator(), name, null);
            output.object(new Added(study, name.strip()));
            return Ending.DONE;
        }
    }

    @Command(name = "list", description = "Names the studies, one object a line.")
    static final class All implements TrigpointCommand {

        @Override
        public Ending run(House house, Output output) {
            house.the(StudyQueries.class)
                    .all(house.the(AccessDesk.class).operator())
                    .forEach(output::object);
            return Ending.DONE;
        }
    }
}
