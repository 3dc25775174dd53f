package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.ExerciseId;

/**
 * A table of units by coders left the house.
 *
 * @param exercise of which exercise
 * @param unit in which unit
 * @param rows how many lines it has
 * @param sha256 the digest of the file
 */
record UnitTableExported(ExerciseId exercise, String unit, int rows, String sha256) implements Fact {

    @Override
    public String subject() {
        return "exercise";
    }

    @Override
    public long subjectId() {
        return exercise.value();
    }
}
