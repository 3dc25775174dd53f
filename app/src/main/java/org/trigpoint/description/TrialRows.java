package org.trigpoint.description;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.springframework.stereotype.Component;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.description.Flow.Count;
import org.trigpoint.description.Flow.Step;
import org.trigpoint.migrations.SiteId;

/** What the tables of a trial are counted from. */
@Component
class TrialRows {

    private static final Field<String> ARM = coalesce(SITE.ARM, inline(""));

    private final DSLContext sql;
    private final ObservedRows rows;

    TrialRows(DSLContext sql, ObservedRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Rows of one trait by arm, questionnaires those of the baseline. */
    Found of(Reader reader, Balance.Trait trait, Arms.Names names) {
        Dataset data = Dataset.of(trait.data()).orElseThrow();
        String time = data.time().isEmpty() ? "" : "baseline";
        return rows.of(
                reader,
                data,
                new Asked(
                        Asked.Part.DESCRIBE,
                        trait.data(),
                        trait.column(),
                        "arm",
                        new Asked.Narrowed(time, "", trait.form()),
                        new Asked.View(false, "")),
                names);
    }

    /**
     * Who is left out, since their family did not consent.
     *
     * @param families how many
     * @param people of theirs who are recorded
     */
    record Without(int families, int people) {

        String sentence() {
            return families == 0
                    ? ""
                    : Plural.of(families, "family", "families") + " did not consent, and "
                            + (families == 1 ? "its " : "their ")
                            + Plural.of(people, "member is", "members are")
                            + " left out.";
        }
    }

    Without without(Reader reader) {
        return sql.select(
                        count().filterWhere(RECORD_ROW.KIND.eq(inline("family"))),
                        count().filterWhere(RECORD_ROW.KIND.eq(inline("person"))))
                .from(RECORD_ROW)
                .where(
                        theirs(reader),
                        RECORD_ROW.KIND.in(inline("family"), inline("person")),
                        condition(Refusing.row(reader)))
                .fetchSingle(row -> new Without(row.value1(), row.value2()));
    }

    /** All counts of the flow: sites from the plan, people from records; of families that refuse only how many they are. */
    List<Count> counts(Reader reader) {
        List<Count> counts = new ArrayList<>();
        SiteId only = reader.onlySite();
        sql.select(ARM, count(), count().filterWhere(SITE.WITHDRAWN))
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()), only == null ? noCondition() : SITE.ID.eq(only))
                .groupBy(ARM)
                .forEach(row -> {
                    counts.add(new Count(row.value1(), Step.SITES.name(), row.value2()));
                    counts.add(new Count(row.value1(), Step.WITHDRAWN.name(), row.value3()));
                });
        counts.addAll(recorded(reader));
        counts.addAll(followed(reader));
        return counts;
    }

    private List<Count> recorded(Reader reader) {
        List<Count> counts = new ArrayList<>();
        Condition consented = ObservedRows.value(ObservedRows.CONSENT).eq("yes");
        Condition refused = ObservedRows.value(ObservedRows.CONSENT).eq("no");
        sql.select(
                        ARM,
                        RECORD_ROW.KIND,
                        count(),
                        count().filterWhere(consented),
                        count().filterWhere(refused),
                        count().filterWhere(Refusing.left(reader)))
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(theirs(reader), RECORD_ROW.KIND.in("keyworker", "family", "person"))
                .groupBy(ARM, RECORD_ROW.KIND)
                .forEach(row -> {
                    Step step = step(row.value2());
                    counts.add(new Count(row.value1(), step.name(), step == Step.PEOPLE ? row.value6() : row.value3()));
                    if (step == Step.FAMILIES) {
                        counts.add(new Count(row.value1(), Step.CONSENT.name(), row.value4()));
                        counts.add(new Count(row.value1(), Step.REFUSED.name(), row.value5()));
                    }
                });
        return counts;
    }

    private static Step step(String kind) {
        return switch (kind) {
            case "keyworker" -> Step.KEYWORKERS;
            case "family" -> Step.FAMILIES;
            default -> Step.PEOPLE;
        };
    }

    private static Condition theirs(Reader reader) {
        SiteId only = reader.onlySite();
        return RECORD_ROW.STUDY_ID.eq(reader.study()).and(only == null ? noCondition() : RECORD_ROW.SITE_ID.eq(only));
    }

    /** Somebody is there at a time when any of their questionnaires is. */
    private List<Count> followed(Reader reader) {
        Field<String> person = ObservedRows.value("person");
        var people = sql.select(
                        ARM.as("arm"),
                        person.as("person"),
                        at("baseline").as("first"),
                        at("midline").as("second"),
                        at("endline").as("third"))
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(theirs(reader), RECORD_ROW.KIND.eq("questionnaire"), Refusing.left(reader))
                .groupBy(ARM, person)
                .asTable("people");
        Field<String> arm = field("people.arm", String.class);
        return sql
                .select(
                        arm,
                        counted("people.first"),
                        counted("people.second"),
                        counted("people.third"),
                        counted("people.first and not people.third"),
                        counted("people.first and people.third"))
                .from(people)
                .groupBy(arm)
                .fetch(TrialRows::counted)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Field<Integer> counted(String who) {
        return count().filterWhere(condition(who));
    }

    private static List<Count> counted(Record6<String, Integer, Integer, Integer, Integer, Integer> row) {
        return List.of(
                new Count(row.value1(), Step.BASELINE.name(), row.value2()),
                new Count(row.value1(), Step.MIDLINE.name(), row.value3()),
                new Count(row.value1(), Step.ENDLINE.name(), row.value4()),
                new Count(row.value1(), Step.LOST.name(), row.value5()),
                new Count(row.value1(), Step.ANALYSED.name(), row.value6()));
    }

    private static Field<Boolean> at(String time) {
        return boolOr(ObservedRows.value("time").eq(time));
    }
}
