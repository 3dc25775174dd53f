package org.trigpoint.access;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.trigpoint.migrations.schema.Tables.INVITATION;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.InvitationRecord;

/** The links by which people choose their first password; only their digests are kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvitationRepository {

    private final DSLContext sql;

    InvitationRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** In place of any link that the person had. */
    void open(StudyId study, PersonId person, byte[] digest, PersonId madeBy, OffsetDateTime lapsesAt) {
        endOf(person);
        sql.insertInto(INVITATION)
                .set(INVITATION.TOKEN_DIGEST, digest)
                .set(INVITATION.STUDY_ID, study)
                .set(INVITATION.PERSON_ID, person)
                .set(INVITATION.MADE_BY, madeBy)
                .set(INVITATION.LAPSES_AT, lapsesAt)
                .execute();
    }

    void endOf(PersonId person) {
        sql.update(INVITATION)
                .set(INVITATION.VOIDED_AT, currentOffsetDateTime())
                .where(INVITATION.PERSON_ID.eq(person), INVITATION.USED_AT.isNull(), INVITATION.VOIDED_AT.isNull())
                .execute();
    }

    /** Whether somebody was invited into this study and has never chosen a password: only then may it make them a new link. */
    boolean awaited(StudyId study, PersonId person) {
        return sql.fetchExists(sql.selectOne()
                .from(INVITATION)
                .join(PERSON)
                .on(PERSON.ID.eq(INVITATION.PERSON_ID), PERSON.PASSWORD_ONE_TIME.isTrue(), PERSON.CLOSED_AT.isNull())
                .where(INVITATION.STUDY_ID.eq(study), INVITATION.PERSON_ID.eq(person), INVITATION.USED_AT.isNull()));
    }

    /** The invitation that a token opens at this moment, held until the transaction ends, so that it opens once. */
    Optional<InvitationRecord> opening(byte[] digest) {
        return sql.select(INVITATION.fields())
                .from(INVITATION)
                .join(PERSON)
                .on(PERSON.ID.eq(INVITATION.PERSON_ID), PERSON.PASSWORD_ONE_TIME.isTrue(), PERSON.CLOSED_AT.isNull())
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(INVITATION.PERSON_ID), MEMBERSHIP.STUDY_ID.eq(INVITATION.STUDY_ID))
                .where(
                        INVITATION.TOKEN_DIGEST.eq(digest),
                        INVITATION.USED_AT.isNull(),
                        INVITATION.VOIDED_AT.isNull(),
                        INVITATION.LAPSES_AT.gt(currentOffsetDateTime()))
                .forUpdate()
                .of(INVITATION)
                .fetchOptionalInto(INVITATION);
    }

    void used(InvitationRecord invitation) {
        sql.update(INVITATION)
                .set(INVITATION.USED_AT, currentOffsetDateTime())
                .where(INVITATION.TOKEN_DIGEST.eq(invitation.getTokenDigest()))
                .execute();
    }
}
