package org.trigpoint.records;

import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
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
     * @param lead who asks
     * @param file which
     * @return what would become of the records
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was not taken
     */
    public TakenBack foreseen(Lead lead, RecordImportId file) {
        return returning(lead, demandTaken(lead, file)).told();
    }

    /**
     * Takes a file back.
     *
     * @param lead who takes it back
     * @param file which
     * @return what became of the records
     * @throws NotFound when it is not there for them
     * @throws Refusal when it was not taken
     */
    public TakenBack takeBack(Lead lead, RecordImportId file) {
        RecordImportRecord held = demandTaken(lead, file);
        RecordKind kind = RecordKind.of(held.getKind()).orElseThrow(NotFound::new);
        records.hold(lead.study(), kind);
        Returning returning = returning(lead, held);
        gestures.begin(
                lead.study(),
                lead.person(),
                null,
                "Took back the file \u201c" + held.getFileName() + "\u201d of records");
        records.putBack(lead, kind, returning.backs());
        imports.returned(file);
        TakenBack told = returning.told();
        journal.record(
                lead.study(),
                lead.person(),
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

    private Returning returning(Lead lead, RecordImportRecord held) {
        return records.touched(lead.study(), RecordKind.of(held.getKind()).orElseThrow(NotFound::new), held.getId());
    }

    private RecordImportRecord demandTaken(Lead lead, RecordImportId file) {
        if (lead.onlySite() != null) {
            throw new Refusal(
                    "You lead one site of the study: files of records are taken back by whoever leads all of it.");
        }
        RecordImportRecord held = imports.held(lead, file);
        if (!held.getState().equals("taken")) {
            throw new Refusal(
                    held.getState().equals("returned")
                            ? "The file was taken back already."
                            : "The file was not taken, so there is nothing to take back.");
        }
        return held;
    }
}
