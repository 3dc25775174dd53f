package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * All records of a study left the house for another program.
 *
 * @param study of which study
 * @param rows how many rows are in it
 * @param blinded whether arms are codes in it
 * @param sha256 the digest of the file
 */
record AnalysisBundleExported(StudyId study, int rows, boolean blinded, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
