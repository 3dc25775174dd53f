package org.trigpoint.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.Findings.Line;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.PassageIndex;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.SynonymService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class FindingInStepTest {

    private static final String TEXT = "We waited for the letter.\nThe keyworker rang 🙂 about the letter.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private SynonymService synonyms;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private FindingQueries finding;

    @Autowired
    private Verification verification;

    @Autowired
    private DatabaseSettings settings;

    private SmallStudy study;
    private Coder ana;
    private SourceId source;

    @BeforeEach
    void oneInterview() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = study.source("Interview 1", study.la01, ana, TEXT);
        study.changed(source);
    }

    @Test
    void a_word_is_found_with_its_place_in_code_points() {
        Findings found = find(ana, "rings OR rang OR letter");

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.sources()).isEqualTo(1);
        assertThat(found.lag()).isZero();
        Line last = found.hits().getLast();
        assertThat(last.match()).isEqualTo("letter");
        assertThat(last.passage()).isEqualTo(new Passage(source, last.passage().version(), new Span(57, 63)));
    }

    @Test
    void a_coding_becomes_findable_by_the_name_of_its_code_and_stands_beside_the_hit() {
        CodeId trust = codes.make(ana, study.analysis, null, "Trust", null);
        coding.code(ana, study.passage(source, "waited for the letter"), trust);

        Findings found = find(ana, FindQuestion.of("letter code:\"Trust\"", 10).in(study.analysis));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits().getFirst().codes())
                .extracting(Findings.Mark::name)
                .containsExactly("Trust");
        assertThat(find(ana, FindQuestion.of("letter uncoded:", 10).in(study.analysis))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void every_coding_that_lies_over_a_hit_stands_beside_it_however_long_it_is() {
        SourceId longTalk =
                study.source("A long talk", study.la01, ana, "well ".repeat(1200) + "keyhole" + " then".repeat(1300));
        study.changed(longTalk);
        Passage hit = study.passage(longTalk, "keyhole");
        List<String> over = new ArrayList<>();
        for (int length : List.of(1, 6, 7, 8, 1999, 2000, 2001, 2007, 2008, 6000)) {
            for (int start : IntStream.of(-length - 1, -length, 1 - length, -1, 0, 1, 6, 7, 8)
                    .map(from -> hit.span().start() + from)
                    .filter(from -> from >= 0)
                    .distinct()
                    .toArray()) {
                Span span = new Span(start, start + length);
                String name = "%d to %d".formatted(span.start(), span.end());
                if (span.overlaps(hit.span())) {
                    over.add(name);
                }
                coding.code(
                        ana,
                        new Passage(longTalk, hit.version(), span),
                        codes.make(ana, study.analysis, null, name, null));
            }
        }

        Line found = find(ana, FindQuestion.of("keyhole", 10).in(study.analysis))
                .hits()
                .getFirst();

        assertThat(over).hasSizeBetween(40, 70);
        assertThat(found.codes()).extracting(Findings.Mark::name).containsExactlyInAnyOrderElementsOf(over);
    }

    @Test
    void a_removed_source_is_found_no_more_even_before_the_index_knows() {
        assertThat(find(ana, "letter").total()).isEqualTo(2);
        sql.update(SOURCE)
                .set(SOURCE.REMOVED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(SOURCE.ID.eq(source))
                .execute();
        assertThat(finding.find(ana, FindQuestion.of("letter", 10)).hits()).isEmpty();

        study.changed(source);
        assertThat(keeper.lag()).isPositive();
        assertThat(find(ana, "letter").total()).isZero();
    }

    @Test
    void a_filling_of_several_batches_leaves_none_out() {
        transactions.executeWithoutResult(status -> {
            sql.execute(
                    """
                    with made as (
                        insert into source (study_id, title, kind, added_by)
                        select {0}, 'Note ' || n, 'interview', {1} from generate_series(1, 1100) n returning id)
                    insert into text_version
                        (study_id, source_id, number, text, digest, length, words, astral, made_by, reason)
                    select {0}, id, 1, 'A brook.', sha256('A brook.'), 8, 2, false, {1}, 'imported' from made""",
                    DSL.inline(ana.study().value()), DSL.inline(ana.person().value()));
            sql.execute("update source set version_id = v.id from text_version v where v.source_id = source.id"
                    + " and source.version_id is null");
        });

        keeper.rebuild();

        assertThat(finding.find(ana, FindQuestion.of("brook", 10)).total()).isEqualTo(1100);
        assertThat(keeper.lag()).isZero();
    }

    @Test
    void a_change_that_was_rolled_back_leaves_nothing() {
        find(ana, "letter");
        transactions.executeWithoutResult(status -> {
            study.changed(study.source("Interview 2", null, ana, "Nothing of this letter stays."));
            status.setRollbackOnly();
        });

        assertThat(keeper.lag()).isZero();
        assertThat(find(ana, "letter").total()).isEqualTo(2);
    }

    @Test
    void an_index_deleted_while_it_is_used_is_filled_anew() throws java.io.IOException {
        find(ana, "letter");
        Path folder = settings.home().resolve("index");
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(find(ana, "letter").total()).isEqualTo(2);
    }

    @Test
    void another_study_is_neither_found_nor_counted_nor_suggested() {
        SmallStudy other = new SmallStudy(sql, access);
        Coder bea = other.coder("bea");
        synonyms.add(ana, List.of("letter", "zeppelin"));
        other.changed(other.source("Elsewhere", other.la01, bea, "A zeppelin came."));

        assertThat(find(ana, "zeppelin").total()).isEqualTo(2);
        assertThat(find(bea, "letter").total()).isZero();
        assertThat(finding.suggest(ana, "zepp")).isEmpty();
        assertThatThrownBy(() -> find(bea, FindQuestion.of("letter", 10).in(study.analysis)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_member_of_one_site_finds_that_sites_sources_alone() {
        study.changed(study.source("Interview 2", study.la02, ana, "Another letter."));
        Reader of = study.coderOf("cat", study.la02);

        assertThat(find(of, "letter").total()).isEqualTo(1);
        assertThat(find(of, "letter").hits()).extracting(Line::title).containsExactly("Interview 2");
        assertThat(finding.suggest(of, "keyw")).isEmpty();
    }

    @Test
    void synonyms_take_effect_without_reading_anything_again() {
        assertThat(find(ana, "\"family worker\"").total()).isZero();
        synonyms.add(ana, List.of("keyworker", "family worker"));

        assertThat(finding.find(ana, FindQuestion.of("\"family worker\"", 10)).total())
                .isEqualTo(1);
    }

    @Test
    void a_site_that_is_called_otherwise_is_found_by_its_new_name() {
        find(ana, "letter");
        sql.execute("update site set code = 'NORTH' where id = ?", study.la01.value());

        assertThat(find(ana, "letter site:NORTH").total()).isEqualTo(2);
    }

    @Test
    void a_query_that_cannot_be_read_is_refused_in_its_own_sentence() {
        assertThatThrownBy(() -> find(ana, "(letter"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("parenthesis");
    }

    @Test
    void a_missing_passage_is_noticed() {
        keeper.catchUp();
        assertThat(verification.index(access.operator()).ok()).isTrue();
        keeper.ask(index -> {
            remove(index);
            return true;
        });

        assertThat(verification.index(access.operator()).firstBad()).isEqualTo("source " + source.value());
        keeper.rebuild();
        assertThat(verification.index(access.operator()).ok()).isTrue();
    }

    private void remove(PassageIndex index) {
        index.replace(
                List.of(), java.util.Set.of(source.value()), index.position().orElseThrow());
    }

    private Findings find(Reader reader, String query) {
        return find(reader, FindQuestion.of(query, 10));
    }

    private Findings find(Reader reader, FindQuestion question) {
        keeper.catchUp();
        return finding.find(reader, question);
    }
}
