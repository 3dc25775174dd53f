package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * The grid of sources by attributes left the house.
 *
 * @param study of which study
 * @param format what kind of file
 * @param sources how many sources are in it
 * @param sha256 the digest of the file
 */
record AttributesExported(StudyId study, String format, int sources, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
