package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/** Proof that a person belongs to a study. Every service and reading of a study takes one of its kinds. */
public sealed interface Member permits Reader, Practitioner {

    /**
     * The study that this proof opens, and no other.
     *
     * @return its key
     */
    StudyId study();

    /**
     * Who holds the proof.
     *
     * @return the person's key
     */
    PersonId person();

    /**
     * The only site whose material this person sees.
     *
     * @return null when all sites of the study are open to them
     */
    @Nullable
    SiteId onlySite();
}
