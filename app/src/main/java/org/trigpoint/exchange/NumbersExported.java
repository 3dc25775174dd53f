package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * Tables of numbers left the house.
 *
 * @param study of which study
 * @param part which of the tables
 * @param title what they tell
 * @param sha256 the digest of the file
 */
record NumbersExported(StudyId study, String part, String title, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
