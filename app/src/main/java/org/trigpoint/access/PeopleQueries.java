package org.trigpoint.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;

/** Who is there: for the administrator's list of people, and for a lead's list of members. */
@Service
@Transactional(readOnly = true)
public class PeopleQueries {

    private final DSLContext sql;

    PeopleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody of the installation.
     *
     * @param person who
     * @param signInName the name they type
     * @param fullName as colleagues see them
     * @param administrator whether they look after the installation
     * @param passwordOneTime whether they have not chosen a password of their own yet
     * @param closed whether they can no longer sign in
     * @param studies how many studies they belong to, from 0
     */
    public record PersonLine(
            PersonId person,
            String signInName,
            String fullName,
            boolean administrator,
            boolean passwordOneTime,
            boolean closed,
            int studies) {}

    /**
     * Somebody of a study.
     *
     * @param person who
     * @param signInName the name they type
     * @param fullName as colleagues see them
     * @param role what they do in the study
     * @param onlySite the only site whose material they see; null for all
     * @param siteCode the code of that site; null for all
     * @param closed whether they can no longer sign in
     */
    public record MemberLine(
            PersonId person,
            String signInName,
            String fullName,
            Role role,
            @Nullable SiteId onlySite,
            @Nullable String siteCode,
            boolean closed) {}

    /**
     * Everybody but the command line.
     *
     * @param administrator who asks
     * @return by full name, those who can sign in first
     */
    public List<PersonLine> people(Administrator administrator) {
        return sql.select(
                        PERSON.ID,
                        PERSON.SIGN_IN_NAME,
                        PERSON.FULL_NAME,
                        PERSON.ADMINISTRATOR,
                        PERSON.PASSWORD_ONE_TIME,
                        field(PERSON.CLOSED_AT.isNotNull()),
                        field(selectCount().from(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))))
                .from(PERSON)
                .where(PERSON.ID.ne(Operator.PERSON))
                .orderBy(PERSON.CLOSED_AT.isNotNull(), lower(PERSON.FULL_NAME), PERSON.ID)
                .fetch(Records.mapping(PersonLine::new));
    }

    /**
     * Everybody who belongs to the study.
     *
     * @param lead who asks
     * @return by full name
     */
    public List<MemberLine> members(Lead lead) {
        return sql.select(
                        PERSON.ID,
                        PERSON.SIGN_IN_NAME,
                        PERSON.FULL_NAME,
                        MEMBERSHIP.ROLE.convertFrom(Role::of),
                        MEMBERSHIP.SITE_ID,
                        SITE.CODE,
                        field(PERSON.CLOSED_AT.isNotNull()))
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), SITE.ID.eq(MEMBERSHIP.SITE_ID))
                .where(MEMBERSHIP.STUDY_ID.eq(lead.study()))
                .orderBy(lower(PERSON.FULL_NAME), PERSON.ID)
                .fetch(Records.mapping(MemberLine::new));
    }
}
