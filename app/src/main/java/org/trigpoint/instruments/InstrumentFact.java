package org.trigpoint.instruments;

import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.InstrumentId;

/** What happened to the instruments of a study. Their names stand in the journal for good. */
sealed interface InstrumentFact extends Fact {

    /**
     * Which instrument.
     *
     * @return its key
     */
    InstrumentId instrument();

    @Override
    default String subject() {
        return "instrument";
    }

    @Override
    default long subjectId() {
        return instrument().value();
    }

    /** A shipped instrument is used for the first time. */
    record InstrumentAdopted(InstrumentId instrument, String name, String digest) implements InstrumentFact {}

    /** A study began to draft an instrument of its own, or the next version of one. */
    record InstrumentDrafted(InstrumentId instrument, String name, String title) implements InstrumentFact {}

    /** A step was taken in a draft, or taken back; what is typed in one field in one go is one step. */
    record InstrumentChanged(InstrumentId instrument, String name, String digest) implements InstrumentFact {}

    /** A draft was thrown away. */
    record InstrumentDiscarded(InstrumentId instrument, String name) implements InstrumentFact {}

    /** A draft became a version that never changes. */
    record InstrumentPublished(InstrumentId instrument, String name, String digest) implements InstrumentFact {}

    /** Nobody is asked to fill a version in any more. */
    record InstrumentRetired(InstrumentId instrument, String name) implements InstrumentFact {}

    /** Words were found where no source prints any; none: they were taken back. */
    record LocalWordingWritten(
            InstrumentId instrument, String item, @Nullable Integer point, String words) implements InstrumentFact {}
}
