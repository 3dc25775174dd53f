package org.trigpoint.journal;

/**
 * Something that happened: a past-tense record such as {@code PassageCoded}. Its simple name is the kind under which it
 * stands in the journal for good, and its components are the payload.
 */
public interface Fact {

    /**
     * What kind of thing the fact is about.
     *
     * @return a lower-case noun of the vocabulary, such as {@code source}
     */
    String subject();

    /**
     * Which of them it is about.
     *
     * @return its key; 0 when the fact is about many at once and the payload lists them
     */
    long subjectId();
}
