package org.trigpoint.recoding;

import java.util.List;
import org.trigpoint.codebook.CodebookMoves;
import org.trigpoint.codes.CodeMerging;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.coding.CodingMoves.Given;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.sources.Span;
import org.trigpoint.themes.GatheredCodes;

/**
 * Codes were merged into another. It tells enough to be walked back by hand.
 *
 * @param analysis of which analysis
 * @param code the code that stayed
 * @param merged the codes that went to the bin
 * @param names what they were called
 * @param segments how many segments were given the code that stayed
 * @param joined how many segments there are fewer, for they overlapped
 * @param recoded the segments that changed their code alone
 * @param joins the segments that became one
 * @param moved the codes that stood under those merged
 * @param before what the codebook said of the code that stayed
 * @param after what it says since
 * @param themes the themes that rested on those merged
 * @param carried the examples and groups that went along
 * @param memos the memos that went along
 */
record CodesMerged(
        AnalysisId analysis,
        CodeId code,
        List<CodeId> merged,
        List<String> names,
        int segments,
        int joined,
        List<Recoded> recoded,
        List<Join> joins,
        List<CodeMerging.Moved> moved,
        CodeWords before,
        CodeWords after,
        List<GatheredCodes.Carried> themes,
        CodebookMoves.Carried carried,
        List<MemoId> memos)
        implements Fact {

    /** Segments of one merged code that changed their code alone. */
    record Recoded(CodeId from, List<CodingId> codings) {}

    /** Segments that became one: the one that stayed with its code and span before, its span since, and the others. */
    record Join(CodingId coding, CodeId from, Span before, Span after, List<Given> gone) {}

    @Override
    public String subject() {
        return "code";
    }

    @Override
    public long subjectId() {
        return code.value();
    }
}
