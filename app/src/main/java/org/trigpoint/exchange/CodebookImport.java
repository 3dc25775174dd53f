package org.trigpoint.exchange;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookQueries;
import org.trigpoint.codebooks.qdc.MalformedCodebook;
import org.trigpoint.codebooks.qdc.QdcReader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.files.WholeFile;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeGroupId;

/** Codebooks of other programs, as REFI-QDA files, into an analysis: looked at first, then whole or not at all. */
@Service
@Transactional
public class CodebookImport {

    /** How large a file may be. */
    public static final int MOST_BYTES = 5_000_000;

    private static final int MOST_CODES = 2_000;

    private final CodeQueries trees;
    private final CodebookQueries codebooks;
    private final CodebookMaking making;
    private final Gestures gestures;
    private final Journal journal;

    CodebookImport(
            CodeQueries trees, CodebookQueries codebooks, CodebookMaking making, Gestures gestures, Journal journal) {
        this.trees = trees;
        this.codebooks = codebooks;
        this.making = making;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * What a file would make of the codes that are there. Nothing changes.
     *
     * @param coder who brings it
     * @param analysis into which analysis
     * @param file a QDC file, 5 MB and 2,000 codes at most
     * @return what would be made, what is there already, and what can't be carried
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when it is no codebook, or too large
     */
    @Transactional(readOnly = true)
    public CodebookPreview look(Coder coder, AnalysisId analysis, byte[] file) {
        return plan(coder, analysis, file).preview(groupsThere(coder, analysis).keySet());
    }

    /**
     * Makes the codes and groups of a file that are not there yet: all of them in one gesture, or none.
     *
     * @param coder who brings it
     * @param analysis into which analysis
     * @param file as {@link #look}
     * @return what was made, what was there already, and what was not carried
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when it is no codebook, or too large, or all of it is there already
     */
    public CodebookPreview take(Coder coder, AnalysisId analysis, byte[] file) {
        CodebookPlan plan = plan(coder, analysis, file);
        Map<String, CodeGroupId> groups = groupsThere(coder, analysis);
        CodebookPreview preview = plan.preview(groups.keySet());
        int made = preview.fresh();
        if (made == 0 && preview.groups().stream().allMatch(CodebookPreview.Line::there)) {
            throw new Refusal("Every code and group of this file is there already: there is nothing to make.");
        }
        gestures.begin(
                coder.study(), coder.person(), analysis, "Brought in a codebook of " + Plural.of(made, "new code"));
        making.make(coder, analysis, plan, groups);
        String digest = HexFormat.of().formatHex(WholeFile.sha256().digest(file));
        journal.record(
                coder.study(),
                coder.person(),
                new CodebookImported(analysis, preview.origin(), digest, made, preview.there()));
        return preview;
    }

    private CodebookPlan plan(Coder coder, AnalysisId analysis, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("A codebook can have 5 MB at most: leave out what is no code.");
        }
        try {
            CodebookPlan plan =
                    new CodebookPlan(QdcReader.read(new ByteArrayInputStream(file)), trees.uncounted(coder, analysis));
            if (plan.flat().size() > MOST_CODES) {
                throw new Refusal("A codebook can have 2,000 codes at most: bring it in parts.");
            }
            return plan;
        } catch (MalformedCodebook wrong) {
            throw new Refusal(wrong.getMessage() + " Export the codebook as QDC once more, and bring that file.");
        }
    }

    private Map<String, CodeGroupId> groupsThere(Coder coder, AnalysisId analysis) {
        Map<String, CodeGroupId> groups = new HashMap<>();
        for (Codebook.Group group : codebooks.present(coder, analysis).groups()) {
            CodeGroupId id = group.id();
            if (id != null) {
                groups.put(CodebookPlan.key(group.name()), id);
            }
        }
        return groups;
    }
}
