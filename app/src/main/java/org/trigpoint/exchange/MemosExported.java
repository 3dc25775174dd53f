package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * Memos left the house.
 *
 * @param study of which study
 * @param format the ending of the file
 * @param memos how many
 * @param sha256 the digest of the file
 */
record MemosExported(StudyId study, String format, int memos, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
