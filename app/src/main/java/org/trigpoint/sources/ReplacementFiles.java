package org.trigpoint.sources;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.IntakeFileRecord;

/** Files whose text shall replace that of a source: read as any file is, and in no queue of files to be brought in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReplacementFiles {

    private final IntakeRepository intakes;
    private final SourceRepository sources;
    private final JobQueue jobs;
    private final Journal journal;

    ReplacementFiles(IntakeRepository intakes, SourceRepository sources, JobQueue jobs, Journal journal) {
        this.intakes = intakes;
        this.sources = sources;
        this.jobs = jobs;
        this.journal = journal;
    }

    /**
     * Where the reading of a file stands.
     *
     * @param name what the file is called
     * @param state where it stands
     * @param sentence why it was refused; null unless it was
     */
    public record Reading(
            String name, IntakeState state, @Nullable String sentence) {}

    /**
     * A file that is read.
     *
     * @param name what it is called
     * @param text its words
     * @param turns its turns, in order
     */
    public record ReadFile(String name, String text, List<NamedTurn> turns) {}

    /**
     * A turn as it was recognised.
     *
     * @param start its first code point
     * @param end the first code point after it
     * @param speaker the speaker's name; null where nobody is named
     * @param atMs milliseconds since the recording began; null where the file gives none
     */
    public record NamedTurn(
            int start,
            int end,
            @Nullable String speaker,
            @Nullable Integer atMs) {}

    /**
     * Takes a file in and asks for its reading.
     *
     * @param coder who brings it
     * @param source whose text it shall replace
     * @param fileName as it was called; its extension names the format
     * @param bytes all of it
     * @return its key
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when the file is too large, or the study has the same one already
     */
    public IntakeId receive(Coder coder, SourceId source, String fileName, byte[] bytes) {
        sources.held(coder, List.of(source), false);
        if (bytes.length > IntakeService.MOST_BYTES) {
            throw new Refusal("The file is larger than 20 MB: split it, or save it without its pictures.");
        }
        IncomingFile file = IncomingFile.of(fileName, bytes);
        intakes.oneAtATime(coder, file.digest());
        sources.same(coder, file.digest()).ifPresent(same -> {
            throw new Refusal(Duplicates.sentence(same));
        });
        IntakeId id = intakes.insert(coder, file, null);
        intakes.setReplaces(id, source);
        jobs.ask(coder.study(), coder.person(), IntakeReading.KIND, new IntakeReading.Request(id.value()));
        journal.record(
                coder.study(),
                coder.person(),
                new SourceFact.FileReceived(
                        id, file.name(), bytes.length, HexFormat.of().formatHex(file.digest())));
        return id;
    }

    /**
     * Where the reading of a file stands.
     *
     * @param coder who asks
     * @param source whose text it shall replace
     * @param replacement which
     * @return its state
     * @throws NotFound when there is no such file or source for this coder
     */
    public Reading reading(Coder coder, SourceId source, IntakeId replacement) {
        IntakeFileRecord held = held(coder, source, replacement);
        return new Reading(held.getName(), IntakeState.of(held.getState()), held.getSentence());
    }

    /**
     * What a file says.
     *
     * @param coder who asks
     * @param source whose text it shall replace
     * @param replacement which
     * @return its words and turns
     * @throws NotFound when there is no such file or source for this coder
     * @throws Refusal when it is not read yet, or could not be
     */
    public ReadFile read(Coder coder, SourceId source, IntakeId replacement) {
        IntakeFileRecord held = held(coder, source, replacement);
        if (IntakeState.of(held.getState()) != IntakeState.READ) {
            throw new Refusal(Objects.requireNonNullElse(
                    held.getSentence(),
                    "\u201c" + held.getName() + "\u201d is not ready to replace the text: wait until it is read."));
        }
        return new ReadFile(
                held.getName(),
                held.getText(),
                intakes.found(held).now().stream()
                        .map(turn -> new NamedTurn(turn.start(), turn.end(), turn.name(), turn.atMs()))
                        .toList());
    }

    /**
     * Keeps a file beside the version that was made of it. Whoever calls it has read the file by a proof.
     *
     * @param study in which study
     * @param source whose text it replaced
     * @param replacement which; it is then done with
     * @param version the version
     * @throws NotFound when there is no such file
     */
    public void landed(StudyId study, SourceId source, IntakeId replacement, VersionId version) {
        IntakeFileRecord file = intakes.replacing(study, source, replacement).orElseThrow(NotFound::new);
        sources.insertFile(study, source, version, file);
        intakes.close(List.of(replacement), IntakeState.LANDED, source);
    }

    /**
     * Takes a file back; whatever was kept of it goes.
     *
     * @param coder who does so
     * @param source whose text it was to replace
     * @param replacement which
     * @throws NotFound when there is no such file or source for this coder
     */
    public void takeBack(Coder coder, SourceId source, IntakeId replacement) {
        held(coder, source, replacement);
        intakes.close(List.of(replacement), IntakeState.CANCELLED, null);
        journal.record(coder.study(), coder.person(), new SourceFact.FilesTakenBack(List.of(replacement)));
    }

    private IntakeFileRecord held(Coder coder, SourceId source, IntakeId replacement) {
        sources.held(coder, List.of(source), false);
        return intakes.replacing(coder.study(), source, replacement).orElseThrow(NotFound::new);
    }
}
