package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * What practitioners handed in left the house as tables.
 *
 * @param study of which study
 * @param format what kind of file
 * @param writings how many writings are in it
 * @param texts of how many the text is in it
 * @param sha256 the digest of the file
 */
record WritingsExported(StudyId study, String format, int writings, int texts, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
