package org.trigpoint.codebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A published set of evaluation questions that a study can take over as its own. A version never changes.
 *
 * @param key lower-case words joined by hyphens, the same for all versions
 * @param version 1 or more
 * @param title what a person reads when choosing
 * @param source citation of the publication that prints the questions
 * @param digest SHA-256 of the file as shipped, 64 lower-case hexadecimal digits
 * @param questions in the order of the publication, at least one, each text once
 */
public record EvaluationQuestionTemplate(
        String key, int version, String title, String source, String digest, List<Question> questions) {

    /** Keeps its own copy of the questions. */
    public EvaluationQuestionTemplate {
        questions = List.copyOf(questions);
    }

    /**
     * One question, word for word.
     *
     * @param dimension the heading it stands under, never empty
     * @param text the question as printed, without emphasis, never empty
     * @param section where the publication prints it, from the outer heading inwards
     * @param certainty how well the wording is founded
     */
    public record Question(String dimension, String text, String section, Certainty certainty) {}

    /**
     * Groups the questions as a screen shows them.
     *
     * @return dimensions in order of first appearance, each with its questions in order; unmodifiable lists
     */
    public Map<String, List<Question>> byDimension() {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        for (Question question : questions) {
            groups.merge(question.dimension(), List.of(question), EvaluationQuestionTemplate::joined);
        }
        return groups;
    }

    private static List<Question> joined(List<Question> first, List<Question> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
