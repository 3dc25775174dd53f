package org.trigpoint.guides;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.GuideQuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.TopicGuideId;

/** What can happen to a topic guide. */
sealed interface GuideFact extends Fact {

    TopicGuideId guide();

    @Override
    default String subject() {
        return "guide";
    }

    @Override
    default long subjectId() {
        return guide().value();
    }

    /** A guide was written. */
    record GuideMade(TopicGuideId guide, GuideWords words) implements GuideFact {}

    /** A guide was written anew. */
    record GuideChanged(TopicGuideId guide, GuideWords before, GuideWords after) implements GuideFact {}

    /** A guide was taken away. */
    record GuideRemoved(TopicGuideId guide, String name) implements GuideFact {}

    /** What a question asks about was said anew. */
    record QuestionAsks(
            TopicGuideId guide,
            AnalysisId analysis,
            GuideQuestionId question,
            Collection<ThemeId> themes,
            Collection<CodeId> codes)
            implements GuideFact {}
}
