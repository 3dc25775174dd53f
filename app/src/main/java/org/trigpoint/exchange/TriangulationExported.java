package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * A convergence matrix or a joint display left the house.
 *
 * @param study whose
 * @param what which of them
 * @param format the ending of the file
 * @param rows how many findings or rows it has
 * @param sha256 the digest of the file
 */
record TriangulationExported(StudyId study, String what, String format, int rows, String sha256) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
