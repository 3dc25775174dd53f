package org.trigpoint.studies;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;

/** Reads who could be recognised by role and site, before their words are printed. */
@Service
@Transactional(readOnly = true)
public class RecognisableQueries {

    private final DSLContext sql;

    RecognisableQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Those who are the only one of their role at their site.
     *
     * @param reader who asks; of one site, they see those of that site
     * @return for each participant whether they are
     */
    public Recognisable of(Reader reader) {
        var only = reader.onlySite();
        return new Recognisable(sql.select(
                        PARTICIPANT.ID,
                        PARTICIPANT.ROLE,
                        coalesce(SITE.CODE, inline("")),
                        coalesce(BlindedArms.shown(reader.person()), inline("")))
                .from(PARTICIPANT)
                .leftJoin(SITE)
                .on(SITE.STUDY_ID.eq(PARTICIPANT.STUDY_ID), SITE.ID.eq(PARTICIPANT.SITE_ID))
                .where(
                        PARTICIPANT.STUDY_ID.eq(reader.study()),
                        only == null ? noCondition() : PARTICIPANT.SITE_ID.eq(only))
                .fetch(Records.mapping(Recognisable.Person::new)));
    }
}
