package org.trigpoint.casefiles;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SampleId;

/**
 * What happened to samples of casefiles. The journal is open to reviewers, so no line names one of the files: neither by what
 * the authority calls it, nor by what reviewers call it, nor by anything that is counted or computed from its text.
 */
sealed interface CasefileFact extends Fact {

    /**
     * Which sample.
     *
     * @return its key
     */
    SampleId sample();

    @Override
    default String subject() {
        return "casefile-sample";
    }

    @Override
    default long subjectId() {
        return sample().value();
    }

    /** A sample was drawn; the digest is of the list, sorted, and the seed repeats the draw from it. */
    record CasefilesDrawn(
            SampleId sample,
            InstrumentId instrument,
            long seed,
            int perSiteBefore,
            int perSiteLate,
            int listed,
            int drawn,
            String sha256)
            implements CasefileFact {}

    /** The masked text of one of the files was kept: how many have one by now. */
    record CasefileTextKept(SampleId sample, int texts, int of) implements CasefileFact {}

    /** Reviewers were asked; the digest is of all texts as they will read them. */
    record CasefileReviewsAsked(SampleId sample, int reviewers, int reviews, String sha256) implements CasefileFact {}

    /** It was told which file is which, and the texts became sources. */
    record SampleUnmasked(SampleId sample, String reason, int unfinished, int sources, String sha256)
            implements CasefileFact {}
}
