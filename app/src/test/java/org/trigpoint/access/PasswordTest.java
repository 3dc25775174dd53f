package org.trigpoint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SIGN_IN_FAILURE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.PeopleService.OneTimePassword;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.database.testing.HouseTest;

@HouseTest
class PasswordTest {

    private static final String OWN = "three words and more";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SignInDesk desk;

    @Autowired
    private PeopleService people;

    @Autowired
    private PasswordService passwords;

    private OneTimePassword rosa;

    @BeforeEach
    void rosaIsAdded() {
        sql.deleteFrom(SIGN_IN_FAILURE).execute();
        rosa = people.add(access.operator(), "Rosa" + System.nanoTime(), "Rosa Marsh", false);
    }

    @Test
    void with_a_one_time_password_nothing_opens_before_an_own_one_is_chosen() {
        SignedIn proof = signedIn(rosa.password());

        assertThatThrownBy(() -> access.administrator(proof)).hasMessage("Choose a password of your own first.");

        SignedIn from = passwords.choose(proof, rosa.password(), OWN);

        assertThat(from.passwordOneTime()).isFalse();
        assertThat(signedIn(OWN).person()).isEqualTo(rosa.person());
        assertThat(desk.signIn(rosa.signInName(), rosa.password(), "a")).isInstanceOf(Refused.class);
    }

    @Test
    void a_chosen_password_must_keep_the_rules() {
        SignedIn proof = signedIn(rosa.password());

        assertThatThrownBy(() -> passwords.choose(proof, rosa.password(), "elevenchars"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at least 12");
        assertThatThrownBy(() -> passwords.choose(
                        proof, rosa.password(), rosa.signInName().toLowerCase(java.util.Locale.ROOT)))
                .hasMessageContaining("not your name");
        assertThatThrownBy(() -> passwords.choose(proof, rosa.password(), "abababababab"))
                .hasMessageContaining("over and over");
        assertThatThrownBy(() -> passwords.choose(proof, rosa.password(), rosa.password()))
                .hasMessageContaining("other than the present one");
        assertThatThrownBy(() -> passwords.choose(proof, "not the present one", OWN))
                .hasMessage("Name and password do not fit together.");
        assertThat(sql.fetchCount(SIGN_IN_FAILURE))
                .as("a guess at the present password counts")
                .isOne();
    }

    @Test
    void digests_are_argon2id_over_19_mebibytes_twice() {
        assertThat(sql.fetchValue(PERSON.PASSWORD_DIGEST, PERSON.ID.eq(rosa.person())))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(rosa.password());
    }

    private SignedIn signedIn(String password) {
        return ((Welcome) desk.signIn(rosa.signInName(), password, "a")).proof();
    }
}
