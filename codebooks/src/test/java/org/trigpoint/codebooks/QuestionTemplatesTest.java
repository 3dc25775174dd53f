package org.trigpoint.codebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTemplatesTest {
    private static final String GOOD = """
            key: mine
            version: 2
            title: Mine
            source: Nobody (2026)
            questions:
              - dimension: Reach
                text: Who came?
                section: Aims
                certainty: tool
            """;

    @Test
    void the_protocols_questions_stand_under_their_dimensions_in_its_order() {
        EvaluationQuestionTemplate template =
                QuestionTemplates.get("systemic-practice-ipe", 1).orElseThrow();
        Map<String, Integer> counts = template.byDimension().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
        assertThat(template.byDimension().keySet())
                .containsExactly(
                        "Fidelity & Adaptation",
                        "Dosage & Quality",
                        "Reach & Responsiveness",
                        "Acceptability",
                        "Programme Differentiation",
                        "Mechanisms",
                        "Barriers, Facilitators & Unintended Consequences",
                        "Capacity and Capability",
                        "Unintended Outcomes",
                        "Impact, primary",
                        "Impact, secondary");
        assertThat(counts)
                .containsEntry("Dosage & Quality", 2)
                .containsEntry("Reach & Responsiveness", 3)
                .containsEntry("Impact, secondary", 6);
        assertThat(counts.values().stream().filter(n -> n == 1)).hasSize(8);
        assertThat(template.questions()).hasSize(19);
    }

    @Test
    void every_text_is_a_question_of_its_own_and_printed_in_the_protocol() {
        for (EvaluationQuestionTemplate template : QuestionTemplates.shipped()) {
            List<String> texts = template.questions().stream()
                    .map(EvaluationQuestionTemplate.Question::text)
                    .toList();
            assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.endsWith("?") && !text.contains("*"));
            assertThat(template.questions())
                    .allMatch(question -> question.certainty().official());
        }
    }

    @Test
    void a_published_version_never_changes() {
        assertThat(QuestionTemplates.shipped())
                .extracting(t -> t.key() + "@" + t.version() + " " + t.digest())
                .containsExactly(
                        "systemic-practice-ipe@1 92093cfbe8d5bc6beba1d7165ce3357cb966abfad69b5d22dfd14a1ee32e8d71");
    }

    @Test
    void every_file_in_the_folder_is_shipped() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(QuestionTemplates.class.getResource("/org/trigpoint/codebooks/questions"))
                        .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(QuestionTemplates.shipped().stream()
                            .map(t -> t.key() + "@" + t.version() + ".yaml")
                            .toList());
        }
    }

    @Test
    void a_key_or_version_that_is_not_shipped_is_absent() {
        assertThat(QuestionTemplates.get("systemic-practice-ipe", 2)).isEmpty();
        assertThat(QuestionTemplates.get("../secrets", 1)).isEmpty();
    }

    @Test
    void a_studys_own_template_is_read_by_the_same_rules() {
        EvaluationQuestionTemplate mine = read(GOOD);
        assertThat(mine.version()).isEqualTo(2);
        assertThat(mine.questions())
                .containsExactly(new EvaluationQuestionTemplate.Question("Reach", "Who came?", "Aims", Certainty.TOOL));
        assertThat(mine.questions().getFirst().certainty().official()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "title: Mine ; titel: Mine ; line 3: unknown key 'titel'",
                "title: Mine ; key: mine ; line 3: the key 'key' stands here a second time",
                "    section: Aims ; #  ; line 6: the key 'section' is missing",
                "version: 2 ; version: two ; line 2: 'version' must be a whole number",
                "version: 2 ; version: 0 ; line 2: 'version' must be a whole number",
                "title: Mine ; title: 12 ; line 3: 'title' must be text",
                "title: Mine ; title: ' ' ; line 3: 'title' must not be empty",
                "title: Mine ; title: [Mine ; line 4: this is not YAML",
                "title: Mine ; title: !!java.net.URL [x] ; line 3: this is not YAML: Global tag",
                "certainty: tool ; certainty: sure ; line 9: 'certainty' must be seed",
                "version: 2 ; version: 3 ; line 1: the file must be called mine@3.yaml",
                "key: mine ; key: My Own ; line 1: 'key' must be lower-case",
            })
    void a_faulty_file_is_refused_with_its_line(String part, String instead, String message) {
        String sick = GOOD.replace(part.strip(), instead.strip());
        assertThat(sick).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(sick))
                .isInstanceOf(MalformedTemplate.class)
                .hasMessageStartingWith("mine@2.yaml, " + message.strip());
    }

    @Test
    void a_list_that_is_empty_and_a_question_asked_twice_are_refused() {
        String head = GOOD.substring(0, GOOD.indexOf("questions:"));
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - dimension"));
        assertThatThrownBy(() -> read(head + "questions: []\n")).hasMessageContaining("line 5: 'questions' must be");
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("line 11: this question stands here a second time");
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> QuestionTemplates.read("mine@2.yaml", new byte[] {(byte) 0xff}))
                .hasMessageContaining("not UTF-8");
    }

    private static EvaluationQuestionTemplate read(String yaml) {
        return QuestionTemplates.read("mine@2.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
