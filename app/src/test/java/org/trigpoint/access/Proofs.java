package org.trigpoint.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/** Proofs for tests, without a sign-in. Whether the rows behind them exist is the test's business. */
public final class Proofs {

    private Proofs() {}

    /** Somebody with a password of their own. */
    public static SignedIn signedIn(PersonId person, String name, boolean administrator) {
        return new SignedInPerson(person, name, name, administrator, false, 0);
    }

    /** Somebody who looks after the installation. */
    public static Administrator administrator(PersonId person) {
        return new InstallationKeeper(person);
    }

    /** Somebody who leads a study. */
    public static Lead lead(StudyId study, PersonId person) {
        return new LeadMember(study, person, null);
    }

    /** A researcher; a site means that they see that one alone. */
    public static Coder coder(StudyId study, PersonId person, @Nullable SiteId onlySite) {
        return new CodingMember(study, person, onlySite);
    }

    /** An observer; a site means that they see that one alone. */
    public static Observer observer(StudyId study, PersonId person, @Nullable SiteId onlySite) {
        return new ObservingMember(study, person, onlySite);
    }

    /** A practitioner; a site means that they see that one alone. */
    public static Practitioner practitioner(StudyId study, PersonId person, @Nullable SiteId onlySite) {
        return new PractisingMember(study, person, onlySite);
    }
}
