package org.trigpoint.studies;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SynonymGroupId;

/** What happened to a group of words that finding takes as one. */
sealed interface SynonymFact extends Fact {

    SynonymGroupId group();

    @Override
    default String subject() {
        return "synonym-group";
    }

    @Override
    default long subjectId() {
        return group().value();
    }

    record SynonymGroupAdded(SynonymGroupId group, List<String> words) implements SynonymFact {}

    record SynonymGroupChanged(SynonymGroupId group, List<String> before, List<String> words) implements SynonymFact {}

    record SynonymGroupRemoved(SynonymGroupId group, List<String> words) implements SynonymFact {}
}
