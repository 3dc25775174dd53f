package org.trigpoint.studies;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SiteId;

/**
 * What a lead says about somebody whose words or work the study holds.
 *
 * @param pseudonym the name that the study uses, never the real one; 1 to 100 characters, single in the study
 * @param role what they are in the pilot, such as keyworker or parent; 1 to 100 characters
 * @param site where they belong; null when to none
 */
public record ParticipantDetails(
        String pseudonym, String role, @Nullable SiteId site) {

    /** Drops spaces at the ends, and refuses what can't be stored. */
    public ParticipantDetails {
        pseudonym = Typed.line(pseudonym, 100, "a pseudonym");
        role = Typed.line(role, 100, "a role");
    }
}
