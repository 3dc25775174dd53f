package org.trigpoint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.access.PeopleQueries.PersonLine;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class MembershipTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private PeopleService people;

    @Autowired
    private PeopleQueries queries;

    private SmallStudy study;
    private Lead lead;

    @BeforeEach
    void aStudyWithALead() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
    }

    @Test
    void a_member_has_the_role_and_the_site_that_the_lead_gave() {
        SignedIn ann = TestPeople.signedIn(sql, "Ann" + System.nanoTime());

        memberships.add(lead, ann.signInName(), Role.RESEARCHER, study.la01);

        assertThat(access.coder(ann, study.study).onlySite()).isEqualTo(study.la01);
        assertThat(queries.members(lead))
                .filteredOn(line -> line.person().equals(ann.person()))
                .extracting(MemberLine::role, MemberLine::siteCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.RESEARCHER, "LA01"));

        memberships.change(lead, ann.person(), Role.OBSERVER, null);
        assertThat(access.member(ann, study.study)).isInstanceOf(Observer.class);

        memberships.remove(lead, ann.person());
        assertThatThrownBy(() -> access.member(ann, study.study)).isInstanceOf(NotFound.class);
        assertThat(study.journal()).endsWith("MemberAdded", "MemberChanged", "MemberRemoved");
    }

    @Test
    void a_screen_may_go_on_showing_a_study_for_as_long_as_its_person_may_read_it() {
        SignedIn ann = TestPeople.signedIn(sql, "Ann" + System.nanoTime());
        assertThat(access.readerAgain(ann, study.study)).isEmpty();
        memberships.add(lead, ann.signInName(), Role.RESEARCHER, study.la01);
        assertThat(access.readerAgain(ann, study.study)).contains(access.reader(ann, study.study));

        memberships.change(lead, ann.person(), Role.PRACTITIONER, study.la01);
        assertThat(access.readerAgain(ann, study.study))
                .as("of a practitioner, who reads nothing but their own")
                .isEmpty();
        memberships.change(lead, ann.person(), Role.RESEARCHER, null);
        assertThat(access.readerAgain(ann, study.study).orElseThrow().onlySite())
                .isNull();

        people.close(access.operator(), ann.person());
        assertThat(access.readerAgain(ann, study.study)).isEmpty();
        people.reopen(access.operator(), ann.person());
        assertThat(access.readerAgain(ann, study.study)).isPresent();

        people.renewPassword(access.operator(), ann.person());
        assertThat(access.readerAgain(ann, study.study))
                .as("with another password")
                .isEmpty();
    }

    @Test
    void the_site_of_another_study_is_not_found() {
        SmallStudy other = new SmallStudy(sql, access);
        SignedIn ann = TestPeople.signedIn(sql, "Ann" + System.nanoTime());

        assertThatThrownBy(() -> memberships.add(lead, ann.signInName(), Role.OBSERVER, other.la01))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memberships.change(lead, other.lead("other").person(), Role.OBSERVER, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memberships.remove(lead, new PersonId(999_999)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_study_keeps_a_lead_and_a_lead_sees_all_sites() {
        assertThatThrownBy(() -> memberships.remove(lead, lead.person())).hasMessageContaining("needs a lead");
        assertThatThrownBy(() -> memberships.change(lead, lead.person(), Role.OBSERVER, null))
                .hasMessageContaining("needs a lead");
        assertThatThrownBy(() -> memberships.change(lead, lead.person(), Role.LEAD, study.la01))
                .hasMessageContaining("A team lead sees all sites");

        Lead second = study.lead("second");
        memberships.remove(second, lead.person());

        assertThat(queries.members(second)).extracting(MemberLine::person).containsExactly(second.person());
    }

    @Test
    void an_administrator_names_a_lead_only_while_there_is_none_who_can_sign_in() {
        SignedIn ann = TestPeople.signedIn(sql, "Ann" + System.nanoTime());
        Administrator keeper = access.operator();

        assertThatThrownBy(() -> memberships.appointLead(keeper, study.study, ann.person()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has a lead");

        people.close(keeper, lead.person());
        memberships.appointLead(keeper, study.study, ann.person());

        assertThat(access.lead(ann, study.study).person()).isEqualTo(ann.person());
    }

    @Test
    void a_closed_person_opens_no_study_though_they_still_belong_to_it() {
        SignedIn member = study.member("Ben", Role.RESEARCHER, null);
        people.close(access.operator(), member.person());

        assertThatThrownBy(() -> access.member(member, study.study)).isInstanceOf(NotFound.class);
        assertThat(queries.members(lead))
                .filteredOn(MemberLine::closed)
                .extracting(MemberLine::person)
                .containsExactly(member.person());
    }

    @Test
    void nobody_is_added_under_a_name_that_is_taken_and_the_command_line_stays_out_of_reach() {
        Administrator keeper = access.operator();
        String name = "Cleo" + System.nanoTime();
        PersonId cleo = people.add(keeper, name, "Cleo", true).person();

        assertThatThrownBy(() -> people.add(keeper, name.toUpperCase(java.util.Locale.ROOT), "Another", false))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> people.renewPassword(keeper, keeper.person())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.close(Proofs.administrator(cleo), cleo)).hasMessageContaining("close yourself");
        assertThat(queries.people(keeper))
                .filteredOn(line -> line.person().equals(cleo))
                .containsExactly(new PersonLine(cleo, name, "Cleo", true, true, false, 0));
        assertThat(queries.people(keeper)).noneMatch(line -> line.person().equals(keeper.person()));
    }

    @Test
    void an_administrator_who_is_no_longer_one_gets_no_proof() {
        SignedIn ann = TestPeople.signedIn(sql, "Ann" + System.nanoTime());
        SignedIn claims = Proofs.signedIn(ann.person(), ann.signInName(), true);

        assertThatThrownBy(() -> access.administrator(claims)).isInstanceOf(NotFound.class);

        sql.update(PERSON)
                .set(PERSON.ADMINISTRATOR, true)
                .where(PERSON.ID.eq(ann.person()))
                .execute();
        assertThat(access.administrator(claims).person()).isEqualTo(ann.person());
    }
}
