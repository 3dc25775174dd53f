package org.trigpoint.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.HeldQueries;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.undo.UndoService;

@HouseTest
class ThemeEvidenceTest {

    private static final String TEXT = """
            Kim: They came when they said they would.
            Una: And did that help?
            Kim: No, we had a date to leave by, and slow was no good to us.
            """;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private CodeService codes;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeQueries themeQueries;

    @Autowired
    private ThemeExtractService extracts;

    @Autowired
    private ThemeQuotationService quotations;

    @Autowired
    private ThemeMergeService merging;

    @Autowired
    private ThemeEvidenceQueries queries;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private HeldQueries held;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Coder ana;
    private SourceId source;
    private ThemeId slowness;

    @BeforeEach
    void a_theme_and_a_transcript() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = writing.add(
                ana,
                "one.txt",
                TEXT,
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        slowness = themes.make(ana, study.analysis, "Trust is made of slowness");
    }

    private Passage passage(String words) {
        var version = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
        String text = coded.of(ana, source, study.analysis).text();
        int start = text.indexOf(words);
        return new Passage(source, version, new Span(start, start + words.length()));
    }

    private ThemeEvidence evidence() {
        return queries.of(ana, slowness);
    }

    @Test
    void what_contradicts_a_theme_is_kept_with_its_note_and_listed_at_the_passage() {
        extracts.attach(ana, slowness, passage("slow was no good to us"), Stance.CONTRADICTS, "A date was set.");

        assertThat(evidence().extracts()).singleElement().satisfies(one -> {
            assertThat(one.stance()).isEqualTo(Stance.CONTRADICTS);
            assertThat(one.note()).isEqualTo("A date was set.");
            assertThat(one.origin().quotation().words()).isEqualTo("slow was no good to us");
            assertThat(one.origin().speaker()).isEqualTo("Kim");
            assertThat(one.origin().site()).isEqualTo("LA01");
        });
        assertThat(coded.of(ana, source, study.analysis).claims())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.theme()).isEqualTo(slowness);
                    assertThat(claim.how()).isEqualTo("contradicts");
                });
        assertThatThrownBy(() -> extracts.attach(ana, slowness, passage("slow was no good to us"), Stance.SUPPORTS, ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_correction_of_the_text_carries_both_along_and_takes_a_shortening_off_that_is_not_sure_any_more() {
        extracts.attach(ana, slowness, passage("slow was no good to us"), Stance.DEVIANT, "");
        var quotation = quotations.choose(ana, slowness, passage("No, we had a date to leave by"));
        quotations.print(ana, quotation, "No, we had a date", "A parent");
        assertThat(evidence().quotations())
                .singleElement()
                .satisfies(one -> assertThat(one.printed()).isEqualTo("No, we had a date […]"));

        Passage before = passage("No, we had a date to leave by");
        corrections.correctTurn(
                ana,
                source,
                before.version(),
                before.span().start(),
                "No, we had a day and a date to leave by, and slow was no good to us.",
                "");

        assertThat(evidence().extracts())
                .singleElement()
                .satisfies(one -> assertThat(one.origin().quotation().words()).isEqualTo("slow was no good to us"));
        assertThat(evidence().quotations()).singleElement().satisfies(one -> {
            assertThat(one.printed()).isEqualTo("No, we had a day and a date to leave by");
            assertThat(one.label()).isEqualTo("A parent");
        });
    }

    @Test
    void what_can_not_be_carried_waits_to_be_looked_at_under_the_name_of_its_theme() {
        extracts.attach(ana, slowness, passage("And did that help?"), Stance.SUPPORTS, "");
        Passage turn = passage("And did that help?");

        corrections.correctTurn(ana, source, turn.version(), turn.span().start(), "Tell me of the visits.", "");

        assertThat(evidence().extracts()).isEmpty();
        assertThat(held.of(ana, source))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Trust is made of slowness"));
    }

    @Test
    void quotations_stand_in_the_order_in_which_they_are_put() {
        quotations.choose(ana, slowness, passage("They came when they said they would."));
        var last = quotations.choose(ana, slowness, passage("slow was no good to us"));

        quotations.move(ana, last, 0);

        assertThat(evidence().quotations())
                .extracting(ThemeEvidence.Chosen::printed)
                .containsExactly("slow was no good to us", "They came when they said they would.");
        assertThat(evidence().quotations())
                .extracting(ThemeEvidence.Chosen::label)
                .containsOnly("LA01");
    }

    @Test
    void a_theme_goes_into_another_with_all_that_it_rests_on_and_comes_back_by_one_undoing() {
        CodeId time = codes.make(ana, study.analysis, null, "Time", 1);
        ThemeId other = themes.make(ana, study.analysis, "They kept their word");
        ThemeId part = themes.makeUnder(ana, slowness, "Silence is kept");
        themes.gather(ana, slowness, Set.of(time));
        extracts.attach(ana, slowness, passage("slow was no good to us"), Stance.CONTRADICTS, "");
        quotations.choose(ana, slowness, passage("They came when they said they would."));
        List<Theme> before = themeQueries.of(ana, study.analysis);
        assertThatThrownBy(() -> merging.merge(ana, slowness, other, " "))
                .hasMessageContaining("why this theme is merged");

        merging.merge(ana, slowness, other, "Both are about reliability.");

        assertThat(themeQueries.of(ana, study.analysis))
                .satisfiesExactlyInAnyOrder(
                        one -> {
                            assertThat(one.id()).isEqualTo(slowness);
                            assertThat(one.status()).isEqualTo(ThemeStatus.MERGED);
                            assertThat(one.reason()).isEqualTo("Both are about reliability.");
                            assertThat(one.wentInto()).isEqualTo(other);
                            assertThat(one.codes()).isEmpty();
                        },
                        one -> {
                            assertThat(one.id()).isEqualTo(other);
                            assertThat(one.codes()).containsExactly(time);
                        },
                        one -> {
                            assertThat(one.id()).isEqualTo(part);
                            assertThat(one.under()).isEqualTo(other);
                        });
        assertThat(queries.of(ana, other).extracts()).hasSize(1);
        assertThat(queries.of(ana, other).quotations()).hasSize(1);

        undo.undo(ana);
        assertThat(themeQueries.of(ana, study.analysis))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(before);
        assertThat(evidence().extracts()).hasSize(1);
    }
}
