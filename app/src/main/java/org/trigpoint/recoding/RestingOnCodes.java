package org.trigpoint.recoding;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.codebook.CodebookMoves;
import org.trigpoint.memos.CodeMemos;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.themes.GatheredCodes;

/** What rests on codes beside their segments: themes, examples, groups and memos. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RestingOnCodes {

    private final GatheredCodes themes;
    private final CodebookMoves codebook;
    private final CodeMemos memos;

    RestingOnCodes(GatheredCodes themes, CodebookMoves codebook, CodeMemos memos) {
        this.themes = themes;
        this.codebook = codebook;
        this.memos = memos;
    }

    /** What went along. */
    record Carried(List<GatheredCodes.Carried> themes, CodebookMoves.Carried codebook, List<MemoId> memos) {}

    Carried carry(StudyId study, AnalysisId analysis, Collection<CodeId> from, CodeId to) {
        return new Carried(
                themes.carry(study, analysis, from, to), codebook.carry(study, from, to), memos.carry(study, from, to));
    }
}
