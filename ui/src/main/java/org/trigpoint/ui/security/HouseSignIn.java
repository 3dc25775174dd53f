package org.trigpoint.ui.security;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.SignInDesk;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.access.SignedIn;

/** The house's own checker of passwords: what comes in at the doors goes to its sign-in desk. */
@Profile("!headless")
@Component
final class HouseSignIn implements PasswordCheck {

    private final SignInDesk desk;

    HouseSignIn(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<SignedInUser> signIn(String name, String password, String address) {
        return switch (desk.signIn(name, password, address)) {
            case Welcome(SignedIn proof) -> Optional.of(SignedInUser.of(proof));
            case Refused refused -> Optional.empty();
        };
    }
}
