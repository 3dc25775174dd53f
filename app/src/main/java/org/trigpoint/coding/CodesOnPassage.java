package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.RestsOn;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The codes that a passage carries, with who gave them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodesOnPassage implements RestsOn {

    private final DSLContext sql;

    CodesOnPassage(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Claim> on(Reader reader, SourceId source, VersionId version, Span span) {
        var coders = DSL.arrayAggDistinct(PERSON.FULL_NAME).orderBy(PERSON.FULL_NAME);
        return sql.select(ANALYSIS.ID, ANALYSIS.NAME, CODE.ID, CODE.NAME, coders)
                .from(CODING)
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(CODING.ANALYSIS_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .where(
                        CODING.STUDY_ID.eq(reader.study()),
                        CODING.SOURCE_ID.eq(source),
                        CODING.VERSION_ID.eq(version),
                        CODING.AGREED_IN.isNull(),
                        CODING.SPAN_START.lt(span.end()),
                        CODING.SPAN_END.gt(span.start()),
                        Blindness.openCodings(reader.person()))
                .groupBy(ANALYSIS.ID, ANALYSIS.NAME, CODE.ID, CODE.NAME)
                .fetch(row -> new Claim(
                        Claim.Kind.CODE,
                        row.value1(),
                        row.value2(),
                        String.valueOf(row.value3().value()),
                        row.value4(),
                        "by " + String.join(", ", row.value5())));
    }
}
