package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

/** Proof that a person may look after the installation: people and studies. */
public sealed interface Administrator permits InstallationKeeper {

    /**
     * Who it is.
     *
     * @return the person's key
     */
    PersonId person();
}
