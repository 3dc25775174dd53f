package org.trigpoint.privacy;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.PseudonymId;
import org.trigpoint.migrations.SourceId;

/** What can happen to a pseudonym. No name is ever told here. */
sealed interface PseudonymFact extends Fact {

    PseudonymId pseudonym();

    @Override
    default String subject() {
        return "pseudonym";
    }

    @Override
    default long subjectId() {
        return pseudonym().value();
    }

    /** Something stands for a name from now on. */
    record PseudonymAdded(PseudonymId pseudonym, String replacement) implements PseudonymFact {}

    /** Something else stands for it from now on. */
    record PseudonymChanged(PseudonymId pseudonym, String before, String after) implements PseudonymFact {}

    /** The name is no longer in the key. */
    record PseudonymRemoved(PseudonymId pseudonym, String replacement) implements PseudonymFact {}

    /** A name was replaced in texts. */
    record NameReplaced(PseudonymId pseudonym, String replacement, int places, Collection<SourceId> sources)
            implements PseudonymFact {}
}
