package org.trigpoint.codes;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;

/** The tree's part in merging codes: what it will look like, and making it so. Whoever calls it has shown a proof. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CodeMerging {

    private final CodeRepository codes;

    CodeMerging(CodeRepository codes) {
        this.codes = codes;
    }

    /**
     * A code as a plan names it.
     *
     * @param code its key
     * @param name its name
     * @param path its name with those above it
     */
    public record Named(CodeId code, String name, String path) {}

    /**
     * A code that stands elsewhere afterwards, perhaps under another name.
     *
     * @param code its key
     * @param parentBefore the merged code it stood under
     * @param positionBefore its place there
     * @param nameBefore what it was called
     * @param parentAfter the code it stands under; null for the top
     * @param positionAfter its place there
     * @param nameAfter the same name, or one that no sibling has
     */
    public record Moved(
            CodeId code,
            @Nullable CodeId parentBefore,
            int positionBefore,
            String nameBefore,
            @Nullable CodeId parentAfter,
            int positionAfter,
            String nameAfter) {}

    /**
     * What merging does to the codes.
     *
     * @param analysis of which analysis
     * @param kept the code that stays
     * @param merged the codes that go to the bin, as given
     * @param moved the codes that stood under those
     * @param before what the codebook said of the kept code
     * @param after what it says afterwards
     */
    public record Joining(
            AnalysisId analysis,
            Named kept,
            List<Named> merged,
            List<Moved> moved,
            CodeWords before,
            CodeWords after) {}

    /**
     * What would happen, from the codes as they are; nothing is held.
     *
     * @param study whose codes
     * @param kept the code that stays
     * @param merged the codes that go into it
     * @return what merging would do
     * @throws NotFound when the study has no such code, or they are not of one analysis
     * @throws Refusal when no other code is named
     */
    public Joining foresee(StudyId study, CodeId kept, Collection<CodeId> merged) {
        List<CodeRecord> together = codes.together(study, kept);
        List<CodeId> distinct = merged.stream().distinct().toList();
        MergedTree tree = new MergedTree(together, kept, distinct);
        CodeWords before = CodeRepository.wordsOf(tree.code(kept));
        CodeWords after = before;
        for (CodeId one : distinct) {
            CodeRecord code = tree.code(one);
            after = after.with(code.getName(), CodeRepository.wordsOf(code));
        }
        return new Joining(
                tree.code(kept).getAnalysisId(),
                named(tree, kept),
                distinct.stream().map(one -> named(tree, one)).toList(),
                tree.moved(),
                before,
                after);
    }

    /**
     * As {@link #foresee}, with the tree and the codes held until the transaction ends: nobody moves one or gives one.
     *
     * @param study whose codes
     * @param kept the code that stays
     * @param merged the codes that go into it
     * @return what {@link #join} will do
     */
    public Joining begin(StudyId study, CodeId kept, Collection<CodeId> merged) {
        AnalysisId analysis = foresee(study, kept, merged).analysis();
        codes.lockTree(study, analysis);
        codes.hold(merged);
        return foresee(study, kept, merged);
    }

    /**
     * Puts the merged codes in the bin, moves those under them, and words the kept code.
     *
     * @param joining what {@link #begin} gave
     */
    public void join(Joining joining) {
        List<CodeId> merged = joining.merged().stream().map(Named::code).toList();
        codes.setMerged(merged, joining.kept().code());
        joining.moved()
                .forEach(moved ->
                        codes.place(moved.code(), moved.parentAfter(), moved.positionAfter(), moved.nameAfter()));
        if (!joining.after().equals(joining.before())) {
            codes.reword(joining.kept().code(), joining.after());
        }
    }

    private static Named named(MergedTree tree, CodeId code) {
        return new Named(code, tree.code(code).getName(), tree.path(code));
    }
}
