package org.trigpoint.sets;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;

/** What can happen to sets of sources and saved filters. */
sealed interface SourceSetFact extends Fact {

    SourceSetId set();

    @Override
    default String subject() {
        return "source-set";
    }

    @Override
    default long subjectId() {
        return set().value();
    }

    /** A set or a saved filter was made. */
    record SourceSetMade(SourceSetId set, String name, boolean filter, Collection<SourceId> sources)
            implements SourceSetFact {}

    /** It got another name. */
    record SourceSetRenamed(SourceSetId set, String before, String after) implements SourceSetFact {}

    /** Other sources were put into a set, in place of those before. */
    record SourceSetFilled(SourceSetId set, String name, Collection<SourceId> sources) implements SourceSetFact {}

    /** A set or a saved filter was taken away; its sources stay. */
    record SourceSetRemoved(SourceSetId set, String name) implements SourceSetFact {}
}
