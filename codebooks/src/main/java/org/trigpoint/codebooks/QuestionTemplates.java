package org.trigpoint.codebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.codebooks.EvaluationQuestionTemplate.Question;

/** The evaluation questions that come with the product, and the one way to read such a file. */
public final class QuestionTemplates {
    private static final String FOLDER = "/org/trigpoint/codebooks/questions/";
    private static final List<String> NAMES = List.of("systemic-practice-ipe@1");
    private static final Set<String> KEYS = Set.of("key", "version", "title", "source", "questions");
    private static final Set<String> QUESTION_KEYS = Set.of("dimension", "text", "section", "certainty");

    private QuestionTemplates() {}

    /**
     * Reads every template that is shipped.
     *
     * @return all versions of all keys, by key and version; never empty
     * @throws MalformedTemplate if a shipped file is faulty, which a build does not let pass
     */
    public static List<EvaluationQuestionTemplate> shipped() {
        return NAMES.stream().map(QuestionTemplates::load).toList();
    }

    /**
     * Finds one shipped template.
     *
     * @param key for instance {@code systemic-practice-ipe}
     * @param version 1 or more
     * @return the template, or empty where none of that key and version is shipped
     */
    public static Optional<EvaluationQuestionTemplate> get(String key, int version) {
        return Optional.of(key + "@" + version).filter(NAMES::contains).map(QuestionTemplates::load);
    }

    /**
     * Reads the content of a template file, shipped or made by a study.
     *
     * @param file its name, {@code key@version.yaml}, which must agree with its content
     * @param content the bytes, in UTF-8
     * @return the template, with the digest of those bytes
     * @throws MalformedTemplate if a key is unknown, missing or double, a value has the wrong type or is empty, or a
     *     question stands twice
     */
    public static EvaluationQuestionTemplate read(String file, byte[] content) {
        TemplateEntries root = new TemplateYaml(file).root(content, KEYS, Set.of());
        String key = root.name("key");
        int version = root.wholeNumber("version");
        if (!file.equals(key + "@" + version + ".yaml")) {
            throw root.at("key", "the file must be called " + key + "@" + version + ".yaml");
        }
        Set<String> texts = new HashSet<>();
        List<Question> questions = root.list("questions", QUESTION_KEYS, Set.of()).stream()
                .map(entries -> question(entries, texts))
                .toList();
        return new EvaluationQuestionTemplate(
                key, version, root.text("title"), root.text("source"), TemplateYaml.digest(content), questions);
    }

    private static Question question(TemplateEntries entries, Set<String> texts) {
        String text = entries.text("text");
        if (!texts.add(text)) {
            throw entries.at("text", "this question stands here a second time");
        }
        Certainty certainty = Certainty.of(entries.text("certainty"))
                .orElseThrow(() -> entries.at("certainty", "'certainty' must be " + Certainty.words()));
        return new Question(entries.text("dimension"), text, entries.text("section"), certainty);
    }

    private static EvaluationQuestionTemplate load(String name) {
        String file = name + ".yaml";
        try (InputStream in = QuestionTemplates.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The shipped file " + file + " is not in the program.");
            }
            return read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped file " + file + " can't be read.", e);
        }
    }
}
