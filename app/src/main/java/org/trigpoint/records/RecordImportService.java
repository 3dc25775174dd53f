package org.trigpoint.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.schema.tables.records.RecordImportRecord;
import org.trigpoint.records.RecordFact.RecordsTaken;
import org.trigpoint.records.RecordRepository.Taken;

/** Brings in files of records: each is looked at line by line first, and then taken whole or not at all. */
@Service
@Transactional
public class RecordImportService {

    private static final int TOLD = 3;

    private final RecordImportRepository imports;
    private final RecordRepository records;
    private final RecordReading reading;
    private final JobQueue jobs;
    private final Journal journal;

    RecordImportService(
            RecordImportRepository imports,
            RecordRepository records,
            RecordReading reading,
            JobQueue jobs,
            Journal journal) {
        this.imports = imports;
        this.records = records;
        this.reading = reading;
        this.jobs = jobs;
        this.journal = journal;
    }

    /**
     * What a file did.
     *
     * @param added how many records it added
     * @param changed how many it changed
     * @param same how many it found as they were
     * @param remarks what should be known of the file, a sentence each
     */
    public record Done(int added, int changed, int same, List<String> remarks) {

        /** Keeps its own copy. */
        public Done {
            remarks = List.copyOf(remarks);
        }

        /**
         * What a file did of which nothing more is to be known.
         *
         * @param added how many records it added
         * @param changed how many it changed
         * @param same how many it found as they were
         */
        public Done(int added, int changed, int same) {
            this(added, changed, same, List.of());
        }
    }

    /**
     * Reads the top of a file, to choose by what its columns are. Nothing is kept.
     *
     * @param keeper who brings it
     * @param fileName what it is called
     * @param bytes XLSX, or CSV in UTF-8 or Windows-1252; 25 MB at most
     * @param sheet which sheet of a workbook; null: the first
     * @return its sheets, heads and first rows
     * @throws Refusal when it can't be read
     */
    @Transactional(readOnly = true)
    public Heads heads(RecordKeeper keeper, String fileName, byte[] bytes, @Nullable String sheet) {
        demandWhole(keeper);
        return Heads.of(fileName, bytes, sheet);
    }

    /**
     * Keeps a file and has it looked at in the background.
     *
     * @param keeper who brings it
     * @param kind what its rows are about
     * @param fileName what it is called
     * @param bytes XLSX, or CSV in UTF-8 or Windows-1252; 25 MB and 100,000 rows at most
     * @param mapping which head is which column
     * @return the key under which it waits
     * @throws Refusal when it can't be read, or the mapping does not fit it
     */
    public RecordImportId bring(
            RecordKeeper keeper, RecordKind kind, String fileName, byte[] bytes, FileMapping mapping) {
        demandWhole(keeper);
        mapping.demandFits(kind, Heads.of(fileName, bytes, mapping.sheet()).heads());
        RecordImportId file = imports.insert(keeper, kind, cut(fileName), bytes, sha256(bytes), mapping);
        jobs.ask(keeper.study(), keeper.person(), RecordReadingJob.KIND, new RecordReadingJob.Asked(file.value()));
        return file;
    }

    /**
     * Looks at a file anew, because records changed since, or somebody cancelled.
     *
     * @param keeper who asks
     * @param file which
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was taken or dropped
     */
    public void lookAgain(RecordKeeper keeper, RecordImportId file) {
        demandOpen(keeper, file);
        imports.again(file);
        jobs.ask(keeper.study(), keeper.person(), RecordReadingJob.KIND, new RecordReadingJob.Asked(file.value()));
    }

    /**
     * Says what words of a file mean that its columns do not know, and has it looked at anew.
     *
     * @param keeper who says so
     * @param file which
     * @param words column to words of its cells to what they mean; an empty meaning: nothing is said
     * @return how the file is read from now on, to be kept for the next one
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was taken or dropped
     */
    public FileMapping readAs(RecordKeeper keeper, RecordImportId file, Map<String, Map<String, String>> words) {
        RecordImportRecord held = demandOpen(keeper, file);
        FileMapping mapping = StoredValues.mapping(held.getMapping()).meaning(words);
        imports.remap(file, mapping);
        lookAgain(keeper, file);
        return mapping;
    }

