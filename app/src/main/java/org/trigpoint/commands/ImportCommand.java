package org.trigpoint.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.IntakeQueries;
import org.trigpoint.sources.IntakeQueries.QueuedFile;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.IntakeService.AsSource;
import org.trigpoint.sources.IntakeService.NotLanded;
import org.trigpoint.sources.IntakeState;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.sources.SourceQueries.SpeakerRow;
import org.trigpoint.studies.StudyQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Brings files in as sources, each whole or not at all; one object a file.")
final class ImportCommand implements TrigpointCommand {

    private static final int LOOK_AGAIN_MS = 100;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "docx, odt, rtf, pdf, txt, html, vtt or srt")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--study", paramLabel = "S", required = true, description = "the study, by name or number")
    private String study = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "what the sources are; interview if not said")
    private String kind = SourceKind.INTERVIEW.word();

    @Option(names = "--attribute", paramLabel = "name=value", description = "a free attribute of every source")
    private Map<String, String> attributes = new LinkedHashMap<>();

    /** A file that became a source. */
    private record Imported(
            String file,
            SourceId source,
            String kind,
            int words,
            int turns,
            List<String> speakers,
            List<String> warnings) {}

    /** A file that did not. */
    private record NotImported(String file, String refused) {}

    /** A file on the way: its key, or why it never got one. */
    private record Handed(Path file, @Nullable IntakeId intake, String refused) {}

    @Override
    public Ending run(House house, Output output) {
        SourceDescription description = SourceDescription.unchanged().ofKind(SourceKind.of(kind));
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            description = description.withAttribute(attribute.getKey(), attribute.getValue());
        }
        AccessDesk access = house.the(AccessDesk.class);
        Administrator operator = access.operator();
        Coder coder = access.operatorOf(operator, house.the(StudyQueries.class).named(operator, study));
        List<Handed> handed = handIn(house, coder, description);
        read(house, coder, handed, output);
        boolean all = true;
        for (Handed one : handed) {
            Object result = land(house, coder, one);
            output.object(result);
            all &= result instanceof Imported;
        }
        return all ? Ending.DONE : Ending.REFUSED;
    }

    private List<Handed> handIn(House house, Coder coder, SourceDescription description) {
        IntakeService intake = house.the(IntakeService.class);
        List<Handed> handed = new ArrayList<>();
        for (Path file : files) {
            try {
                if (Files.size(file) > IntakeService.MOST_BYTES) {
                    handed.add(new Handed(file, null, "The file is larger than 20 MB: split it."));
                } else {
                    handed.add(new Handed(
                            file,
                            intake.receive(coder, String.valueOf(file.getFileName()), Files.readAllBytes(file)),
                            ""));
                }
            } catch (IOException unreadable) {
                handed.add(new Handed(file, null, "There is no such file here, or it may not be read."));
            }
        }
        List<IntakeId> waiting = queued(house, coder, handed).stream()
                .filter(file -> file.state() != IntakeState.REFUSED)
                .map(QueuedFile::id)
                .toList();
        describe(intake, coder, waiting, description);
        return handed;
    }

    /** What can't be described is not left on the queue. */
    private static void describe(
            IntakeService intake, Coder coder, List<IntakeId> waiting, SourceDescription description) {
        try {
            intake.describe(coder, waiting, description);
        } catch (Refusal refusal) {
            intake.takeBack(coder, waiting);
            throw refusal;
        }
    }

    /** Reads here what waits, and waits for what a server that runs beside has in hand. */
    private static void read(House house, Coder coder, List<Handed> handed, Output output) {
        JobRunner runner = house.the(JobRunner.class);
        while (true) {
            runner.runUntilEmpty();
            List<QueuedFile> files = queued(house, coder, handed);
            long open = files.stream()
                    .filter(file -> file.state() == IntakeState.WAITING || file.state() == IntakeState.READING)
                    .count();
            output.progress("files read", files.size() - open, files.size());
            if (open == 0) {
                return;
            }
            pause();
        }
    }

    private static Object land(House house, Coder coder, Handed handed) {
        String name = handed.file().toString();
        if (handed.intake() == null) {
            return new NotImported(name, handed.refused());
        }
        IntakeService intake = house.the(IntakeService.class);
        return switch (intake.land(coder, List.of(handed.intake())).getFirst()) {
            case AsSource landed -> imported(house, coder, name, landed);
            case NotLanded refused -> {
                takeBack(house, coder, handed);
                yield new NotImported(name, refused.sentence());
            }
        };
    }

    private static Imported imported(House house, Coder coder, String name, AsSource landed) {
        SourceDetails source = house.the(SourceQueries.class).details(coder, landed.source());
        List<String> warnings = house.the(IntakeQueries.class).files(coder, List.of(landed.file())).stream()
                .flatMap(file -> file.warnings().stream())
                .toList();
        return new Imported(
                name,
                landed.source(),
                source.row().kind().word(),
                source.row().words(),
                source.turns(),
                source.speakers().stream().map(SpeakerRow::label).toList(),
                warnings);
    }

    /** Whoever calls from a command line has read the sentence; nothing stays for the queue on the screen. */
    private static void takeBack(House house, Coder coder, Handed handed) {
        queued(house, coder, List.of(handed)).stream()
                .filter(file -> file.state() != IntakeState.LANDED && file.state() != IntakeState.CANCELLED)
                .forEach(file -> house.the(IntakeService.class).takeBack(coder, List.of(file.id())));
    }

    private static List<QueuedFile> queued(House house, Coder coder, List<Handed> handed) {
        List<IntakeId> files = handed.stream()
                .flatMap(one -> Optional.ofNullable(one.intake()).stream())
                .toList();
        return house.the(IntakeQueries.class).files(coder, files);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("The import was interrupted; files that were not read stay on the way in.");
        }
    }
}
