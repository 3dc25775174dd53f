package org.trigpoint.words;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/**
 * Words became stop words of a study, or are none any more.
 *
 * @param study which study
 * @param added left out of lists from now on
 * @param removed shown in lists from now on
 */
record StopWordsChanged(StudyId study, List<String> added, List<String> removed) implements Fact {

    @Override
    public String subject() {
        return "study";
    }

    @Override
    public long subjectId() {
        return study.value();
    }
}
