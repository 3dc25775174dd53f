package org.trigpoint.memos;

import static org.trigpoint.migrations.schema.Tables.MEMO;

import java.util.List;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;

/** What was thought aloud while an analysis was done. */
@Service
@Transactional(readOnly = true)
public class AnalysisMemoQueries {

    private final MemoQueries memos;

    AnalysisMemoQueries(MemoQueries memos) {
        this.memos = memos;
    }

    /**
     * Memos about the codes and themes of an analysis, and those about sources as a whole and the study, which belong to every
     * analysis.
     *
     * @param reader who asks
     * @param analysis which
     * @return the last written first, 2,000 at most
     */
    public List<MemoLine> of(Reader reader, AnalysisId analysis) {
        Condition ofAll = MEMO.ABOUT.in(MemoAbout.STUDY.word(), MemoAbout.SOURCE.word());
        Condition ofOne =
                MEMO.ABOUT.in(MemoAbout.CODE.word(), MemoAbout.THEME.word()).and(MEMO.ANALYSIS_ID.eq(analysis));
        return memos.such(reader, MEMO.BODY.ne("").and(ofAll.or(ofOne)));
    }
}
