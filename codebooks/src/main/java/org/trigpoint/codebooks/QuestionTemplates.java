package org.trigpoint.codebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.codebooks.EvaluationQuestionTemplate.Question;
import org.trigpoint.codebooks.TemplateYaml.Entries;

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
        Entries root = new TemplateYaml(file).root(decoded(file, content), KEYS);
        String key = root.text("key");
        int version = root.wholeNumber("version");
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw root.at("key", "'key' must be lower-case words joined by hyphens");
        }
        if (!file.equals(key + "@" + version + ".yaml")) {
            throw root.at("key", "the file must be called " + key + "@" + version + ".yaml");
        }
        Set<String> texts = new HashSet<>();
        List<Question> questions = root.list("questions", QUESTION_KEYS).stream()
                .map(entries -> question(entries, texts))
                .toList();
        return new EvaluationQuestionTemplate(
                key, version, root.text("title"), root.text("source"), digest(content), questions);
    }

    private static Question question(Entries entries, Set<String> texts) {
        String text = entries.text("text");
        if (!texts.add(text)) {
            throw entries.at("text", "this question stands here a second time");
        }
        String tag = entries.text("certainty");
        Certainty certainty = Arrays.stream(Certainty.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(tag))
                .findAny()
                .orElseThrow(() -> entries.at("certainty", "'certainty' must be seed, lit, mem, tool or unknown"));
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

    private static String decoded(String file, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTemplate(file, 1, "the file is not UTF-8");
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK.", e);
        }
    }
}
