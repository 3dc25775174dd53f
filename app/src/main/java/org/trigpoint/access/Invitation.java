package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;

/**
 * Somebody who was invited.
 *
 * @param person who
 * @param fullName as colleagues see them
 * @param signInName the name they type
 * @param token what their link ends with, 43 letters, digits, hyphens and underscores, shown once and stored nowhere; null where
 *     they sign in already, with the password they have
 */
public record Invitation(
        PersonId person,
        String fullName,
        String signInName,
        @Nullable String token) {

    @Override
    public String toString() {
        return "an invitation for " + signInName;
    }
}
