package org.trigpoint.privacy;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/** What happens around the key of a study. No name is ever told here. */
sealed interface PrivacyFact extends Fact {

    StudyId study();

    @Override
    default String subject() {
        return "study";
    }

    @Override
    default long subjectId() {
        return study().value();
    }

    /** A data steward read the names. */
    record KeyRead(StudyId study, int names) implements PrivacyFact {}

    /** Somebody looked at words and found them to be no personal data. */
    record WordsFoundHarmless(StudyId study) implements PrivacyFact {}

    /** Words that were found harmless are shown again. */
    record WordsShownAgain(StudyId study) implements PrivacyFact {}

    /** A file did not leave, for names stood in it. */
    record ExportKeptBack(StudyId study, String format, int names, int places) implements PrivacyFact {}

    /** A lead may take files in which names stand, for a while. */
    record GateOpened(StudyId study, int minutes, String reason) implements PrivacyFact {}

    /** A file left in which names stand. */
    record NamesLetOut(StudyId study, String format, int names, int places, String reason) implements PrivacyFact {}
}
