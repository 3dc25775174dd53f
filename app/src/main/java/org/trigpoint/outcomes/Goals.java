package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.trigpoint.migrations.schema.Tables.GOAL_PASSAGE;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.TemplateYaml;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.RecordRow;

/** Goals that people wrote and that are no text yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Goals {

    /** How titles of their sources begin. */
    static final String TITLE = "Goals at ";

    private final DSLContext sql;

    Goals(DSLContext sql) {
        this.sql = sql;
    }

    /** One goal of one person at one point in time. */
    record Goal(
            RecordId record,
            String item,
            String words,
            String person,
            String form,
            String time,
            @Nullable SiteId site,
            String siteCode) {

        byte[] digest() {
            return HexFormat.of().parseHex(TemplateYaml.digest(words.getBytes(StandardCharsets.UTF_8)));
        }

        String title() {
            return TITLE + time + (siteCode.isEmpty() ? ", no site" : ", " + siteCode);
        }

        String heading() {
            return person + (form.isEmpty() ? "" : ", " + form) + ", goal " + item.substring("goal".length());
        }
    }

    private static final RecordRow PERSONS = Belonging.PERSON;
    private static final RecordRow FAMILIES = Belonging.FAMILY;
    private static final Field<String> ITEM = field("goal.item", String.class);
    private static final Field<String> WORDS = field("goal.words", String.class);
    private static final Field<String> PERSON = Belonging.said(RECORD_ROW.VALUES, "person");
    private static final Field<String> TIME = Belonging.said(RECORD_ROW.VALUES, "time");
    private static final Field<String> FORM = field(
            "coalesce(nullif({0}, ''), {1}, '')",
            String.class, Belonging.said(RECORD_ROW.VALUES, "form"), Belonging.said(PERSONS.VALUES, "form"));
    private static final Field<byte[]> DIGEST = field("sha256(convert_to({0}, 'UTF8'))", byte[].class, WORDS);

    /** Those of families that do not say no to taking part; in one statement, however many there are. */
    List<Goal> waiting(Reader reader) {
        return sql.select(RECORD_ROW.ID, ITEM, WORDS, PERSON, FORM, TIME, RECORD_ROW.SITE_ID, SITE.CODE)
                .from(RECORD_ROW)
                .crossJoin(table(
                        "lateral (select key as item, btrim(regexp_replace(value, '\\s+', ' ', 'g')) as words"
                                + " from jsonb_each_text({0}) where key ~ '^goal[1-9]$') as goal",
                        RECORD_ROW.VALUES))
                .leftJoin(PERSONS)
                .on(Belonging.of(PERSONS, RecordKind.PERSON), PERSONS.KEY.eq(PERSON))
                .leftJoin(FAMILIES)
                .on(
                        Belonging.of(FAMILIES, RecordKind.FAMILY),
                        FAMILIES.KEY.eq(Belonging.said(PERSONS.VALUES, "family")))
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(
                        OutcomeQueries.theirs(reader),
                        Belonging.said(RECORD_ROW.VALUES, "instrument").eq(inline("gbo")),
                        WORDS.ne(""),
                        Belonging.said(FAMILIES.VALUES, "consent").isDistinctFrom(inline("no")),
                        not(exists(selectOne().from(GOAL_PASSAGE).where(standing()))))
                .fetch(Goals::goal);
    }

    private static Condition standing() {
        return GOAL_PASSAGE
                .RECORD_ID
                .eq(RECORD_ROW.ID)
                .and(GOAL_PASSAGE.ITEM.eq(ITEM))
                .and(GOAL_PASSAGE.DIGEST.eq(DIGEST));
    }

    private static Goal goal(Record8<RecordId, String, String, String, String, String, SiteId, String> row) {
        return new Goal(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8() == null ? "" : row.value8());
    }
}
