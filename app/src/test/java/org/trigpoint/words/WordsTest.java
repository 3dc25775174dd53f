package org.trigpoint.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.statistics.Association;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.WordTableExport;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.Findings;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.studies.SynonymService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class WordsTest {

    private static final String FIRST = """
            Kim: The keyworker wrote a letter, and then the key worker wrote letters again.
            Una: Who wrote the letter? Was the letter long?
            Kim: A long letter 🙂 came; nobody’s waiting list is as long as the waiting list here.
            """;
    private static final String SECOND = """
            Lou: We were waiting, and the waiting list was long.
            Una: What letter came?
            """;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private SynonymService synonyms;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private FindingQueries finding;

    @Autowired
    private WordQueries words;

    @Autowired
    private CollocationQueries collocations;

    @Autowired
    private StopWordService stopWords;

    @Autowired
    private WordTableExport export;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private SourceId first;
    private CodeId waiting;

    @BeforeEach
    void two_interviews() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lea");
        ana = study.coder("ana");
        participants.add(lead, new ParticipantDetails("Kim", "keyworker", study.la01));
        participants.add(lead, new ParticipantDetails("Lou", "parent", study.la02));
        first = writing.add(
                ana,
                "one.txt",
                FIRST,
                SourceDescription.unchanged()
                        .titled("Interview 1")
                        .atSite(study.la01)
                        .withAttribute("mode", "online"));
        writing.add(
                ana,
                "two.txt",
                SECOND,
                SourceDescription.unchanged().titled("Interview 2").atSite(study.la02));
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        coding.code(ana, study.passage(first, "waiting list is as long as the waiting list"), waiting);
        synonyms.add(ana, List.of("keyworker", "key worker"));
    }

    @Test
    void each_word_is_counted_as_often_as_its_concordance_has_lines_whatever_it_is_narrowed_to() {
        List<Narrowing> narrowings = List.of(
                Narrowing.NONE,
                narrowing(null, null, null, null, true),
                narrowing("keyworker", null, null, null, true),
                narrowing(Narrowing.ANY_PARTICIPANT, null, null, null, true),
                narrowing(Narrowing.NO_PARTICIPANT, null, null, null, false),
                narrowing(null, "LA02", null, null, true),
                narrowing(null, null, new Narrowing.Attribute("mode", "online"), null, false),
                narrowing(null, null, null, waiting, false),
                new Narrowing(SourceKind.INTERVIEW, null, null, "Una", null, false, null, null, true, null));
        for (Narrowing narrowing : narrowings) {
            for (Grouping grouping : Grouping.values()) {
                WordFrequencies found = frequencies(ana, narrowing, grouping, true);
                assertThat(found.lines()).as(narrowing.toString()).isNotEmpty();
                assertThat(found.lines())
                        .allSatisfy(line -> assertThat(find(ana, line.query(), narrowing))
                                .satisfies(hits -> {
                                    assertThat(hits.total()).isEqualTo(line.count());
                                    assertThat(hits.sources()).isEqualTo(line.sources());
                                }));
            }
        }
    }

    @Test
    void words_of_labels_are_not_among_those_of_turns_and_questions_of_interviewers_can_be_left_out() {
        assertThat(counted(frequencies(ana, Narrowing.NONE, Grouping.WRITTEN, true)))
                .containsEntry("una", 2L);
        assertThat(counted(frequencies(ana, narrowing(null, null, null, null, true), Grouping.WRITTEN, true)))
                .doesNotContainKeys("una", "kim", "lou")
                .containsEntry("letter", 5L);
        assertThat(counted(frequencies(
                        ana, narrowing(Narrowing.ANY_PARTICIPANT, null, null, null, true), Grouping.WRITTEN, true)))
                .containsEntry("letter", 2L);
    }

    @Test
    void all_words_are_the_sum_of_the_lines_and_of_the_stop_words_left_out() {
        WordFrequencies all = frequencies(ana, Narrowing.NONE, Grouping.WRITTEN, true);
        WordFrequencies some = frequencies(ana, Narrowing.NONE, Grouping.WRITTEN, false);

        assertThat(all.words()).isEqualTo(some.words());
        assertThat(all.stopped()).isZero();
        assertThat(sum(all)).isEqualTo(all.words());
        assertThat(sum(some) + some.stopped()).isEqualTo(some.words());
        assertThat(counted(some)).doesNotContainKeys("the", "and", "was").containsKey("letter");
        WordFrequencies.Line letter = some.lines().getFirst();
        assertThat(letter.word()).isEqualTo("letter");
        assertThat(letter.perThousand()).isCloseTo(1000.0 * letter.count() / some.words(), within(1e-9));
    }

    @Test
    void the_study_changes_its_stop_words_and_the_journal_tells_so() {
        stopWords.change(ana, List.of("Letter", "the"), List.of("who", "nonsense"));

        StopWords now = stopWords.of(ana);
        assertThat(now.words()).contains("letter", "the").doesNotContain("who");
        assertThat(now.added()).containsExactly("letter");
        assertThat(now.shown()).containsExactly("who");
        assertThat(counted(frequencies(ana, Narrowing.NONE, Grouping.WRITTEN, false)))
                .containsKeys("who", "letters")
                .doesNotContainKey("letter");
        assertThat(study.journal()).endsWith("StopWordsChanged");

        stopWords.change(ana, List.of("who"), List.of("letter"));
        assertThat(stopWords.of(ana).words()).isEqualTo(EnglishStopWords.ALL);
        assertThat(stopWords.of(study.observer("obs")).added()).isEmpty();
        assertThatThrownBy(() -> stopWords.change(ana, List.of("two words"), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("one word");
        int lines = study.journal().size();
        stopWords.change(ana, List.of("the"), List.of("nonsense"));
        assertThat(study.journal()).hasSize(lines);
    }

    @Test
    void words_that_the_study_takes_as_one_are_one_line_and_their_phrases_keep_their_own_words() {
        Map<String, Long> counts = counted(frequencies(ana, Narrowing.NONE, Grouping.SYNONYMS, true));

        assertThat(counts).containsEntry("keyworker / key worker", 2L).containsEntry("worker", 1L);
        assertThat(counts).doesNotContainKey("keyworker");
    }

    @Test
    void a_member_of_one_site_counts_that_sites_words_alone_and_a_removed_source_counts_at_once_no_more() {
        Reader of = study.coderOf("cat", study.la02);
        assertThat(counted(frequencies(of, Narrowing.NONE, Grouping.WRITTEN, true)))
                .containsKey("were")
                .doesNotContainKey("keyworker");
        assertThat(collocations(of, "keyworker", 5, false).nodes()).isZero();

        keeper.catchUp();
        sql.update(SOURCE)
                .set(SOURCE.REMOVED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(SOURCE.ID.eq(first))
                .execute();
        assertThat(counted(words.frequencies(ana, request(Narrowing.NONE, Grouping.WRITTEN, true))))
                .doesNotContainKey("keyworker");
    }

    @Test
    void the_company_of_a_phrase_is_counted_as_often_as_it_is_found_beside_it() {
        for (Grouping grouping : List.of(Grouping.WRITTEN, Grouping.FORMS)) {
            Collocations found = collocations(ana, "waiting list", 4, grouping == Grouping.FORMS);
            assertThat(found.nodes())
                    .isEqualTo(3)
                    .isEqualTo(find(ana, found.query(), Narrowing.NONE).total());
            assertThat(found.lines()).extracting(Collocations.Line::word).contains("long");
            assertThat(found.lines())
                    .allSatisfy(line -> assertThat(
                                    find(ana, line.query(), Narrowing.NONE).total())
                            .isEqualTo(line.count()));
        }
    }

    @Test
    void the_measures_are_those_of_the_table_that_the_counts_make() {
        Collocations found = collocations(ana, "waiting list", 4, false);
        Collocations.Line line = found.lines().stream()
                .filter(one -> one.word().equals("long"))
                .findFirst()
                .orElseThrow();
        Association table = new Association(line.count(), found.near(), line.total(), found.words());

        assertThat(line.count()).isEqualTo(2);
        assertThat(line.total()).isEqualTo(4);
        assertThat(line.expected()).isCloseTo((double) found.near() * 4 / found.words(), within(1e-9));
        assertThat(line.logLikelihood()).isEqualTo(table.logLikelihood());
        assertThat(line.logDice()).isEqualTo(14 + Math.log(2.0 * 2 / (3 + 4)) / Math.log(2));
    }

    @Test
    void a_window_ends_with_the_turn() {
        assertThat(collocations(ana, "again", 10, false).lines())
                .extracting(Collocations.Line::word)
                .contains("letters")
                .doesNotContain("una", "who");
    }

    @Test
    void a_reach_beyond_ten_and_a_node_without_a_word_are_refused() {
        assertThatThrownBy(() -> collocations(ana, "letter", 11, false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> collocations(ana, " ?! ", 3, false)).isInstanceOf(Refusal.class);
    }

    @Test
    void tables_are_taken_as_csv_whose_last_line_says_where_the_numbers_come_from() {
        keeper.catchUp();
        String frequencies = new String(
                export.frequencies(ana, request(Narrowing.NONE, Grouping.WRITTEN, false))
                        .content(),
                StandardCharsets.UTF_8);
        String company = new String(
                export.collocations(ana, request("waiting list", 4, Grouping.WRITTEN))
                        .content(),
                StandardCharsets.UTF_8);
        String spread = new String(
                export.dispersion(ana, study.analysis, waiting, true, Narrowing.NONE)
                        .content(),
                StandardCharsets.UTF_8);

        assertThat(frequencies)
                .startsWith("\uFEFFWord,Forms,Count,Per 1\\,000 words,Sources\r\n"
                        .replace("Per 1\\,000 words", "\"Per 1,000 words\""))
                .contains("\r\nletter,letter,5,")
                .containsPattern(
                        "\r\n\r\nWhere this comes from,\"Words as written; \\d+ words in 2 sources, \\d+ of them stop words");
        assertThat(company).contains("\r\nlong,long,2,").contains("at most 4 words from");
        assertThat(spread).contains("Interview 1,Interview,LA01,").contains("1 segment in 1 of 2 sources");
        assertThat(study.journal()).endsWith("WordTableExported", "WordTableExported", "WordTableExported");
    }

    @Test
    void the_stop_words_that_come_along_are_single_words_as_the_index_writes_them() {
        assertThat(EnglishStopWords.ALL).hasSizeBetween(250, 450).contains("the", "i'm", "um");
        assertThat(EnglishStopWords.ALL).allMatch(word -> word.matches("[a-z]+('[a-z]+)?"));
        assertThat(Set.of("not", "trust", "family", "school")).anyMatch(word -> !EnglishStopWords.ALL.contains(word));
    }

    private WordFrequencies frequencies(Reader reader, Narrowing narrowing, Grouping grouping, boolean stopWordsToo) {
        keeper.catchUp();
        return words.frequencies(reader, request(narrowing, grouping, stopWordsToo));
    }

    private WordFrequencies.Request request(Narrowing narrowing, Grouping grouping, boolean stopWordsToo) {
        return new WordFrequencies.Request(study.analysis, narrowing, grouping, stopWordsToo, 10_000);
    }

    private Collocations collocations(Reader reader, String node, int reach, boolean forms) {
        keeper.catchUp();
        return collocations.of(reader, request(node, reach, forms ? Grouping.FORMS : Grouping.WRITTEN));
    }

    private static Collocations.Request request(String node, int reach, Grouping grouping) {
        return new Collocations.Request(
                node, false, reach, grouping, 1, Measure.LOG_LIKELIHOOD, true, null, Narrowing.NONE, 1_000);
    }

    private Findings find(Reader reader, String query, Narrowing narrowing) {
        return finding.find(reader, new FindQuestion(query, study.analysis, false, narrowing, 0, 10, 20));
    }

    private static Narrowing narrowing(
            @Nullable String role,
            @Nullable String site,
            Narrowing.@Nullable Attribute attribute,
            @Nullable CodeId code,
            boolean said) {
        return new Narrowing(null, site, null, null, code, false, role, attribute, said, null);
    }

    private static long sum(WordFrequencies found) {
        return found.lines().stream().mapToLong(WordFrequencies.Line::count).sum();
    }

    private static Map<String, Long> counted(WordFrequencies found) {
        return found.lines().stream()
                .collect(Collectors.toMap(WordFrequencies.Line::word, WordFrequencies.Line::count));
    }
}
