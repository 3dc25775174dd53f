package org.trigpoint.ui.security;

import java.util.Optional;

/** Checks a name and a password, and counts failures; the one thing that the doors ask of the house. */
@FunctionalInterface
public interface PasswordCheck {

    /**
     * Signs a person in.
     *
     * @param name as typed
     * @param password as typed
     * @param address where the request came from, for counting failures
     * @return who it is; empty when the two do not match or the account or the address is locked, told apart nowhere
     */
    Optional<SignedInUser> signIn(String name, String password, String address);
}
