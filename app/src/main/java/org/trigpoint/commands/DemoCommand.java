package org.trigpoint.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.demo.DemoFiles;
import org.trigpoint.demo.DemoPack;
import org.trigpoint.demo.DemoPerson;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.StudyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Makes the demo study (synthetic) if it is not there, and prints the sign-in names; their"
                + " password is made now and shown once.")
final class DemoCommand implements TrigpointCommand {

    @Option(names = "--truths", paramLabel = "FILE", description = "also writes what was planted in it, as JSON")
    private @Nullable Path truths;

    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description = "also writes its documents as files of many formats, some of them broken, to try the import")
    private @Nullable Path files;

    private record Made(
            StudyId study, String name, @Nullable String password, List<Person> signInNames) {}

    private record Person(String signInName, String fullName, String role) {}

    @Override
    public Ending run(House house, Output output) {
        output.doing("Making the demo study");
        DemoStudy.Ready ready = house.the(DemoStudy.class)
                .makeIfAbsent(house.the(AccessDesk.class).operator());
        writeFiles();
        output.object(new Made(
                ready.study(),
                ready.name(),
                ready.password(),
                ready.people().stream().map(DemoCommand::person).toList()));
        return Ending.DONE;
    }

    private static Person person(DemoPerson person) {
        String role = person.role().replace('-', ' ');
        return new Person(person.signIn(), person.name(), person.site().isEmpty() ? role : role + ", " + person.site());
    }

    private void writeFiles() {
        DemoPack pack = DemoPack.s();
        Path truthFile = truths;
        Path folder = files;
        try {
            if (truthFile != null) {
                Files.writeString(truthFile, pack.truthJson(), StandardCharsets.UTF_8);
            }
            if (folder != null) {
                int written = DemoFiles.write(pack, folder).size();
                if (written == 0) {
                    throw new IOException("nothing was written");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo files could not be written.", failure);
        }
    }
}
