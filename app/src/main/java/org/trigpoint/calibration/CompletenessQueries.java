package org.trigpoint.calibration;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.Assessment;
import org.trigpoint.migrations.schema.tables.Person;

/** Readings of what was asked for and what has come in. They tell of no answer. */
@Service
@Transactional(readOnly = true)
public class CompletenessQueries {

    private static final Assessment MINE = ASSESSMENT.as("mine");
    private static final Person NAMESAKE = PERSON.as("namesake");

    /** Where masked files come from is told to nobody before their sample is unmasked. */
    private static final Field<String> SITE_TOLD = when(
                    ASSESSMENT.CASEFILE_ID.isNotNull().and(CASEFILE_SAMPLE.UNMASKED_AT.isNull()), inline("masked"))
            .otherwise(coalesce(SITE.CODE, inline("\u2013")));

    private final DSLContext sql;

    CompletenessQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What one person was asked for, with one form, about one site.
     *
     * @param site its code, of a writing that of its writer; "masked" for casefiles whose sample is not unmasked, and a dash where
     *     there is none
     * @param instrument what the form is called
     * @param person who; with the sign-in name where the study asks two people of one name
     * @param asked how many
     * @param begun how many are drafts with something in them
     * @param submitted how many were submitted
     * @param overdue how many were not submitted by their day
     */
    public record Line(
            String site, String instrument, String person, int asked, int begun, int submitted, int overdue) {}

    /**
     * How far everything is.
     *
     * @param lead who asks; one who still scores a session is told nothing of others on that session
     * @param today by which day something is overdue
     * @return by site, form and person; practice and expert scores are none of it
     */
    public List<Line> lines(Lead lead, LocalDate today) {
        Field<String> who = who(lead.study());
        return sql.select(
                        SITE_TOLD,
                        INSTRUMENT_VERSION.TITLE,
                        who,
                        count(),
                        count().filterWhere(ASSESSMENT.STARTED_AT.isNotNull(), ASSESSMENT.SUBMITTED_AT.isNull()),
                        count().filterWhere(ASSESSMENT.SUBMITTED_AT.isNotNull()),
                        count().filterWhere(ASSESSMENT.SUBMITTED_AT.isNull(), ASSESSMENT.DUE_ON.lt(val(today))))
                .from(forms())
                .where(asked(lead))
                .groupBy(SITE_TOLD, INSTRUMENT_VERSION.TITLE, PERSON.ID)
                .orderBy(SITE_TOLD, INSTRUMENT_VERSION.TITLE, who)
                .fetch(Records.mapping(Line::new));
    }

    /** Two people of one name stay two. */
    private static Field<String> who(StudyId study) {
        Assessment theirs = ASSESSMENT.as("theirs");
        return when(
                        exists(selectOne()
                                .from(NAMESAKE)
                                .join(theirs)
                                .on(theirs.RATER_ID.eq(NAMESAKE.ID), theirs.STUDY_ID.eq(study))
                                .where(NAMESAKE.FULL_NAME.eq(PERSON.FULL_NAME), NAMESAKE.ID.ne(PERSON.ID))),
                        concat(PERSON.FULL_NAME, inline(" ("), PERSON.SIGN_IN_NAME, inline(")")))
                .otherwise(PERSON.FULL_NAME);
    }

    /** Forms with whoever was asked, what they are about, and its site; of a writing that of whoever writes. */
    private static Table<?> forms() {
        return ASSESSMENT
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .leftJoin(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .leftJoin(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .leftJoin(CASEFILE_SAMPLE)
                .on(CASEFILE_SAMPLE.ID.eq(CASEFILE.SAMPLE_ID))
                .leftJoin(MEMBERSHIP)
                .on(
                        MEMBERSHIP.STUDY_ID.eq(ASSESSMENT.STUDY_ID),
                        MEMBERSHIP.PERSON_ID.eq(ASSESSMENT.RATER_ID),
                        ASSESSMENT.PART.eq("writer"))
                .leftJoin(SITE)
                .on(SITE.ID.eq(coalesce(OBSERVED_SESSION.SITE_ID, CASEFILE.SITE_ID, MEMBERSHIP.SITE_ID)));
    }

    private static Condition asked(Lead lead) {
        return ASSESSMENT
                .STUDY_ID
                .eq(lead.study())
                .and(ASSESSMENT.PART.in("rater", "writer"))
                .and(OBSERVED_SESSION.CANCELLED_AT.isNull())
                .and(ASSESSMENT
                        .RATER_ID
                        .eq(lead.person())
                        .or(notExists(selectOne()
                                .from(MINE)
                                .where(
                                        MINE.RATER_ID.eq(lead.person()),
                                        MINE.PART.eq("rater"),
                                        MINE.SUBMITTED_AT.isNull(),
                                        MINE.SESSION_ID
                                                .eq(ASSESSMENT.SESSION_ID)
                                                .or(MINE.CASEFILE_ID.eq(ASSESSMENT.CASEFILE_ID))))));
    }
}
