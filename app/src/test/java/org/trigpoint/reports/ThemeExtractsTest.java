package org.trigpoint.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.reports.ThemeExtracts.Count;
import org.trigpoint.reports.ThemeExtracts.OfTheme;
import org.trigpoint.reports.ThemeExtracts.Person;
import org.trigpoint.reports.ThemeExtracts.Placed;
import org.trigpoint.reports.ThemeExtractsRequest.Around;
import org.trigpoint.reports.ThemeExtractsRequest.Order;
import org.trigpoint.testing.PlantedInterview;
import org.trigpoint.testing.SmallStudy;

@HouseTest
@Import(PlantedInterview.class)
class ThemeExtractsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlantedInterview planting;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeExtractService extracts;

    @Autowired
    private ThemeExtractQueries queries;

    @Autowired
    private ThemeMatrixQueries matrices;

    private SmallStudy study;
    private PlantedInterview.Planted planted;

    @BeforeEach
    void a_coded_interview() {
        study = new SmallStudy(sql, access);
        planted = planting.plant(study, study.lead("lead"));
    }

    private ThemeExtracts extracts(Reader reader, @Nullable ThemeId theme, Order order) {
        return queries.of(reader, new ThemeExtractsRequest(study.analysis, theme, Around.WORDS, 0, order));
    }

    private InContext inContext(Placed placed) {
        return queries.words(planted.ana(), List.of(placed.passage()), Around.WORDS, 0)
                .getFirst();
    }

    private String words(Placed placed) {
        return inContext(placed).words();
    }

    @Test
    void each_theme_has_its_extracts_and_apart_from_them_what_speaks_against_it() {
        ThemeExtracts found = extracts(planted.ana(), null, Order.SOURCE);

        OfTheme theme = found.themes().getFirst();
        assertThat(theme.extracts()).extracting(this::words).containsExactly("waited for months");
        assertThat(theme.against())
                .extracting(this::words, Placed::stance, Placed::note)
                .containsExactly(
                        tuple("Nobody rang", Stance.CONTRADICTS, "Somebody did."),
                        tuple("the letter came", Stance.DEVIANT, "It came early."));
        assertThat(found.themes().get(1).extracts()).extracting(this::words).containsExactly("we went home");
    }

    @Test
    void an_extract_says_who_speaks_in_what_role_where_and_under_which_codes() {
        ThemeExtracts found = extracts(planted.ana(), planted.theme(), Order.SOURCE);
        Placed first = found.themes().getFirst().extracts().getFirst();
        Person robin = found.speaking(first, inContext(first));

        assertThat(robin.pseudonym()).isEqualTo("Robin");
        assertThat(robin.role()).isEqualTo("Parent");
        assertThat(robin.advice()).startsWith("This is the only parent at LA01.");
        assertThat(first.title()).isEqualTo("Interview 1");
        assertThat(first.site()).isEqualTo("LA01");
        assertThat(first.codes()).containsExactly(planted.waiting());
        Placed rang = found.themes().getFirst().against().getFirst();
        assertThat(found.speaking(rang, inContext(rang))).isEqualTo(new Person("Una", "", ""));
    }

    @Test
    void who_speaks_in_a_passage_that_was_put_to_a_theme_by_hand_is_known_by_their_label() {
        extracts.attach(
                planted.ana(), planted.subtheme(), planting.passage(planted.source(), "months"), Stance.SUPPORTS, "");

        ThemeExtracts found = extracts(planted.ana(), planted.subtheme(), Order.ROLE);
        Placed months = found.themes().getFirst().extracts().getFirst();

        assertThat(months.codes()).isEmpty();
        assertThat(found.speaking(months, inContext(months)).pseudonym()).isEqualTo("Robin");
        assertThat(found.themes().getFirst().count()).as("codes alone count").isEqualTo(new Count(1, 1, 1));
    }

    @Test
    void counts_are_those_of_the_theme_matrix_and_the_same_words_coded_twice_are_one() {
        ThemeExtracts found = extracts(planted.ana(), null, Order.SOURCE);

        assertThat(found.themes()).extracting(OfTheme::count).containsExactly(new Count(2, 1, 1), new Count(1, 1, 1));
        assertThat(found.all()).isEqualTo(new Count(3, 1, 1));
        for (CountingUnit unit : List.of(CountingUnit.SEGMENTS, CountingUnit.SOURCES, CountingUnit.PARTICIPANTS)) {
            assertThat(matrices.of(planted.ana(), MatrixRequest.of(study.analysis, By.SITE, unit))
                            .rows())
                    .as(unit.word())
                    .extracting(row -> row.total().or(-1))
                    .containsExactlyElementsOf(found.themes().stream()
                            .map(OfTheme::count)
                            .map(count -> switch (unit) {
                                case SEGMENTS -> count.segments();
                                case SOURCES -> count.sources();
                                case PARTICIPANTS, WORDS -> count.participants();
                            })
                            .toList());
        }
    }

    @Test
    void a_subtheme_alone_is_itself_and_a_theme_comes_with_its_subthemes() {
        assertThat(extracts(planted.ana(), planted.theme(), Order.SOURCE).themes())
                .extracting(of -> of.theme().id())
                .containsExactly(planted.theme(), planted.subtheme());
        assertThat(extracts(planted.ana(), planted.subtheme(), Order.SOURCE).themes())
                .extracting(of -> of.theme().id())
                .containsExactly(planted.subtheme());
    }

    @Test
    void they_stand_by_source_or_first_by_site() {
        SourceId other = study.source("A first one", study.la02, planted.ana(), "It was no work at all.");
        coding.code(planted.ana(), study.passage(other, "no work"), planted.waiting());

        assertThat(titles(Order.SOURCE)).containsExactly("A first one", "Interview 1");
        assertThat(titles(Order.SITE)).containsExactly("Interview 1", "A first one");
    }

    private List<String> titles(Order order) {
        return extracts(planted.ana(), planted.theme(), order).themes().getFirst().extracts().stream()
                .map(Placed::title)
                .toList();
    }

    @Test
    void somebody_of_another_site_gets_none_of_them() {
        ThemeExtracts found = extracts(study.coderOf("max", study.la02), null, Order.SOURCE);

        assertThat(found.all()).isEqualTo(new Count(0, 0, 0));
        assertThat(found.themes()).allSatisfy(of -> {
            assertThat(of.extracts()).isEmpty();
            assertThat(of.against()).isEmpty();
        });
        assertThatThrownBy(() -> queries.words(
                        study.coderOf("eva", study.la02),
                        List.of(planting.passage(planted.source(), "Nobody rang")),
                        Around.TURNS,
                        1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void context_is_whole_turns_or_so_many_words() {
        Passage rang = planting.passage(planted.source(), "Nobody rang");

        InContext inTurns =
                queries.words(planted.ana(), List.of(rang), Around.TURNS, 1).getFirst();
        assertThat(inTurns.turn()).isEqualTo(2);
        assertThat(inTurns.speaker()).isEqualTo("Una");
        assertThat(inTurns.before()).isEqualTo("We waited for months.\nUna: ");
        assertThat(inTurns.words()).isEqualTo("Nobody rang");
        assertThat(inTurns.after()).isEqualTo(" us back.\nKim: Then the letter came and we went home.");

        InContext inWords =
                queries.words(planted.ana(), List.of(rang), Around.WORDS, 2).getFirst();
        assertThat(inWords.before()).isEqualTo("months.\nUna: ");
        assertThat(inWords.after()).isEqualTo(" us back.");
        assertThat(queries.words(planted.ana(), List.of(rang), Around.TURNS, 0)
                        .getFirst()
                        .before())
                .isEmpty();
    }

    @Test
    void many_passages_keep_their_order_and_their_own_context() {
        List<Passage> wanted = List.of(
                planting.passage(planted.source(), "we went home"),
                planting.passage(planted.source(), "waited for months"),
                planting.passage(planted.source(), "Nobody rang"));

        assertThat(queries.words(planted.ana(), wanted, Around.TURNS, 2))
                .extracting(InContext::words, InContext::turn)
                .containsExactly(tuple("we went home", 3), tuple("waited for months", 1), tuple("Nobody rang", 2));
    }

    @Test
    void more_context_than_anybody_reads_is_refused() {
        assertThatThrownBy(() -> new ThemeExtractsRequest(study.analysis, null, Around.TURNS, 21, Order.SOURCE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0 to 20 turns");
        assertThat(Objects.requireNonNull(
                        new ThemeExtractsRequest(study.analysis, null, Around.WORDS, 200, Order.SITE).said()))
                .isEqualTo("200 words on either side; by site, then source");
    }
}
