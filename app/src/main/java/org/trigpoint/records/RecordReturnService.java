package org.trigpoint.records;

import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.schema.tables.records.RecordImportRecord;
import org.trigpoint.records.RecordFact.RecordsTakenBack;

/**
 * Takes a file of records back, whole: what it brought goes, what it replaced stands again, and what was said since stays. It
 * can be undone as one gesture.
 */
@Service
@Transactional
public class RecordReturnService {

    private final RecordImportRepository imports;
    private final RecordRepository records;
    private final Gestures gestures;
    private final Journal journal;

    RecordReturnService(RecordImportRepository imports, RecordRepository records, Gestures gestures, Journal journal) {
        this.imports = imports;
        this.records = records;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * What taking a file back would do; nothing changes.
     *
     * @param keeper who asks
     * @param file which
     * @return what would become of the records
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was not taken
     */
    public TakenBack foreseen(RecordKeeper keeper, RecordImportId file) {
        return returning(keeper, demandTaken(keeper, file)).told();
    }

    /**
     * Takes a file back.
     *
     * @param keeper who takes it back
     * @param file which
     * @return what became of the records
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was not taken
     */
    public TakenBack takeBack(RecordKeeper keeper, RecordImportId file) {
        RecordImportRecord held = demandTaken(keeper, file);
        RecordKind kind = RecordKind.of(held.getKind()).orElseThrow(NotFound::new);
        records.hold(keeper.study(), kind);
        Returning returning = returning(keeper, held);
        gestures.begin(
                keeper.study(),
                keeper.person(),
                null,
                "Took back the file \u201c" + held.getFileName() + "\u201d of records");
        records.putBack(keeper, kind, returning.backs());
        imports.returned(file);
        TakenBack told = returning.told();
        journal.record(
                keeper.study(),
                keeper.person(),
                new RecordsTakenBack(
                        file,
                        kind.word(),
                        held.getFileName(),
                        HexFormat.of().formatHex(held.getDigest()),
                        told.rows(),
                        told.gone(),
                        told.restored()));
        return told;
    }

    private Returning returning(RecordKeeper keeper, RecordImportRecord held) {
        return records.touched(keeper.study(), RecordKind.of(held.getKind()).orElseThrow(NotFound::new), held.getId());
    }

    private RecordImportRecord demandTaken(RecordKeeper keeper, RecordImportId file) {
        if (keeper.onlySite() != null) {
            throw new Refusal(
                    "One site of the study is yours: files of records are taken back by whoever sees all of it.");
        }
        RecordImportRecord held = imports.held(keeper, file);
        if (!held.getState().equals("taken")) {
            throw new Refusal(
                    held.getState().equals("returned")
                            ? "The file was taken back already."
                            : "The file was not taken, so there is nothing to take back.");
        }
        return held;
    }
}
