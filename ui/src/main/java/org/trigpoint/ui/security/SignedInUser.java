package org.trigpoint.ui.security;

import java.security.Principal;
import org.trigpoint.access.SignedIn;

/**
 * Who is sitting at the browser, as the face needs it.
 *
 * @param proof what the checker of passwords gave out; services are asked with it
 * @param name the name they sign in with
 * @param fullName the name that colleagues see
 * @param administrator whether they look after the installation
 */
public record SignedInUser(Object proof, String name, String fullName, boolean administrator) implements Principal {

    /**
     * Who holds a proof of the house.
     *
     * @param proof what the sign-in desk gave out
     * @return the same person, as the face needs them
     */
    public static SignedInUser of(SignedIn proof) {
        return new SignedInUser(proof, proof.signInName(), proof.fullName(), proof.administrator());
    }

    @Override
    public String getName() {
        return name;
    }
}
