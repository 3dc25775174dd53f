package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * Measures of fidelity and what stands behind them left the house.
 *
 * @param study of which study
 * @param format what kind of file
 * @param rows how many lines are in it
 * @param sha256 the digest of the file
 */
record FidelityExported(StudyId study, String format, int rows, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
