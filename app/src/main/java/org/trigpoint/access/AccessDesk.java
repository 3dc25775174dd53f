package org.trigpoint.access;

import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/** Gives out the proofs that services ask for. What is not theirs gets the same answer as what does not exist. */
@Service
@Transactional(readOnly = true)
public class AccessDesk {

    private final DSLContext sql;

    AccessDesk(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The proof as it would be given now: ask for it at every request, so that closing a person, or giving them a new
     * password, ends what an older sign-in opened.
     *
     * @param signedIn an earlier proof
     * @return the present one; empty when the person was closed or their password has changed since
     */
    public Optional<SignedIn> again(SignedIn signedIn) {
        return switch (signedIn) {
            case SignedInPerson earlier ->
                sql.selectFrom(PERSON)
                        .where(PERSON.ID.eq(earlier.person()), PERSON.CLOSED_AT.isNull())
                        .fetchOptional(SignedInPerson::of)
                        .filter(now -> now.passwordMark() == earlier.passwordMark())
                        .map(SignedIn.class::cast);
        };
    }

    /**
     * The proof of whatever this person is in the study.
     *
     * @param signedIn who asks
     * @param study the study they name
     * @return a {@link Lead}, a {@link Steward}, a coder, an {@link Observer} or a {@link Practitioner}
     * @throws NotFound when there is no such study or they do not belong to it, or were closed
     * @throws Refusal while their password is one that was given to them
     */
    public Member member(SignedIn signedIn, StudyId study) {
        PersonId person = withOwnPassword(signedIn);
        return membership(person, study)
                .map(row -> proof(study, person, Role.of(row.value1()), row.value2()))
                .orElseThrow(NotFound::new);
    }

    /** Role, only site and digest of the password of somebody who is not closed. */
    private Optional<Record3<String, SiteId, String>> membership(PersonId person, StudyId study) {
        return sql.select(MEMBERSHIP.ROLE, MEMBERSHIP.SITE_ID, PERSON.PASSWORD_DIGEST)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID), PERSON.CLOSED_AT.isNull())
                .where(MEMBERSHIP.STUDY_ID.eq(study), MEMBERSHIP.PERSON_ID.eq(person))
                .fetchOptional();
    }

    /**
     * The proof as it would be given now to somebody who could read the study: what {@link #again} and {@link #reader} say, in
     * one question, for the many screens that follow what happens.
     *
     * @param earlier their sign-in, as it was when the screen was opened
     * @param study the study that it shows
     * @return the present proof; empty when the person was closed, has another password, or may not read the study any more
     */
    public Optional<Reader> readerAgain(SignedIn earlier, StudyId study) {
        PersonId person = withOwnPassword(earlier);
        return membership(person, study)
                .filter(row -> isOfPassword(earlier, row.value3()))
                .map(row -> proof(study, person, Role.of(row.value1()), row.value2()))
                .filter(Reader.class::isInstance)
                .map(Reader.class::cast);
    }

    private static boolean isOfPassword(SignedIn earlier, String digest) {
        return switch (earlier) {
            case SignedInPerson person -> person.passwordMark() == SignedInPerson.mark(digest);
        };
    }

    private static Member proof(StudyId study, PersonId person, Role role, @Nullable SiteId site) {
        return switch (role) {
            case LEAD -> new LeadMember(study, person, site);
            case RESEARCHER -> new CodingMember(study, person, site);
            case STEWARD -> new StewardMember(study, person, site);
            case OBSERVER -> new ObservingMember(study, person, site);
            case PRACTITIONER -> new PractisingMember(study, person, site);
        };
    }

    /**
     * Proof that this person may read the study.
     *
     * @param signedIn who asks
     * @param study the study they name
     * @return the proof
     * @throws NotFound when there is no such study or it is not open to them
     */
    public Reader reader(SignedIn signedIn, StudyId study) {
        if (member(signedIn, study) instanceof Reader reader) {
            return reader;
        }
        throw new NotFound();
    }

    /**
     * Proof that this person may code in the study.
     *
     * @param signedIn who asks
     * @param study the study they name
     * @return the proof
     * @throws NotFound when there is no such study or it is not open to them so far
     */
    public Coder coder(SignedIn signedIn, StudyId study) {
        if (member(signedIn, study) instanceof Coder coder) {
            return coder;
        }
        throw new NotFound();
    }

    /**
     * Proof that this person leads the study.
     *
     * @param signedIn who asks
     * @param study the study they name
     * @return the proof
     * @throws NotFound when there is no such study or they do not lead it
     */
    public Lead lead(SignedIn signedIn, StudyId study) {
        if (member(signedIn, study) instanceof Lead lead) {
            return lead;
        }
        throw new NotFound();
    }

    /**
     * Proof that this person looks after the study's personal data.
     *
     * @param signedIn who asks
     * @param study the study they name
     * @return the proof
     * @throws NotFound when there is no such study or that is not their task
     */
    public Steward steward(SignedIn signedIn, StudyId study) {
        if (member(signedIn, study) instanceof Steward steward) {
            return steward;
        }
        throw new NotFound();
    }

    /**
     * Proof that this person looks after the installation.
     *
     * @param signedIn who asks
     * @return the proof
     * @throws NotFound when they do not
     */
    public Administrator administrator(SignedIn signedIn) {
        PersonId person = withOwnPassword(signedIn);
        boolean keeps =
                sql.fetchExists(PERSON, PERSON.ID.eq(person), PERSON.ADMINISTRATOR.isTrue(), PERSON.CLOSED_AT.isNull());
        if (keeps) {
            return new InstallationKeeper(person);
        }
        throw new NotFound();
    }

    /**
     * Whoever sits at the machine's own command line: an administrator, and a lead in every study.
     *
     * @return the proof that opens {@link #operatorOf}
     */
    public Administrator operator() {
        return new InstallationKeeper(Operator.PERSON);
    }

    /**
     * The command line's way into a study.
     *
     * @param operator the proof of {@link #operator()}
     * @param study the study named there
     * @return the proof of a lead
     * @throws NotFound when there is no such study
     */
    public Lead operatorOf(Administrator operator, StudyId study) {
        boolean there = operator.person().equals(Operator.PERSON) && sql.fetchExists(STUDY, STUDY.ID.eq(study));
        if (there) {
            return new LeadMember(study, Operator.PERSON, null);
        }
        throw new NotFound();
    }

    private static PersonId withOwnPassword(SignedIn signedIn) {
        if (signedIn.passwordOneTime()) {
            throw new Refusal("Choose a password of your own first.");
        }
        return signedIn.person();
    }

    /**
     * The command line's way to act under the name of a colleague who codes: for what is brought in on their behalf.
     *
     * @param operator the proof of {@link #operator()}
     * @param study the study
     * @param signInName the colleague's
     * @return the proof of a coder
     * @throws NotFound when nobody of that name codes in the study
     */
    public Coder operatorAs(Administrator operator, StudyId study, String signInName) {
        if (operatorFor(operator, study, signInName) instanceof Coder coder) {
            return new CodingMember(study, coder.person(), coder.onlySite());
        }
        throw new NotFound();
    }

    /**
     * The command line's way to act under the name of any member of a study: for what is brought in on their behalf.
     *
     * @param operator the proof of {@link #operator()}
     * @param study the study
     * @param signInName the member's
     * @return the proof of whatever they are there
     * @throws NotFound when nobody of that name belongs to the study
     */
    public Member operatorFor(Administrator operator, StudyId study, String signInName) {
        Lead inTheStudy = operatorOf(operator, study);
        return sql.select(MEMBERSHIP.ROLE, MEMBERSHIP.PERSON_ID, MEMBERSHIP.SITE_ID)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(
                        MEMBERSHIP.STUDY_ID.eq(inTheStudy.study()),
                        DSL.lower(PERSON.SIGN_IN_NAME).eq(DSL.lower(signInName)))
                .fetchOptional(row -> proof(study, row.value2(), Role.of(row.value1()), row.value3()))
                .orElseThrow(NotFound::new);
    }
}
