package org.trigpoint.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.reports.SourceSheet.OfCode;
import org.trigpoint.reports.SourceSheet.OfCoder;
import org.trigpoint.reports.SourceSheet.OfTheme;
import org.trigpoint.reports.SourceSheet.Said;
import org.trigpoint.reports.SourceSheet.Voice;
import org.trigpoint.testing.PlantedInterview;
import org.trigpoint.testing.SmallStudy;

@HouseTest
@Import(PlantedInterview.class)
class SourceSheetTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlantedInterview planting;

    @Autowired
    private CodeService codes;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjects;

    @Autowired
    private SourceSheetQueries queries;

    private SmallStudy study;
    private PlantedInterview.Planted planted;

    @BeforeEach
    void a_coded_interview() {
        study = new SmallStudy(sql, access);
        planted = planting.plant(study, study.lead("lead"));
    }

    private SourceSheet sheet() {
        return queries.of(planted.ana(), study.analysis, planted.source());
    }

    @Test
    void it_says_who_speaks_how_much_and_in_what_role() {
        assertThat(sheet().voices())
                .containsExactly(new Voice("Kim", "Robin", "Parent", 2, 12), new Voice("Una", "", "", 1, 4));
    }

    @Test
    void codes_and_themes_are_counted_in_segments_and_words_each_once() {
        assertThat(sheet().codes())
                .containsExactly(
                        new OfCode("Waiting", 1, 3),
                        new OfCode("Waiting \u203a Letter", 1, 3),
                        new OfCode("Home", 1, 3));
        assertThat(sheet().themes())
                .containsExactly(new OfTheme("Waiting <is> work", 2, 0, 2), new OfTheme("Going home", 1, 0, 0));
    }

    @Test
    void of_what_participants_say_nine_words_in_twelve_are_coded_and_nothing_under_codes_in_the_bin_counts() {
        assertThat(sheet().said()).isEqualTo(new Said(12, 9));
        assertThat(sheet().said().share()).hasValue(0.75);

        codes.remove(planted.ana(), planted.home());

        assertThat(sheet().said()).isEqualTo(new Said(12, 6));
        assertThat(sheet().codes()).extracting(OfCode::path).containsExactly("Waiting", "Waiting \u203a Letter");
    }

    @Test
    void without_a_known_participant_no_share_is_told() {
        SourceId nobody = study.source("Notes", study.la01, planted.ana(), "It rained all day.");

        SourceSheet sheet = queries.of(planted.ana(), study.analysis, nobody);

        assertThat(sheet.said().share()).isEmpty();
        assertThat(sheet.voices()).containsExactly(new Voice("", "", "", 1, 4));
        assertThat(sheet.codes()).isEmpty();
        assertThat(sheet.coders()).isEmpty();
    }

    @Test
    void it_has_the_memos_the_quotations_and_who_coded() {
        subjects.writeOnSource(planted.ana(), planted.source(), "On the whole of it");
        memos.write(planted.ben(), study.analysis, planting.passage(planted.source(), "Nobody rang"), "On a passage");

        assertThat(sheet().memos())
                .extracting(MemoLine::body)
                .containsExactlyInAnyOrder("On a passage", "On the whole of it");
        assertThat(sheet().quotations())
                .extracting(one -> one.theme(), one -> one.chosen().printed())
                .containsExactly(tuple("Waiting <is> work", "We waited for months"));
        assertThat(sheet().coders()).extracting(OfCoder::codings).containsExactlyInAnyOrder(3, 1);
        assertThat(sheet().coders())
                .allSatisfy(coder -> assertThat(coder.last()).isAfterOrEqualTo(coder.first()));
    }

    @Test
    void another_site_has_no_such_source() {
        assertThatThrownBy(() -> queries.of(study.coderOf("max", study.la02), study.analysis, planted.source()))
                .isInstanceOf(NotFound.class);
    }
}
