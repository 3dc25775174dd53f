package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

/** Proof that this person signed in, or acts from the command line of the machine. Only this room makes one. */
public sealed interface SignedIn permits SignedInPerson {

    /**
     * Who it is.
     *
     * @return the person's key
     */
    PersonId person();

    /**
     * The name they sign in with.
     *
     * @return as it was first typed
     */
    String signInName();

    /**
     * The name that colleagues see.
     *
     * @return never empty
     */
    String fullName();

    /**
     * Whether they look after the installation. It opens no study by itself.
     *
     * @return true for an administrator
     */
    boolean administrator();

    /**
     * Whether the password was given to them and must be replaced by one of their own before anything else.
     *
     * @return true until they chose one
     */
    boolean passwordOneTime();
}
