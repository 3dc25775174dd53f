package org.trigpoint.codebooks.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.MalformedTemplate;

class InstrumentsTest {
    private static final String GOOD = """
            key: mine
            version: 2
            title: Mine
            use: supervision
            scales:
              - key: three
                level: ordinal
                points:
                  - {value: 1}
                  - {value: 2, label: middling}
                  - {value: 3, anchor: {text: All of it, certainty: own}}
            sections:
              - key: whole
                title: The whole
                items:
                  - key: risk
                    title: Risk talk
                    rated: {scale: three, not-observed: true}
                    evidence: required
                  - key: family
                    title: Family
                    rated:
                      scale: three
                      anchors:
                        - {value: 1, text: Absent, certainty: own}
                  - key: quote-me
                    title: May be quoted
                    chosen:
                      options:
                        - {key: "yes", label: "Yes"}
                        - {key: "no", label: "No"}
                    meaning: may-quote
                    shown: {item: risk, value: "3"}
              - key: case
                title: Case
                most: 5
                items:
                  - key: how-many
                    title: How many
                    counted: {from: -2, to: 9}
                  - key: inside
                    title: Inside
                    chosen:
                      several: true
                      options:
                        - {key: a, label: A}
                        - {key: b, label: B}
            composites:
              - key: both
                title: Both
                items: [risk, family]
            """;

    @Test
    void a_published_file_never_changes() {
        assertThat(Instruments.shipped())
                .extracting(each -> each.name() + " " + each.digest())
                .containsExactly(
                        "direct-practice@1 0eb51c449689acbe04817354b93ccc54b774a150dc435b3b207ff27663c21c56",
                        "direct-practice-five-skills@1 3f261a7284a99daabf138237ecb9227682513344da6a6342abd4f5c3909e1950",
                        "group-supervision@1 0d046a043c9921ff14830bd2982fc85942a5ce9fff5163cb2353c29ea8250ba3",
                        "reflective-session@1 7efa8bac69d992f5f00dfff1c72df70c9b46cddcc8f4be8b115e1e11972f7fb4",
                        "training-session@1 6feaaa70a8daf624ebb29a3302a5361902e856dba85c966074ac36fd38056074",
                        "casefile-review@1 2a85a0fa9cfad7da6bce3e06d7d8e5cacc7bbffcd1e7167fe7b94256ae461b85",
                        "learning-log@1 b5657c6cd4e465a2a1ceb78c3cc2e9810d961bfb96340e98e5122b3c05378cce",
                        "learning-log@2 8e10ae9bf1e1f580f81371cbe8512b0f65d3f93f73ae94d4f1668af5fcd1be43",
                        "case-study@1 e599a6296b8df62a3aa85206e9d876817e881863a74ce8335f9079075770bb06",
                        "practitioner-feedback@1 8d8c88870b49becf96f5fe1b5cb5c723781e8ff5ce73afe9778fabbe8812cd2a",
                        "gbo@1 13b639c995c1daf4be54f70d2fa35a8c19adc702a20d053618d2afafa1a60007",
                        "score-15@1 ab47de067fafcf8814d510dd6567de09f089ea6f29469ea7b1d5fb85ac1c0622",
                        "care@1 3d391860ed062f7e4209624341c5f2f12435195a82840ef41ff9e5068fced581");
    }

