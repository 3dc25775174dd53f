package org.trigpoint.codebook;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodebookFact.CodebookNamed;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodebookVersionId;

/** Names a codebook as it stands. */
@Service
@Transactional
public class CodebookVersionService {

    private static final int NOTE_LONGEST = 5_000;

    private final CodebookRepository codebook;
    private final PresentEntries present;
    private final NamedCodebooks named;
    private final Journal journal;

    CodebookVersionService(CodebookRepository codebook, PresentEntries present, NamedCodebooks named, Journal journal) {
        this.codebook = codebook;
        this.present = present;
        this.named = named;
        this.journal = journal;
    }

    /**
     * Keeps the whole codebook as it stands under a name: its tree, words, groups, where its examples lie, and counts. It
     * never changes afterwards.
     *
     * @param coder who does it
     * @param analysis whose codebook
     * @param name 1 to 200 characters, unique in the analysis whatever the case
     * @param note why; may be empty, 5,000 characters at most
     * @return its key
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty, too long or taken, the note too long, or there is no code yet
     */
    public CodebookVersionId name(Coder coder, AnalysisId analysis, String name, String note) {
        codebook.lock(coder, analysis);
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the version a name of 1 to 200 characters.");
        }
        if (named.taken(analysis, wanted)) {
            throw new Refusal("There is a version \u201c" + wanted + "\u201d already: choose another name.");
        }
        if (note.strip().length() > NOTE_LONGEST) {
            throw new Refusal("A note on a version holds 5,000 characters at most: shorten it.");
        }
        List<Codebook.Entry> entries = present.of(coder.study(), analysis, null);
        if (entries.isEmpty()) {
            throw new Refusal("There is no code to keep yet: make the first one.");
        }
        CodebookVersionId version = named.write(coder, analysis, wanted, note.strip(), entries);
        journal.record(coder.study(), coder.person(), new CodebookNamed(analysis, version, wanted, entries.size()));
        return version;
    }
}
