package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * A table of words left the house.
 *
 * @param study of which study
 * @param table what kind of table
 * @param sha256 the digest of the file
 */
record WordTableExported(StudyId study, String table, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
