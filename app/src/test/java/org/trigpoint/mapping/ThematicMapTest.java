package org.trigpoint.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.THEME_MAP_VERSION;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeStatusService;

@HouseTest
class ThematicMapTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService codings;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeStatusService statuses;

    @Autowired
    private ThematicMapService maps;

    @Autowired
    private ThematicMapQueries queries;

    private SmallStudy study;
    private Coder ana;
    private ThemeId waiting;
    private ThemeId unpaid;
    private ThemeId heard;

    @BeforeEach
    void threeThemesOverTwoCodes() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        SourceId source = study.source("Interview 1", study.la01, ana, "We waited.\nNobody rang. We waited on.");
        CodeId time = codes.make(ana, study.analysis, null, "Time", 1);
        CodeId silence = codes.make(ana, study.analysis, null, "Silence", 2);
        waiting = themes.make(ana, study.analysis, "Waiting is work");
        unpaid = themes.makeUnder(ana, waiting, "It is not paid");
        heard = themes.make(ana, study.analysis, "Being heard");
        themes.gather(ana, waiting, Set.of(time));
        themes.gather(ana, unpaid, Set.of(time, silence));
        codings.code(ana, study.passage(source, "We waited."), time);
        codings.code(ana, study.passage(source, "Nobody rang."), time);
        codings.code(ana, study.passage(source, "Nobody rang."), silence);
    }

    private ThematicMap now() {
        return queries.of(ana, study.analysis, ThematicMapQueries.Shown.USUAL);
    }

    private MapNode node(ThemeId theme) {
        return now().node("theme-" + theme.value()).orElseThrow();
    }

    @Test
    void a_theme_counts_the_segments_of_its_subthemes_with_its_own_and_each_passage_once() {
        assertThat(node(waiting).segments()).isEqualTo(2);
        assertThat(node(unpaid).segments()).isEqualTo(2);
        assertThat(node(heard).segments()).isZero();
        assertThat(now().nodes())
                .filteredOn(node -> node.kind() == MapNode.Kind.CODE)
                .hasSize(2);
    }

    @Test
    void where_somebody_puts_a_node_it_stays_until_the_map_is_laid_out_anew() {
        MapNode before = node(heard);
        maps.place(ana, study.analysis, List.of(new ThematicMapService.ThemePlace(heard, 900, -40)), List.of());
        assertThat(node(heard)).extracting(MapNode::x, MapNode::y).containsExactly(900, -40);

        maps.tidy(ana, study.analysis);
        assertThat(node(heard)).isEqualTo(before);
    }

    @Test
    void a_named_version_stays_as_it_was_whatever_becomes_of_the_themes() {
        maps.link(ana, waiting, heard, "hinders");
        var version = maps.name(ana, study.analysis, "Before the review", "A first grouping.");
        ThematicMap was = queries.version(ana, version).map();

        statuses.settle(ana, heard, ThemeStatus.DROPPED, "Nobody says so.");
        maps.link(ana, unpaid, waiting, "belongs to");
        themes.move(ana, unpaid, null, 0);

        assertThat(queries.version(ana, version).map()).isEqualTo(was);
        assertThat(MapDifference.between(was, queries.of(ana, study.analysis, ThematicMapQueries.Shown.ALL)))
                .containsExactlyInAnyOrder(
                        "“Being heard” was candidate and is dropped.",
                        "“It is not paid” no longer stands under “Waiting is work”.",
                        "New link: “It is not paid” belongs to “Waiting is work”.");
        assertThat(now().nodes()).extracting(MapNode::name).doesNotContain("Being heard");
        assertThatThrownBy(() -> sql.update(THEME_MAP_VERSION)
                        .set(THEME_MAP_VERSION.NAME, "Another")
                        .where(THEME_MAP_VERSION.ID.eq(version))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> maps.name(ana, study.analysis, "before the REVIEW", ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void two_themes_are_linked_once_each_way_and_none_with_itself() {
        maps.link(ana, waiting, heard, "hinders");

        assertThatThrownBy(() -> maps.link(ana, waiting, heard, "also")).hasMessageContaining("linked so already");
        assertThatThrownBy(() -> maps.link(ana, heard, heard, "")).isInstanceOf(Refusal.class);
        maps.link(ana, heard, waiting, "is hindered by");
        assertThat(now().lines())
                .filteredOn(line -> line.kind() == MapLine.Kind.LINK)
                .hasSize(2);
    }

    @Test
    void the_drawing_stands_by_itself_with_every_name_whole_and_says_what_it_counts() {
        maps.link(ana, waiting, heard, "hin<ders & helps");

        String svg = MapDrawing.svg(now(), "Map of \"waiting\"", "counts are segments", true);

        assertThat(svg)
                .startsWith("<?xml")
                .contains("<title>Waiting is work</title>", "hin&lt;ders &amp; helps", "2 segments", "stroke-dasharray")
                .doesNotContain("var(--");
    }
}