    @Test
    void every_file_in_the_folder_is_shipped_and_found_by_key_and_version() throws IOException, URISyntaxException {
        Path folder = Objects.requireNonNull(
                Path.of(Objects.requireNonNull(Instruments.class.getResource("direct-practice@1.yaml"))
                                .toURI())
                        .getParent());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(Instruments.shipped().stream()
                            .map(each -> each.name() + ".yaml")
                            .toList());
        }
        assertThat(Instruments.shipped())
                .allMatch(each -> Instruments.get(each.key(), each.version()).equals(Optional.of(each)));
        assertThat(Instruments.current())
                .extracting(Instrument::name)
                .contains("learning-log@2", "case-study@1")
                .doesNotContain("learning-log@1");
        assertThat(Instruments.get("direct-practice", 99)).isEmpty();
        assertThat(Instruments.get("../secrets", 1)).isEmpty();
    }

    @Test
    void what_no_source_prints_is_open_and_what_this_product_worded_is_not_shown_as_official() {
        Instrument practice = Instruments.get("direct-practice", 1).orElseThrow();
        assertThat(practice.scale("skill").points())
                .hasSize(5)
                .allMatch(point -> point.anchor().open());
        assertThat(practice.sections().getFirst().items())
                .extracting(Item::title)
                .containsExactly(
                        "Evocation",
                        "Collaboration",
                        "Autonomy",
                        "Empathy",
                        "Purposefulness",
                        "Clarity about concerns",
                        "Child focus");
        assertThat(practice.composites())
                .allMatch(mean -> !mean.items().contains("evocation"))
                .allMatch(mean -> mean.wording().certainty() == Certainty.TOOL);
        Instrument files = Instruments.get("casefile-review", 1).orElseThrow();
        assertThat(files.sections().getFirst().items())
                .hasSize(12)
                .allMatch(item -> item.wording().open() && item.evidence() == Item.Evidence.REQUIRED);
        for (String writing : List.of("learning-log", "case-study", "practitioner-feedback")) {
            assertThat(Instruments.get(writing, 1).orElseThrow().items())
                    .noneMatch(item -> item.wording().certainty().official());
        }
    }

    @Test
    void what_was_written_is_read_as_the_same() {
        Instrument mine = read(GOOD);
        Stream.concat(Stream.of(mine), Instruments.shipped().stream())
                .forEach(each -> assertThat(Instruments.checked(each))
                        .usingRecursiveComparison()
                        .ignoringFields("digest")
                        .isEqualTo(each));
        assertThat(Instruments.checked(Instruments.checked(mine))).isEqualTo(Instruments.checked(mine));
    }

    @ParameterizedTest
    @CsvSource({
        "'yes'",
        "'12'",
        "' two  blanks '",
        "'a: b # c'",
        "'- dash'",
        "'{brace}'",
        "'\"quoted\" and ''single'''",
        "'null'",
        "'Zoë 👩‍👧 ل'",
        "'tab\there'"
    })
    void words_come_back_as_they_were_typed(String words) {
        String wild = words + "\n\n  second line\n" + "long ".repeat(60) + "\n";
        Instrument mine = read(GOOD);
        Wording wording = new Wording(wild, Certainty.OWN, words);
        Section section = mine.sections().getFirst();
        Instrument typed = new Instrument(
                mine.key(),
                mine.version(),
                words,
                mine.use(),
                wild,
                words,
                mine.scales(),
                List.of(
                        new Section(section.key(), words, wording, 1, section.items()),
                        mine.sections().getLast()),
                mine.composites(),
                null,
                "");
        assertThat(Instruments.checked(typed))
                .usingRecursiveComparison()
                .ignoringFields("digest")
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "title: Mine ; titel: Mine ; 3: unknown key 'titel'",
                "use: supervision ; use: dancing ; 4: 'use' must be one of direct-practice,",
                "version: 2 ; version: 3 ; 1: the file must be called mine@3.yaml",
                "level: ordinal ; level: best ; 7: 'level' must be nominal",
                "{value: 2, label: middling} ; {value: 1} ; 10: 'value' must be a whole number from 2",
                "{value: 2, label: middling} ; {value: two} ; 10: 'value' must be a whole number",
                "text: All of it, certainty: own ; text: All of it, certainty: lit ; 11: words that are seed or lit name their 'source'",
                "text: All of it, certainty: own ; certainty: own ; 11: 'text' is left out exactly where 'certainty' is unknown",
                "text: All of it, certainty: own ; text: All of it, certainty: sure ; 11: 'certainty' must be seed,",
                "{scale: three, not-observed: true} ; {scale: four} ; 18: there is no scale 'four'",
                "{scale: three, not-observed: true} ; {scale: three, not-observed: yes} ; 18: 'not-observed' must be true or false",
                "evidence: required ; evidence: much ; 19: 'evidence' must be one of [none, optional, required]",
                "evidence: required ; dated: {} ; 16: an item is exactly one of",
                "key: family ; key: risk ; 20: the key 'risk' stands here a second time",
                "{value: 1, text: Absent ; {value: 4, text: Absent ; 25: an anchor stands once at a point of the scale 'three'",
                "key: `no` ; key: `yes` ; 31: the key 'yes' stands here a second time",
                "key: `no` ; key: `maybe` ; 32: this meaning belongs to one choice of [no, yes]",
                "item: risk, value ; item: inside, value ; 33: 'inside' is not an earlier item",
                "item: risk, value: `3` ; item: risk, value: `4` ; 33: 'risk' can't be answered with '4'",
                "most: 5 ; most: 51 ; 36: 'most' must be a whole number from 1 to 50",
                "from: -2, to: 9 ; from: 10, to: 9 ; 40: 'to' must be a whole number from 10",
                "items: [risk, family] ; items: [risk, quote-me] ; 51: 'quote-me' is not a rated item of a section",
                "items: [risk, family] ; items: [risk, risk] ; 51: a mean needs two items or more",
                "key: case ; key: whole ; 34: the key 'whole' stands here a second time",
            })
    void a_faulty_file_is_refused_with_its_line(String part, String instead, String message) {
        String sick =
                GOOD.replace(part.strip().replace('`', '"'), instead.strip().replace('`', '"'));
        assertThat(sick).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(sick))
                .isInstanceOf(MalformedTemplate.class)
                .hasMessageStartingWith("mine@2.yaml, line " + message.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "items: [q2, q4, q5 ; items: [q2, q4, q99 ; each is a rated item of the scale that is scored",
                "items: [q1, q3 ; items: [q3, q3 ; each is a rated item of the scale that is scored",
                "- complete: ; - only-give: ; unknown key 'only-give'",
                "- complete: ; - no-family-score: ; there is exactly one of complete, mean-of-rest and only-given",
                "- family-mean: ; - only-given: ; there is exactly one of complete, mean-of-rest and only-given",
                "- family-mean: ; - complete: ; there is one total, and one rule of each kind but subscales",
                "key: disrupted-communication ; key: strengths-and-adaptability ; each subscale has a key of its own",
                "by: sum ; by: product ; 'by' must be one of [sum, mean]",
                "least: 8 ; least: 16 ; 'least' must be a whole number from 1 to 15",
                "kind: declined ; kind: tired ; 'kind' must be one of [empty, declined, does-not-apply]",
                "- key: child ; - key: adult ; the key 'adult' stands here a second time",
            })
    void rules_of_scoring_that_fit_nothing_are_refused(String part, String instead, String message) {
        String good =
                new String(Instruments.file(Instruments.get("score-15", 1).orElseThrow()), StandardCharsets.UTF_8);
        String sick = good.replace(part.strip(), instead.strip());
        assertThat(sick).isNotEqualTo(good);
        assertThatThrownBy(() -> Instruments.read("score-15@1.yaml", sick.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedTemplate.class)
                .hasMessageContaining(message.strip());
    }

    private static Instrument read(String yaml) {
        return Instruments.read("mine@2.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
