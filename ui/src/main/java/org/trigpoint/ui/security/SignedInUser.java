package org.trigpoint.ui.security;

import java.security.Principal;

/**
 * Who is sitting at the browser, as the face needs it.
 *
 * @param proof what the checker of passwords gave out; services are asked with it
 * @param name the name they sign in with
 * @param fullName the name that colleagues see
 * @param administrator whether they look after the installation
 */
public record SignedInUser(Object proof, String name, String fullName, boolean administrator) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
