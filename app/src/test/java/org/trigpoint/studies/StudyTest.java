package org.trigpoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.access.TestPeople;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.studies.PlanQueries.SynonymLine;
import org.trigpoint.studies.StudyQueries.MyStudy;
import org.trigpoint.studies.StudyQueries.StudyHome;
import org.trigpoint.studies.StudyQueries.StudyLine;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class StudyTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private StudyService studies;

    @Autowired
    private StudyQueries queries;

    @Autowired
    private PlanQueries plans;

    @Test
    void a_new_study_has_the_lead_that_was_named_and_the_words_that_are_found_as_one() {
        SignedIn ann = TestPeople.signedIn(sql, "Ann" + System.nanoTime());
        String name = "Pilot " + System.nanoTime();

        StudyId study = studies.add(access.operator(), " " + name + " ", ann.person());

        Lead lead = access.lead(ann, study);
        assertThat(queries.mine(ann)).containsExactly(new MyStudy(study, name, false, Role.LEAD, null, 0, 0, 0));
        assertThat(plans.synonyms(lead))
                .extracting(SynonymLine::words)
                .first()
                .isEqualTo(List.of("keyworker", "key worker", "key-worker"));
        assertThat(queries.home(lead)).isEqualTo(new StudyHome(name, false, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void two_studies_never_share_a_name() {
        Administrator keeper = access.operator();
        String name = "Pilot " + System.nanoTime();
        studies.add(keeper, name, null);

        assertThatThrownBy(() -> studies.add(keeper, name.toUpperCase(Locale.ROOT), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
        Lead other = new SmallStudy(sql, access).lead("lead");
        assertThatThrownBy(() -> studies.rename(other, name)).hasMessageContaining("already");
        assertThatThrownBy(() -> studies.rename(other, " ")).hasMessageContaining("Give a name");
    }

    @Test
    void a_study_whose_lead_does_not_exist_is_not_begun() {
        String name = "Pilot " + System.nanoTime();

        assertThatThrownBy(() -> studies.add(access.operator(), name, new PersonId(999_999)))
                .isInstanceOf(NotFound.class);
        assertThat(sql.fetchExists(STUDY, STUDY.NAME.eq(name))).isFalse();
    }

    @Test
    void a_study_is_named_by_its_name_or_its_number() {
        Administrator keeper = access.operator();
        SmallStudy study = new SmallStudy(sql, access);
        Lead lead = study.lead("lead");
        studies.rename(lead, "Named " + study.study.value());

        assertThat(queries.named(keeper, " nAmed " + study.study.value())).isEqualTo(study.study);
        assertThat(queries.named(keeper, String.valueOf(study.study.value()))).isEqualTo(study.study);
        assertThatThrownBy(() -> queries.named(keeper, "no such")).hasMessageContaining("study list");
        assertThat(queries.all(keeper))
                .contains(new StudyLine(study.study, "Named " + study.study.value(), false, 1, 1));
        assertThat(study.journal()).containsExactly("StudyRenamed");
    }

    @Test
    void counts_hold_what_the_one_who_asks_may_see() {
        SmallStudy study = new SmallStudy(sql, access);
        Lead lead = study.lead("lead");
        study.source("One", study.la01, lead, "Some words.");
        study.source("Two", study.la02, lead, "More words.");
        SignedIn ofOneSite = study.member("Una", Role.RESEARCHER, study.la01);

        assertThat(queries.mine(ofOneSite))
                .extracting(MyStudy::sources, MyStudy::siteCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "LA01"));
        assertThat(queries.home(access.reader(ofOneSite, study.study)))
                .extracting(StudyHome::sources, StudyHome::sites)
                .containsExactly(1, 1);
        assertThat(queries.home(lead))
                .extracting(StudyHome::sources, StudyHome::sites)
                .containsExactly(2, 2);
    }
}
