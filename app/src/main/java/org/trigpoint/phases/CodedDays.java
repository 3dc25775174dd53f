package org.trigpoint.phases;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;

/** How much each coder coded on each day, of what stands today. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodedDays {

    private final DSLContext sql;

    CodedDays(DSLContext sql) {
        this.sql = sql;
    }

    /** A coder's day: codings given and in how many sources. */
    record Coded(LocalDate day, OffsetDateTime last, PersonId coder, String name, int codings, int sources) {}

    List<Coded> of(Reader reader, AnalysisId analysis) {
        Field<LocalDate> day = field("({0} at time zone 'Europe/London')::date", LocalDate.class, CODING.CODED_AT);
        return sql.select(
                        day,
                        max(CODING.CODED_AT),
                        CODING.CODER_ID,
                        PERSON.FULL_NAME,
                        count(),
                        countDistinct(CODING.SOURCE_ID))
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .where(standing(reader, analysis))
                .groupBy(day, CODING.CODER_ID, PERSON.FULL_NAME)
                .fetch(Records.mapping(Coded::new));
    }

    /** Codings of coders that stand and are open to a reader, over coding joined with source and code. */
    static Condition standing(Reader reader, AnalysisId analysis) {
        var site = reader.onlySite();
        return CODING.STUDY_ID
                .eq(reader.study())
                .and(CODING.ANALYSIS_ID.eq(analysis))
                .and(CODING.ORIGIN.eq(inline("coder")))
                .and(Blindness.openCodings(reader.person()))
                .and(SOURCE.REMOVED_AT.isNull())
                .and(CODE.REMOVED_AT.isNull())
                .and(site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
