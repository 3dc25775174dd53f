package org.trigpoint.access;

import org.springframework.stereotype.Service;
import org.trigpoint.Refusal;
import org.trigpoint.access.SignInOutcome.Refused;
import org.trigpoint.access.SignInOutcome.Welcome;

/** Lets people choose their own password. A wrong present one is counted in a transaction that stays. */
@Service
public class PasswordService {

    private final SignInDesk desk;
    private final PasswordChange change;

    PasswordService(SignInDesk desk, PasswordChange change) {
        this.desk = desk;
        this.change = change;
    }

    /**
     * Replaces one's own password. It ends every other sign-in of the same person. Failed attempts to give the present
     * password are counted like those to sign in.
     *
     * @param person who chooses
     * @param present the password they have now, one-time or not
     * @param chosen the new one: 12 to 200 characters, not their name, not the present one
     * @return the proof from now on; the one before is no longer good
     * @throws Refusal when the present password is not right, there were too many attempts, or the new one breaks a rule
     */
    public SignedIn choose(SignedIn person, String present, String chosen) {
        Passwords.check(chosen, person);
        if (chosen.equals(present)) {
            throw new Refusal("Choose a password other than the present one.");
        }
        return switch (desk.provenAgain(person, present)) {
            case Welcome welcome -> change.of(welcome.proof(), chosen);
            case Refused refused -> throw new Refusal(refused.sentence());
        };
    }
}
