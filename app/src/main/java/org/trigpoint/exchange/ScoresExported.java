package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * Scores and what they stand on left the house.
 *
 * @param study of which study
 * @param format what kind of file
 * @param scores how many answers are in it
 * @param evidence how many pieces of evidence are in it
 * @param sha256 the digest of the file
 */
record ScoresExported(StudyId study, String format, int scores, int evidence, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
