package org.trigpoint.sources;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.IntakeFileRecord;

/** What can be done with files on their way in: receive, describe, correct, land, take back. */
@Service
@Transactional
public class IntakeService {

    /** The largest file that is taken, in bytes: 20 MB. */
    public static final int MOST_BYTES = 20 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(IntakeService.class);

    private final IntakeRepository intakes;
    private final SourceRepository sources;
    private final DescriptionCheck check;
    private final Landing landing;
    private final JobQueue jobs;
    private final Journal journal;

    IntakeService(
            IntakeRepository intakes,
            SourceRepository sources,
            DescriptionCheck check,
            Landing landing,
            JobQueue jobs,
            Journal journal) {
        this.intakes = intakes;
        this.sources = sources;
        this.check = check;
        this.landing = landing;
        this.jobs = jobs;
        this.journal = journal;
    }

    /** How the landing of one file ended. */
    public sealed interface Landed {}

    /**
     * The file is a source now.
     *
     * @param file which file
     * @param source what it became
     */
    public record AsSource(IntakeId file, SourceId source) implements Landed {}

    /**
     * Nothing of the file landed; it is where it was.
     *
     * @param file which file
     * @param sentence why, and what to do
     */
    public record NotLanded(IntakeId file, String sentence) implements Landed {}

    /**
     * Takes a file in and asks for its reading. A file that is too large, or whose content the study has already, is
     * listed as refused with its sentence; its bytes are not kept.
     *
     * @param coder who brings it; held to a site, the file belongs there
     * @param fileName as it was called; its extension names the format
     * @param bytes all of it
     * @return its key; its state tells whether it was refused
     */
    public IntakeId receive(Coder coder, String fileName, byte[] bytes) {
        IncomingFile file = IncomingFile.of(fileName, bytes);
        intakes.oneAtATime(coder, file.digest());
        String refusal = refusal(coder, file);
        IntakeId id = intakes.insert(coder, file, refusal);
        if (refusal == null) {
            jobs.ask(coder.study(), coder.person(), IntakeReading.KIND, new IntakeReading.Request(id.value()));
            String digest = HexFormat.of().formatHex(file.digest());
            record(coder, new SourceFact.FileReceived(id, file.name(), bytes.length, digest));
        } else {
            record(coder, new SourceFact.FileRefused(id, file.name(), refusal));
        }
        return id;
    }

    /**
     * Says what files are, before they land.
     *
     * @param coder who says so
     * @param files one or many that wait, are being read, or are read
     * @param changes what to set; a title for one file alone
     * @throws NotFound when one of them, or something that the changes name, is not there for this coder; nothing is set
     * @throws Refusal when a value can't be kept
     */
    public void describe(Coder coder, List<IntakeId> files, SourceDescription changes) {
        intakes.demand(coder, files, IntakeState.WAITING, IntakeState.READING, IntakeState.READ);
        check.demand(coder, changes, files.size());
        if (files.isEmpty() || changes.isUnchanged()) {
            return;
        }
        intakes.describe(files, changes);
        record(coder, new SourceFact.FilesDescribed(files, changes.changes()));
    }

    /**
     * Says which of the labels found in a file name speakers, and what those are called. It replaces what was said before.
     *
     * @param coder who says so
     * @param file a file that is read
     * @param notSpeakers labels that name nobody; their words are part of the turn around them
     * @param names other names for speakers, by the label in the file; two labels under one name become one speaker
     * @throws NotFound when there is no such file that is read
     * @throws Refusal when a name is blank or longer than 100 characters
     */
    public void correctSpeakers(Coder coder, IntakeId file, Set<String> notSpeakers, Map<String, String> names) {
        names.values().forEach(SpeakerService::demandLabel);
        IntakeFileRecord held = intakes.held(coder, file, IntakeState.READ);
        Found corrected = intakes.found(held).corrected(held.getText(), notSpeakers, names);
        intakes.correct(file, notSpeakers, corrected);
        record(
                coder,
                new SourceFact.FileSpeakersCorrected(
                        file, notSpeakers.stream().sorted().toList(), names));
    }

    /**
     * Makes files sources, each whole in a transaction of its own; one that can't land stays, and the others go on.
     *
     * @param coder who brings them in
     * @param files which, in the order in which they shall land
     * @return how it ended for each, in the same order
     * @throws NotFound when one of them is not there for this coder; none lands then
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Landed> land(Coder coder, List<IntakeId> files) {
        intakes.demand(coder, files, IntakeState.values());
        Batch batch = new Batch();
        return files.stream().distinct().map(file -> land(coder, file, batch)).toList();
    }

    /**
     * Takes files back that have not landed; whatever was kept of them goes. A reading under way ends in nothing.
     *
     * @param coder who does so
     * @param files which; refused ones are then no longer listed
     * @throws NotFound when one of them is not there for this coder, or has landed
     */
    public void takeBack(Coder coder, List<IntakeId> files) {
        intakes.demand(coder, files, IntakeState.WAITING, IntakeState.READING, IntakeState.READ, IntakeState.REFUSED);
        if (!files.isEmpty()) {
            intakes.close(files, IntakeState.CANCELLED, null);
            record(coder, new SourceFact.FilesTakenBack(files));
        }
    }

    private @Nullable String refusal(Coder coder, IncomingFile file) {
        if (file.bytes().length > MOST_BYTES) {
            return "The file is larger than 20 MB: split it, or save it without its pictures.";
        }
        Optional<String> onItsWay = intakes.sameOnItsWay(coder, file.digest()).map(Duplicates::onItsWay);
        return onItsWay.or(() -> sources.same(coder, file.digest()).map(Duplicates::sentence))
                .orElse(null);
    }

    private Landed land(Coder coder, IntakeId file, Batch batch) {
        try {
            return new AsSource(file, landing.land(coder, file, batch));
        } catch (Refusal refusal) {
            return new NotLanded(file, refusal.sentence());
        } catch (DataAccessException fault) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("File {} did not land, reference {}", file.value(), reference, fault);
            return new NotLanded(
                    file,
                    "Something went wrong here and nothing of the file was kept as a source (reference " + reference
                            + "): hand it in again, or give the reference to whoever looks after Trigpoint.");
        }
    }

    private void record(Coder coder, SourceFact fact) {
        journal.record(coder.study(), coder.person(), fact);
    }
}
