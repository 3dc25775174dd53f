package org.trigpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.database.testing.HouseTest;

@HouseTest
class FirstAdministratorTest {

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private SignInDesk desk;

    @Test
    void a_new_installation_gives_one_password_once_and_it_lets_an_administrator_in() {
        Optional<String> password = first.passwordToPrint();

        assertThat(password).isPresent();
        assertThat(desk.signIn(FirstAdministrator.NAME, password.get(), "a"))
                .isInstanceOfSatisfying(Welcome.class, welcome -> {
                    assertThat(welcome.proof().administrator()).isTrue();
                    assertThat(welcome.proof().passwordOneTime()).isTrue();
                });
        assertThat(first.passwordToPrint()).isEmpty();
    }
}
