package org.trigpoint.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.words.Dispersed.Strip;

@HouseTest
class DispersionAlongSourcesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private DispersionQueries dispersion;

    private SmallStudy study;
    private Coder ana;
    private CodeId trust;
    private CodeId slow;

    @BeforeEach
    void three_interviews() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        SourceId first = study.source("Interview 1", study.la01, ana, "trust one two three");
        SourceId second = study.source("Interview 2", study.la02, ana, "four trust 🙂 trust");
        study.changed(first);
        study.changed(second);
        study.changed(study.source("Interview 3", null, ana, "five six seven eight"));
        trust = codes.make(ana, study.analysis, null, "Trust", null);
        slow = codes.make(ana, study.analysis, trust, "Slow trust", null);
        coding.code(ana, study.passage(first, "trust"), trust);
        coding.code(ana, study.passage(first, "trust"), slow);
        coding.code(study.coder("bea"), study.passage(first, "trust"), trust);
        coding.code(ana, study.passage(second, "🙂 trust"), slow);
    }

    @Test
    void a_code_stands_as_marks_along_every_source_and_one_passage_is_one_mark() {
        Dispersed found = dispersion.ofCode(ana, study.analysis, trust, true, Narrowing.NONE);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.inSources()).isEqualTo(2);
        assertThat(found.strips())
                .extracting(Strip::title)
                .containsExactly("Interview 1", "Interview 2", "Interview 3");
        assertThat(found.strips().get(0).marks()).containsExactly(new Span(0, 5));
        assertThat(found.strips().get(1).marks()).containsExactly(new Span(11, 18));
        assertThat(found.strips().get(1).length()).isEqualTo(18);
        assertThat(found.strips().get(2).marks()).isEmpty();
        // Shares of the words are a third each; of the segments a half, a half and none.
        assertThat(found.deviation()).hasValueCloseTo(1.0 / 3, within(0.05));
        assertThat(dispersion
                        .ofCode(ana, study.analysis, trust, false, Narrowing.NONE)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void a_word_stands_where_it_is_found() {
        keeper.catchUp();
        Dispersed found = dispersion.ofWord(ana, "trust", null, Narrowing.NONE);

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.leftOut()).isZero();
        assertThat(found.strips().get(1).marks()).containsExactly(new Span(5, 10), new Span(13, 18));
        assertThat(dispersion.ofWord(ana, "nowhere", null, Narrowing.NONE).deviation())
                .isEmpty();
    }

    @Test
    void a_member_of_one_site_sees_that_sites_sources_and_what_does_not_exist_is_not_found() {
        Coder of = study.coderOf("cat", study.la02);

        assertThat(dispersion
                        .ofCode(of, study.analysis, trust, true, Narrowing.NONE)
                        .strips())
                .extracting(Strip::title)
                .containsExactly("Interview 2");
        assertThat(dispersion
                        .ofCode(of, study.analysis, trust, true, Narrowing.NONE)
                        .deviation())
                .isEmpty();
        assertThatThrownBy(() -> dispersion.ofCode(ana, study.analysis, new CodeId(999_999), true, Narrowing.NONE))
                .isInstanceOf(NotFound.class);
    }
}
