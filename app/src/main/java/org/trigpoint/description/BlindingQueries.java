package org.trigpoint.description;

import static org.trigpoint.migrations.schema.Tables.BLINDED_ANALYST;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.migrations.PersonId;

/** Who sees arms as codes, as leads read it. */
@Service
@Transactional(readOnly = true)
public class BlindingQueries {

    private final DSLContext sql;

    BlindingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A member who may be blinded.
     *
     * @param person who
     * @param name what they are called
     * @param blinded whether they see codes
     */
    public record Analyst(PersonId person, String name, boolean blinded) {}

    /**
     * All members who are neither leads nor practitioners.
     *
     * @param lead who asks
     * @return by name
     */
    public List<Analyst> analysts(Lead lead) {
        return sql.select(PERSON.ID, PERSON.FULL_NAME, DSL.field(BLINDED_ANALYST.PERSON_ID.isNotNull()))
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(BLINDED_ANALYST)
                .on(
                        BLINDED_ANALYST.STUDY_ID.eq(MEMBERSHIP.STUDY_ID),
                        BLINDED_ANALYST.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .where(
                        MEMBERSHIP.STUDY_ID.eq(lead.study()),
                        MEMBERSHIP.ROLE.in(Role.RESEARCHER.word(), Role.OBSERVER.word()))
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .fetch(Records.mapping(Analyst::new));
    }
}
