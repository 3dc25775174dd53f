package org.trigpoint.access;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {

    /**
     * Name and password fit.
     *
     * @param proof for everything else that is asked; {@link SignedIn#passwordOneTime()} says whether a password must be
     *     chosen first
     */
    record Welcome(SignedIn proof) implements SignInOutcome {}

    /**
     * Name and password do not fit, or nobody may try so soon.
     *
     * @param sentence for the person who tries; the same for a wrong name, a wrong password and a closed person
     */
    record Refused(String sentence) implements SignInOutcome {}
}
