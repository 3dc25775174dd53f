package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SampleId;

/**
 * The reviews of a sample of casefiles left the house.
 *
 * @param sample of which sample
 * @param format XLSX or CSV
 * @param rows how many answers it has
 * @param sha256 the digest of the file
 */
record CasefileReviewsExported(SampleId sample, String format, int rows, String sha256) implements Fact {

    @Override
    public String subject() {
        return "casefile-sample";
    }

    @Override
    public long subjectId() {
        return sample.value();
    }
}
