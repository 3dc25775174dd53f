package org.trigpoint.memos;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.StudyId;

/** Memos about codes go along when codes are merged. Whoever calls it has shown a proof. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CodeMemos {

    private final MemoRepository memos;

    CodeMemos(MemoRepository memos) {
        this.memos = memos;
    }

    /**
     * Lets memos about some codes be about another.
     *
     * @param study whose
     * @param from the codes they are about
     * @param to the code they shall be about
     * @return which memos
     */
    public List<MemoId> carry(StudyId study, Collection<CodeId> from, CodeId to) {
        return memos.recode(study, from, to);
    }
}
