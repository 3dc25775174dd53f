package org.trigpoint.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;

/** What can happen to a code. */
sealed interface CodeFact extends Fact {

    AnalysisId analysis();

    CodeId code();

    @Override
    default String subject() {
        return "code";
    }

    @Override
    default long subjectId() {
        return code().value();
    }

    /** A code was made. */
    record CodeMade(
            AnalysisId analysis,
            CodeId code,
            String name,
            @Nullable CodeId parent,
            int colour) implements CodeFact {}

    /** A code was given another name. */
    record CodeRenamed(AnalysisId analysis, CodeId code, String before, String after) implements CodeFact {}

    /** A code's description was written anew. */
    record CodeDescribed(AnalysisId analysis, CodeId code, String before, String after) implements CodeFact {}

    /** What the codebook says of a code was worded anew; only the parts that changed are told. */
    record CodeReworded(AnalysisId analysis, CodeId code, List<Rewording> parts) implements CodeFact {}

    /** One part of it: description, when to use, when not to use, reasoning or depth. */
    record Rewording(String part, String before, String after) {}

    /** A code was given another colour. */
    record CodeRecoloured(AnalysisId analysis, CodeId code, int before, int after) implements CodeFact {}

    /** A code was moved in the tree. */
    record CodeMoved(
            AnalysisId analysis,
            CodeId code,
            @Nullable CodeId parentBefore,
            @Nullable CodeId parentAfter,
            int positionBefore,
            int positionAfter)
            implements CodeFact {}

    /** A code and those under it were put in the bin; their codings stay with them. */
    record CodeRemoved(AnalysisId analysis, CodeId code, List<CodeId> all, int segments) implements CodeFact {}
}
