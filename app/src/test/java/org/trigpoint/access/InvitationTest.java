package org.trigpoint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.INVITATION;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SIGN_IN_FAILURE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class InvitationTest {

    private static final String CHOSEN = "a lantern by the river";
    private static final Refused NOTHING = new Refused(InvitationDesk.NO_SUCH_LINK);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private InvitationDesk desk;

    @Autowired
    private SignInDesk signIn;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private PeopleService people;

    private SmallStudy small;
    private Lead lead;
    private String name = "";

    @BeforeEach
    void a_study_with_a_lead() {
        sql.deleteFrom(SIGN_IN_FAILURE).execute();
        small = new SmallStudy(sql, access);
        lead = small.lead("lead");
        name = "rosa.marsh" + System.nanoTime();
    }

    private Invitation invited() {
        return invitations
                .invite(lead, List.of(new Invitee("Rosa Marsh", name, small.la01)))
                .getFirst();
    }

    private static String token(Invitation invitation) {
        return Objects.requireNonNull(invitation.token());
    }

    @Test
    void whoever_follows_the_link_chooses_a_password_and_is_in_as_a_practitioner_of_one_site() {
        Invitation rosa = invited();

        assertThat(desk.look(token(rosa), "a")).hasValueSatisfying(awaited -> {
            assertThat(awaited.fullName()).isEqualTo("Rosa Marsh");
            assertThat(awaited.signInName()).isEqualTo(name);
        });
        assertThat(desk.take(token(rosa), CHOSEN, "a")).isInstanceOfSatisfying(Welcome.class, welcome -> {
            assertThat(welcome.proof().passwordOneTime()).isFalse();
            Member member = access.member(welcome.proof(), small.study);
            assertThat(member).isInstanceOf(Practitioner.class);
            assertThat(member.onlySite()).isEqualTo(small.la01);
        });
        assertThat(signIn.signIn(name, CHOSEN, "a")).isInstanceOf(Welcome.class);
    }

    @Test
    void a_link_that_is_wrong_used_void_lapsed_or_of_somebody_who_left_gets_one_and_the_same_answer() {
        String used = token(invited());
        desk.take(used, CHOSEN, "a");
        String voided = token(another("void"));
        String fresh = token(invitations.renew(lead, person("void")));
        String lapsed = token(another("lapsed"));
        sql.update(INVITATION)
                .set(INVITATION.LAPSES_AT, OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1))
                .where(INVITATION.PERSON_ID.eq(person("lapsed")))
                .execute();
        String left = token(another("left"));
        memberships.remove(lead, person("left"));
        String given = token(another("given"));
        people.renewPassword(access.operator(), person("given"));

        for (String token : List.of(used, voided, lapsed, left, given, "", "x".repeat(43), fresh + "x")) {
            assertThat(desk.look(token, "a")).as(token).isEmpty();
            assertThat(desk.take(token, CHOSEN, "a")).as(token).isEqualTo(NOTHING);
        }
        assertThat(desk.take(fresh, CHOSEN, "a")).isInstanceOf(Welcome.class);
    }

    private Invitation another(String who) {
        return invitations
                .invite(lead, List.of(new Invitee("Of " + who, who + name, null)))
                .getFirst();
    }

    private PersonId person(String who) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.SIGN_IN_NAME.eq(who + name))
                .fetchSingle()
                .value1();
    }

    @Test
    void a_password_that_breaks_a_rule_uses_nothing_up() {
        String token = token(invited());

        assertThatThrownBy(() -> desk.take(token, "short", "a")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.take(token, name, "a")).isInstanceOf(Refusal.class);
        assertThat(desk.take(token, CHOSEN, "a")).isInstanceOf(Welcome.class);
    }

    @Test
    void nobody_signs_in_before_they_chose_a_password_and_nobody_who_has_one_is_given_a_link() {
        Invitation rosa = invited();
        assertThat(signIn.signIn(name, "", "a")).isInstanceOf(Refused.class);

        desk.take(token(rosa), CHOSEN, "a");
        SmallStudy next = new SmallStudy(sql, access);
        Lead other = next.lead("other");
        Invitation again = invitations
                .invite(other, List.of(new Invitee("Somebody else", name, null)))
                .getFirst();

        assertThat(again.token()).isNull();
        assertThat(again.fullName()).isEqualTo("Rosa Marsh");
        assertThatThrownBy(() -> invitations.renew(lead, rosa.person())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_lead_of_another_study_makes_no_link_for_somebody_who_is_awaited_in_this_one() {
        Invitation rosa = invited();
        SmallStudy next = new SmallStudy(sql, access);
        Lead other = next.lead("other");

        assertThatThrownBy(() -> invitations.renew(other, rosa.person())).isInstanceOf(NotFound.class);
        assertThat(invitations
                        .invite(other, List.of(new Invitee("Rosa Marsh", name, null)))
                        .getFirst()
                        .token())
                .as("it would let the other lead in under her name")
                .isNull();
        assertThatThrownBy(() -> invitations.renew(other, rosa.person())).isInstanceOf(Refusal.class);
        assertThat(desk.take(token(rosa), CHOSEN, "a")).isInstanceOf(Welcome.class);
    }

    @Test
    void of_a_list_all_are_invited_or_nobody() {
        invited();
        assertThatThrownBy(() -> invitations.invite(
                        lead, List.of(new Invitee("New", "new" + name, null), new Invitee("Rosa Marsh", name, null))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to this study already");
        assertThat(signIn.signIn("new" + name, "x", "a")).isInstanceOf(Refused.class);
        assertThat(sql.fetchCount(PERSON, PERSON.SIGN_IN_NAME.eq("new" + name))).isZero();
    }

    @Test
    void guessing_is_stopped_by_address_as_signing_in_is() {
        String token = token(invited());
        for (int guess = 0; guess < 30; guess++) {
            assertThat(desk.look("guess" + guess, "b")).isEmpty();
        }
        assertThat(desk.look(token, "b"))
                .as("the right one, from where it was guessed at")
                .isEmpty();
        assertThat(signIn.signIn(name, "x", "b"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence()).contains("too many"));
        assertThat(desk.look(token, "c")).isPresent();
    }

    @Test
    void no_token_stands_in_the_journal_or_in_the_database() {
        String token = token(invited());
        desk.look(token + "x", "a");
        desk.take(token, CHOSEN, "a");

        assertThat(sql.select(JOURNAL.PAYLOAD).from(JOURNAL).fetch(row -> String.valueOf(row.value1())))
                .noneMatch(payload -> payload.contains(token));
        assertThat(sql.selectFrom(INVITATION).fetch().toString()).doesNotContain(token);
        assertThat(invitedAgain().toString()).doesNotContain("token").endsWith(name);
    }

    private Invitation invitedAgain() {
        name = "second" + name;
        return invited();
    }
}
