package org.trigpoint.coding;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;

/** Coding with a code that comes to be by it: both, or neither, and one thing to undo. */
@Service
@Transactional
public class NewCodeService {

    private final PassageCheck check;
    private final CodeService codes;
    private final CodingService codings;
    private final Gestures gestures;

    NewCodeService(PassageCheck check, CodeService codes, CodingService codings, Gestures gestures) {
        this.check = check;
        this.codes = codes;
        this.codings = codings;
        this.gestures = gestures;
    }

    /**
     * Makes a code at the top of the tree and gives it to a passage.
     *
     * @param coder who codes
     * @param analysis the analysis that the code belongs to
     * @param passage which words, on the source's present text version
     * @param name of the code, 1 to 200 characters, which no other at the top has
     * @return the coding
     * @throws NotFound when the study has no such source or analysis
     * @throws Refusal when the name is taken, the text has changed since, or the coder has submitted the source
     */
    public Coding code(Coder coder, AnalysisId analysis, Passage passage, String name) {
        String source = check.demand(coder, passage);
        gestures.begin(
                coder.study(),
                coder.person(),
                analysis,
                "Coded \u201c" + name.strip() + "\u201d, a new code, in " + source);
        CodeId code = codes.make(coder, analysis, null, name, null);
        return codings.code(coder, passage, code);
    }
}
