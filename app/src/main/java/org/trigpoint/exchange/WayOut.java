package org.trigpoint.exchange;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.Reader;
import org.trigpoint.files.WholeFile;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.ExportGate;

/** How files leave: the gate looks at each, the journal says that it left, and then it is handed over. */
@Component
class WayOut {

    private final ExportGate gate;
    private final Journal journal;
    private final TransactionTemplate transactions;

    WayOut(ExportGate gate, Journal journal, TransactionTemplate transactions) {
        this.gate = gate;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * A file in memory.
     *
     * @param fact what the journal says, by the SHA-256 of the file
     */
    Cleared out(Reader reader, String name, String mediaType, byte[] content, Function<String, Fact> fact) {
        Cleared file = gate.clear(reader, name, mediaType, content);
        record(reader, fact.apply(HexFormat.of().formatHex(WholeFile.sha256().digest(content))));
        return file;
    }

    /** A file on disk, whose digest is known. */
    Cleared out(Reader reader, String name, String mediaType, Path file, Fact fact) {
        Cleared cleared = again(reader, name, mediaType, file);
        record(reader, fact);
        return cleared;
    }

    /** A file that left once and is taken again. */
    Cleared again(Reader reader, String name, String mediaType, Path file) {
        return gate.clear(reader, name, mediaType, file);
    }

    private void record(Reader reader, Fact fact) {
        transactions.executeWithoutResult(open -> journal.record(reader.study(), reader.person(), fact));
    }
}
