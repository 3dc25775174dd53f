package org.trigpoint.matrices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.matrices.ThemeMatrix.Cell;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sets.SourceSetService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.studies.Recognisable;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

/**
 * Planted: at LA01 two parents and one manager, at LA02 one parent. Waiting has a code under it, and overlaps it in one
 * source; trust was said once.
 */
@HouseTest
class CrossedMatrixTest {

    private static final String FIRST = "I waited six long weeks. Nobody rang me. I trust her now.";
    private static final String SECOND = "We waited too. We rang them. Nothing came.";
    private static final String MANAGER = "Families wait because posts are empty.";
    private static final String FAR = "I waited and then I rang.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ParticipantService people;

    @Autowired
    private SourceSetService sets;

    @Autowired
    private ThemeMatrixQueries matrices;

    private SmallStudy study;
    private Coder ana;
    private Lead lead;
    private SourceId first;
    private SourceId far;
    private CodeId waiting;
    private CodeId ringing;
    private CodeId trust;
    private ThemeId theme;

    @BeforeEach
    void whatWasSaidAtTwoSitesByThreeRoles() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        lead = study.lead("lead");
        first = said("A first parent", FIRST, study.la01, "Priya", "Parent", "urban");
        SourceId second = said("B second parent", SECOND, study.la01, "Quinn", "Parent", "rural");
        SourceId manager = said("C manager", MANAGER, study.la01, "Mo", "Team manager", "urban");
        far = said("D far parent", FAR, study.la02, "Rhys", "Parent", "");
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        ringing = codes.make(ana, study.analysis, waiting, "Ringing", null);
        trust = codes.make(ana, study.analysis, null, "Trust", null);
        theme = themes.make(ana, study.analysis, "Time stands still");
        themes.gather(ana, theme, Set.of(waiting, ringing));
        coding.code(ana, study.passage(first, "I waited six long weeks."), waiting);
        coding.code(ana, study.passage(first, "weeks. Nobody rang me."), ringing);
        coding.code(ana, study.passage(first, "Nobody rang me."), waiting);
        coding.code(ana, study.passage(first, "I trust her now."), trust);
        coding.code(ana, study.passage(second, "We waited too."), waiting);
        coding.code(ana, study.passage(second, "We rang them."), ringing);
        coding.code(ana, study.passage(manager, "Families wait"), waiting);
        coding.code(ana, study.passage(far, "I waited and then I rang."), waiting);
    }

    @Test
    void roles_within_sites_are_counted_in_every_unit_with_their_denominators() {
        ThemeMatrix segments = crossed(CountingUnit.SEGMENTS);

        assertThat(segments.columns())
                .extracting(ThemeMatrix.Column::keys)
                .containsExactly(List.of("LA01", "Parent"), List.of("LA01", "Team manager"), List.of("LA02", "Parent"));
        assertThat(segments.columns()).extracting(ThemeMatrix.Column::sources).containsExactly(2, 1, 1);
        assertThat(segments.columns())
                .extracting(ThemeMatrix.Column::participants)
                .containsExactly(2, 1, 1);
        assertThat(segments.all().sources()).isEqualTo(4);
        assertThat(segments.all().participants()).isEqualTo(4);
        assertThat(counts(segments)).containsExactly(5, 1, 1, 7);
        assertThat(counts(crossed(CountingUnit.SOURCES))).containsExactly(2, 1, 1, 4);
        assertThat(counts(crossed(CountingUnit.PARTICIPANTS))).containsExactly(2, 1, 1, 4);
        // “weeks. Nobody rang me.” lies over two passages: its four words count once.
        assertThat(counts(crossed(CountingUnit.WORDS))).containsExactly(5 + 3 + 3 + 3, 2, 6, 22);
    }

    @Test
    void a_code_counts_with_the_codes_under_it_or_alone_and_each_word_once() {
        MatrixRequest.Rows all = new MatrixRequest.Rows(MatrixRequest.What.CODES, List.of(), false);
        MatrixRequest.Rows alone = new MatrixRequest.Rows(MatrixRequest.What.CODES, List.of(waiting), true);

        ThemeMatrix words = matrices.of(ana, asking(all, CountingUnit.WORDS, false, 0, By.SITE));
        assertThat(words.rows())
                .extracting(row -> row.name() + " " + row.total().said())
                .containsExactlyInAnyOrder("Trust 4", "Waiting 22", "Waiting \u203a Ringing 7");
        assertThat(matrices.of(ana, asking(alone, CountingUnit.SEGMENTS, false, 0, By.SITE))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.total().or(-1)).isEqualTo(5));
        assertThat(matrices.of(
                                ana,
                                asking(
                                        new MatrixRequest.Rows(MatrixRequest.What.BOTH, List.of(trust), false),
                                        CountingUnit.SEGMENTS,
                                        false,
                                        0,
                                        By.SITE))
                        .rows())
                .extracting(ThemeMatrix.Row::name)
                .containsExactly("Time stands still", "Trust");
    }

    @Test
    void shares_are_of_the_sources_or_people_in_the_column_or_of_all_that_is_coded_there() {
        ThemeMatrix sources = matrices.of(
                ana, asking(MatrixRequest.Rows.THEMES, CountingUnit.SOURCES, true, 0, By.attribute("Place")));
        assertThat(sources.columns())
                .extracting(ThemeMatrix.Column::label)
                .containsExactly("rural", "urban", "Not recorded");
        assertThat(sources.columns().get(1).share(2)).hasValue(100.0);
        assertThat(sources.columns().getLast().share(1)).isEmpty();

        ThemeMatrix segments =
                matrices.of(ana, asking(MatrixRequest.Rows.THEMES, CountingUnit.SEGMENTS, true, 0, By.SITE));
        assertThat(segments.columns()).extracting(ThemeMatrix.Column::base).containsExactly(7, 1);
        assertThat(segments.all().base()).isEqualTo(8);
    }

    @Test
    void arms_and_structures_are_those_of_the_sources_site() {
        sql.update(SITE)
                .set(SITE.ARM, "control")
                .set(SITE.STRUCTURE, "hubs")
                .where(SITE.ID.eq(study.la01))
                .execute();
        sql.update(SITE)
                .set(SITE.ARM, "intervention")
                .where(SITE.ID.eq(study.la02))
                .execute();

        ThemeMatrix byArm = matrices.of(ana, MatrixRequest.of(study.analysis, By.ARM, CountingUnit.SOURCES));
        assertThat(byArm.columns()).extracting(ThemeMatrix.Column::label).containsExactly("Intervention", "Control");
        assertThat(counts(byArm)).containsExactly(1, 3, 4);
        ThemeMatrix byStructure =
                matrices.of(ana, MatrixRequest.of(study.analysis, By.STRUCTURE, CountingUnit.SOURCES));
        assertThat(byStructure.columns()).extracting(ThemeMatrix.Column::label).containsExactly("hubs", "Not recorded");
    }

    @Test
    void a_narrowed_matrix_looks_at_those_sources_alone_and_at_none_when_its_set_is_gone() {
        var set = sets.make(ana, "The far ones", Set.of(far));
        MatrixRequest narrowed = MatrixRequest.of(
                study.analysis, Map.of("by", "site", "count", "segments", "set", String.valueOf(set.value())));

        ThemeMatrix matrix = matrices.of(ana, narrowed);
        assertThat(matrix.all().sources()).isEqualTo(1);
        assertThat(counts(matrix)).containsExactly(0, 1, 1);
        MatrixRequest urban = MatrixRequest.of(
                study.analysis, Map.of("attribute", "Place", "value", "urban", "kind", "interview", "site", "LA01"));
        assertThat(counts(matrices.of(ana, urban))).containsExactly(4, 0, 4);

        sets.remove(ana, set);
        assertThatThrownBy(() -> matrices.of(ana, narrowed)).isInstanceOf(NotFound.class);
    }

    @Test
    void small_counts_are_hidden_and_the_total_with_them_so_that_nothing_can_be_worked_out() {
        ThemeMatrix matrix =
                matrices.of(ana, asking(MatrixRequest.Rows.THEMES, CountingUnit.SEGMENTS, false, 3, By.SITE, By.ROLE));

        assertThat(matrix.rows().getFirst().cells())
                .containsExactly(new Cell.Counted(5), new Cell.Fewer(3), new Cell.Fewer(3));
        assertThat(matrix.rows().getFirst().total()).isEqualTo(new Cell.Withheld());
        ThemeMatrix bySite =
                matrices.of(ana, asking(MatrixRequest.Rows.THEMES, CountingUnit.SEGMENTS, false, 10, By.SITE));
        assertThat(bySite.rows().getFirst().total()).isEqualTo(new Cell.Fewer(10));
        assertThat(new Cell.Fewer(10).said()).isEqualTo("<10");
        assertThat(crossed(CountingUnit.SEGMENTS).rows().getFirst().total()).isEqualTo(new Cell.Counted(7));
    }

    @Test
    void whoever_is_alone_in_their_role_at_a_site_is_told_before_they_are_quoted() {
        MatrixRequest request = MatrixRequest.of(study.analysis, By.ROLE, CountingUnit.SEGMENTS);
        var manager = matrices.extracts(ana, request, cell("Team manager"), 0, 10);
        var parents = matrices.extracts(ana, request, cell("Parent"), 0, 10);

        assertThat(manager.page()).singleElement().satisfies(line -> {
            Recognisable.Alone alone = line.quotable().alone().orElseThrow();
            assertThat(alone.warning()).isEqualTo("the only team manager at LA01");
            assertThat(alone.wider()).containsExactly("A participant, LA01", "A participant");
        });
        assertThat(parents.total()).isEqualTo(6);
        assertThat(parents.page().stream()
                        .filter(line -> line.quotable().alone().isEmpty()))
                .hasSize(5);
        assertThat(matrices.extracts(ana, request, cell("Parent"), 4, 1).page()).hasSize(1);
    }

    @Test
    void a_request_is_the_same_after_its_words_and_refuses_what_it_can_not_be() {
        MatrixRequest request = new MatrixRequest(
                study.analysis,
                new MatrixRequest.Rows(MatrixRequest.What.BOTH, List.of(waiting, trust), true),
                List.of(By.attribute("Place & time"), By.ROLE),
                CountingUnit.WORDS,
                new MatrixRequest.Only(null, "LA01", "", "Place", "urban", null),
                true,
                5);

        assertThat(MatrixRequest.of(study.analysis, request.words())).isEqualTo(request);
        assertThat(request.title()).isEqualTo("Themes and codes by role within Place & time, counted in words");
        assertThatThrownBy(() -> MatrixRequest.of(study.analysis, Map.of("by", "site", "cross", "site")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> MatrixRequest.of(study.analysis, Map.of("by", "weather")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("weather");
        assertThatThrownBy(() -> MatrixRequest.of(study.analysis, Map.of("under", "1")))
                .isInstanceOf(Refusal.class);
    }

    private ThemeMatrix crossed(CountingUnit unit) {
        return matrices.of(ana, asking(MatrixRequest.Rows.THEMES, unit, false, 0, By.SITE, By.ROLE));
    }

    private MatrixRequest asking(MatrixRequest.Rows rows, CountingUnit unit, boolean percent, int under, By... by) {
        return new MatrixRequest(study.analysis, rows, List.of(by), unit, MatrixRequest.Only.ALL, percent, under);
    }

    private ThemeMatrixQueries.Cell cell(String column) {
        return new ThemeMatrixQueries.Cell(new ThemeMatrix.RowKey(theme, null), column);
    }

    /** Of the first row, the total last. */
    private static List<Integer> counts(ThemeMatrix matrix) {
        List<Integer> counts = new ArrayList<>();
        matrix.rows().getFirst().cells().forEach(cell -> counts.add(cell.or(-1)));
        counts.add(matrix.rows().getFirst().total().or(-1));
        return counts;
    }

    private SourceId said(String title, String text, SiteId site, String pseudonym, String role, String place) {
        SourceId source = study.source(title, site, ana, text);
        ParticipantId participant = people.add(lead, new ParticipantDetails(pseudonym, role, site));
        sql.insertInto(SOURCE_PARTICIPANT)
                .set(SOURCE_PARTICIPANT.STUDY_ID, study.study)
                .set(SOURCE_PARTICIPANT.SOURCE_ID, source)
                .set(SOURCE_PARTICIPANT.PARTICIPANT_ID, participant)
                .execute();
        if (!place.isEmpty()) {
            sql.insertInto(SOURCE_ATTRIBUTE)
                    .set(SOURCE_ATTRIBUTE.STUDY_ID, study.study)
                    .set(SOURCE_ATTRIBUTE.SOURCE_ID, source)
                    .set(SOURCE_ATTRIBUTE.NAME, "Place")
                    .set(SOURCE_ATTRIBUTE.VALUE, place)
                    .execute();
        }
        return source;
    }
}
