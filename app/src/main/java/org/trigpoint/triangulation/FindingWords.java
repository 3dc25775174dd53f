package org.trigpoint.triangulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.ThemeId;

/**
 * What people say of a finding.
 *
 * @param sentence the finding itself, 1 to 1,000 characters
 * @param theme the theme of an analysis that it comes from; null when it comes from none
 * @param questions the evaluation questions that it speaks to; may be empty
 * @param lead the strand in which it was made, against which the others are shown
 */
public record FindingWords(String sentence, @Nullable ThemeId theme, Set<QuestionId> questions, Strand lead) {

    /** Keeps its own copy. */
    public FindingWords {
        questions = Set.copyOf(questions);
    }
}
