package org.trigpoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.studies.PlanQueries.ParticipantLine;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class PlanTest {

    private static final SiteDetails LA03 =
            new SiteDetails("LA03", "Northbridge", Arm.INTERVENTION, "integrated", false);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlanService plan;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private PlanQueries queries;

    private SmallStudy study;
    private Lead lead;
    private Lead stranger;

    @BeforeEach
    void twoStudies() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        stranger = new SmallStudy(sql, access).lead("stranger");
    }

    @Test
    void the_plan_tells_sites_waves_and_participants_with_what_belongs_to_them() {
        SiteId site = plan.addSite(lead, LA03);
        WaveId wave = plan.addWave(lead, "Baseline");
        ParticipantId kim = participants.add(lead, new ParticipantDetails("Kim", "keyworker", site));
        study.source("Interview", site, lead, "Words.");

        StudyPlan seen = queries.plan(lead);

        assertThat(seen.sites()).last().isEqualTo(new SiteLine(site, LA03, 1));
        assertThat(seen.waves()).containsExactly(new WaveLine(wave, "Baseline", 0));
        assertThat(seen.participants())
                .containsExactly(new ParticipantLine(kim, new ParticipantDetails("Kim", "keyworker", site), "LA03", 0));
        assertThat(study.journal()).containsExactly("SiteAdded", "WaveAdded", "ParticipantAdded");
    }

    @Test
    void somebody_of_one_site_sees_that_site_and_its_participants_alone() {
        participants.add(lead, new ParticipantDetails("Kim", "keyworker", study.la01));
        participants.add(lead, new ParticipantDetails("Lou", "parent", study.la02));
        participants.add(lead, new ParticipantDetails("Max", "tutor", null));

        StudyPlan seen = queries.plan(study.coderOf("Una", study.la01));

        assertThat(seen.sites()).extracting(SiteLine::site).containsExactly(study.la01);
        assertThat(seen.participants())
                .extracting(line -> line.details().pseudonym())
                .containsExactly("Kim");
    }

    @Test
    void codes_names_and_pseudonyms_are_single_whatever_their_case() {
        plan.addSite(lead, LA03);
        plan.addWave(lead, "Baseline");
        WaveId second = plan.addWave(lead, "Endline");
        participants.add(lead, new ParticipantDetails("Kim", "keyworker", null));
        SiteDetails sameCode = new SiteDetails("la03", "Another", null, " ", true);

        assertThatThrownBy(() -> plan.addSite(lead, sameCode)).hasMessageContaining("already");
        assertThatThrownBy(() -> plan.changeSite(lead, study.la01, sameCode)).hasMessageContaining("already");
        assertThatThrownBy(() -> plan.addWave(lead, "BASELINE")).hasMessageContaining("already");
        assertThatThrownBy(() -> plan.renameWave(lead, second, "baseline")).hasMessageContaining("already");
        assertThatThrownBy(() -> participants.add(lead, new ParticipantDetails("KIM", "x", null)))
                .hasMessageContaining("already");
        assertThat(study.journal()).hasSize(4);
    }

    @Test
    void waves_stand_in_the_order_that_the_lead_gives() {
        WaveId end = plan.addWave(lead, "Endline");
        WaveId begin = plan.addWave(lead, "Baseline");

        plan.orderWaves(lead, List.of(begin, end));

        assertThat(queries.plan(lead).waves()).extracting(WaveLine::wave).containsExactly(begin, end);
        assertThatThrownBy(() -> plan.orderWaves(lead, List.of(begin))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan.orderWaves(stranger, List.of(begin, end))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_used_is_not_removed_and_what_is_not_goes() {
        study.source("Interview", study.la01, lead, "Words.");

        assertThatThrownBy(() -> plan.removeSite(lead, study.la01))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mark the site as withdrawn");
        plan.removeSite(lead, study.la02);

        assertThat(queries.plan(lead).sites()).extracting(SiteLine::site).containsExactly(study.la01);
    }

    @Test
    void an_id_of_another_study_is_not_found() {
        WaveId wave = plan.addWave(lead, "Baseline");
        ParticipantId kim = participants.add(lead, new ParticipantDetails("Kim", "keyworker", null));
        ParticipantDetails strange = new ParticipantDetails("Kim", "keyworker", study.la01);

        assertThatThrownBy(() -> plan.changeSite(stranger, study.la01, LA03)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan.removeSite(stranger, study.la01)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan.renameWave(stranger, wave, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan.removeWave(stranger, wave)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participants.change(stranger, kim, strange)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participants.remove(stranger, kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participants.add(stranger, strange)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_line() {
        SiteId site = plan.addSite(lead, LA03);
        plan.changeSite(lead, site, LA03);
        WaveId wave = plan.addWave(lead, "Baseline");
        plan.renameWave(lead, wave, " Baseline ");
        plan.changeSite(lead, site, new SiteDetails("LA03", "Northbridge", Arm.CONTROL, null, true));

        assertThat(study.journal()).containsExactly("SiteAdded", "WaveAdded", "SiteChanged");
    }
}
