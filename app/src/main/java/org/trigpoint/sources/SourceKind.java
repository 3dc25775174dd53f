package org.trigpoint.sources;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;

/** What a source is. */
public enum SourceKind {
    /** A talk with one or two people. */
    INTERVIEW("interview", "Interview"),
    /** A talk with a group. */
    FOCUS_GROUP("focus-group", "Focus group"),
    /** What an observer wrote of a session. */
    OBSERVATION_NOTES("observation-notes", "Observation notes"),
    /** What a practitioner wrote of their learning. */
    LEARNING_LOG("learning-log", "Learning log"),
    /** What a practitioner wrote of work with one family. */
    CASE_STUDY("case-study", "Case study"),
    /** A practitioner's feedback. */
    FEEDBACK_FORM("feedback-form", "Feedback form"),
    /** The file of a family's case. */
    CASEFILE("casefile", "Casefile"),
    /** What a survey's open questions were answered with. */
    SURVEY_TEXT("survey-text", "Survey text");

    private final String word;
    private final String label;

    SourceKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /**
     * As it is stored, searched for and typed on the command line.
     *
     * @return lower-case, words joined by a hyphen
     */
    public String word() {
        return word;
    }

    /**
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * The kind that a word names.
     *
     * @param word one of the words
     * @return the kind
     * @throws Refusal when there is no such kind
     */
    public static SourceKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no kind of source \u201c" + word + "\u201d: use one of "
                        + Arrays.stream(values()).map(SourceKind::word).collect(Collectors.joining(", ")) + "."));
    }
}
