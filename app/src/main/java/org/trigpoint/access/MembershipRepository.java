package org.trigpoint.access;

import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/** Who belongs to which study. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembershipRepository {

    private final DSLContext sql;

    MembershipRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The open leads, held until the transaction ends, so that two can't leave a study at once. */
    Set<PersonId> leadsHeld(StudyId study) {
        var held = sql.select(STUDY.ID)
                .from(STUDY)
                .where(STUDY.ID.eq(study))
                .forUpdate()
                .fetch();
        if (held.isEmpty()) {
            throw new NotFound();
        }
        return sql.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID), PERSON.CLOSED_AT.isNull())
                .where(MEMBERSHIP.STUDY_ID.eq(study), MEMBERSHIP.ROLE.eq(Role.LEAD.word()))
                .fetchSet(MEMBERSHIP.PERSON_ID);
    }

    void siteThere(StudyId study, SiteId site) {
        if (!sql.fetchExists(SITE, SITE.STUDY_ID.eq(study), SITE.ID.eq(site))) {
            throw new NotFound();
        }
    }

    boolean belongs(StudyId study, PersonId person) {
        return sql.fetchExists(MEMBERSHIP, MEMBERSHIP.STUDY_ID.eq(study), MEMBERSHIP.PERSON_ID.eq(person));
    }

    /** Gives false when they belonged to it already. */
    boolean add(StudyId study, PersonId person, Role role, @Nullable SiteId site) {
        return sql.insertInto(MEMBERSHIP)
                        .set(MEMBERSHIP.STUDY_ID, study)
                        .set(MEMBERSHIP.PERSON_ID, person)
                        .set(MEMBERSHIP.ROLE, role.word())
                        .set(MEMBERSHIP.SITE_ID, site)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void change(StudyId study, PersonId person, Role role, @Nullable SiteId site) {
        int changed = sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.ROLE, role.word())
                .set(MEMBERSHIP.SITE_ID, site)
                .where(MEMBERSHIP.STUDY_ID.eq(study), MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    void remove(StudyId study, PersonId person) {
        int removed = sql.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.STUDY_ID.eq(study), MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
        if (removed == 0) {
            throw new NotFound();
        }
    }
}
