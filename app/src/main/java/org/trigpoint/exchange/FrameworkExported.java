package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.FrameworkMatrixId;

/**
 * A framework matrix left the house.
 *
 * @param matrix which
 * @param format the ending of the file
 * @param cases how many cases it has
 * @param sha256 the digest of the file
 */
record FrameworkExported(FrameworkMatrixId matrix, String format, int cases, String sha256) implements Fact {

    @Override
    public String subject() {
        return "framework-matrix";
    }

    @Override
    public long subjectId() {
        return matrix.value();
    }
}
