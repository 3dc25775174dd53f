package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SiteId;

/**
 * Somebody to invite.
 *
 * @param fullName as colleagues see them, 1 to 200 characters on one line
 * @param signInName an e-mail address or a short name, 1 to 80 characters on one line
 * @param site the only site whose material they shall see; null for all
 */
public record Invitee(
        String fullName, String signInName, @Nullable SiteId site) {

    /** Drops spaces at the ends, and refuses names that nobody can have. */
    public Invitee {
        fullName = PeopleService.named(fullName, 200, "full name");
        signInName = PeopleService.named(signInName, 80, "sign-in name");
    }
}