    /**
     * Takes a file as it was looked at: every line of it, or nothing.
     *
     * @param keeper who takes it
     * @param file which
     * @return what it did
     * @throws NotFound when it is not there for them
     * @throws Refusal when it is not looked at yet, a line can't be taken, or records changed since it was looked at
     */
    public Done take(RecordKeeper keeper, RecordImportId file) {
        RecordImportRecord held = demandOpen(keeper, file);
        if (!held.getState().equals("ready")) {
            throw new Refusal("The file is still being looked at: wait until every line is read.");
        }
        RecordKind kind = RecordKind.of(held.getKind()).orElseThrow(NotFound::new);
        records.hold(keeper.study(), kind);
        Map<String, Integer> verdicts = imports.verdicts(file);
        if (verdicts.getOrDefault("refused", 0) > 0) {
            throw new Refusal("Nothing is taken while a line can\u2019t be: mend the file and bring it again.");
        }
        Taken taken = records.take(keeper.study(), keeper.person(), kind, file);
        Done done = new Done(
                taken.added(),
                taken.changed(),
                verdicts.getOrDefault("same", 0),
                StoredValues.sentences(held.getRemarks()));
        if (done.added() != verdicts.getOrDefault("new", 0) || done.changed() != verdicts.getOrDefault("changed", 0)) {
            throw new Refusal("Records were changed since the file was looked at: look at it again.");
        }
        imports.taken(file);
        journal.record(keeper.study(), keeper.person(), fact(file, kind, held, done));
        return done;
    }

    private static RecordsTaken fact(RecordImportId file, RecordKind kind, RecordImportRecord held, Done done) {
        return new RecordsTaken(
                file,
                kind.word(),
                held.getFileName(),
                HexFormat.of().formatHex(held.getDigest()),
                done.added(),
                done.changed(),
                done.same());
    }

    /**
     * Looks at a file and takes it in one step, if every line of it can be taken: for programs.
     *
     * @param keeper who brings it
     * @param kind what its rows are about
     * @param fileName what it is called
     * @param bytes as for {@link #bring}
     * @param mapping which head is which column
     * @return what it did
     * @throws Refusal when it can't be read or a line can't be taken, with the first such lines; nothing is kept of it then
     */
    public Done bringAndTake(RecordKeeper keeper, RecordKind kind, String fileName, byte[] bytes, FileMapping mapping) {
        demandWhole(keeper);
        RecordImportId file = imports.insert(keeper, kind, cut(fileName), bytes, sha256(bytes), mapping);
        reading.look(keeper, file, read -> {});
        demandEveryLine(file);
        return take(keeper, file);
    }

    /**
     * Drops a file that was not taken; what it would have done is forgotten.
     *
     * @param keeper who drops it
     * @param file which
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was taken
     */
    public void drop(RecordKeeper keeper, RecordImportId file) {
        demandOpen(keeper, file);
        imports.drop(file);
    }

    private void demandEveryLine(RecordImportId file) {
        int refused = imports.verdicts(file).getOrDefault("refused", 0);
        if (refused > 0) {
            int more = refused - TOLD;
            throw new Refusal("Nothing was taken. " + String.join(" ", imports.refusals(file, TOLD))
                    + (more <= 0 ? "" : " And " + Plural.of(more, "more line") + "."));
        }
    }

    private RecordImportRecord demandOpen(RecordKeeper keeper, RecordImportId file) {
        demandWhole(keeper);
        RecordImportRecord held = imports.held(keeper, file);
        if (!held.getState().equals("ready") && !held.getState().equals("waiting")) {
            throw new Refusal(
                    held.getState().equals("taken")
                            ? "The file was taken already."
                            : "The file was dropped, refused or taken back: bring it again.");
        }
        return held;
    }

    private static void demandWhole(RecordKeeper keeper) {
        if (keeper.onlySite() != null) {
            throw new Refusal(
                    "One site of the study is yours: files of records are brought by whoever sees all of it.");
        }
    }

    private static String cut(String fileName) {
        return fileName.length() > 300 ? fileName.substring(0, 300) : fileName;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
