package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.outcomes.Belonging.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.codebooks.scores.Scorer;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.records.Remembered;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All questionnaires of a study with their scores, whoever may see them. They stay in memory until a record is written, and then
 * only what was written is scored anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ScoredQuestionnaires {

    private static final int FORMS_KEPT = 12;
    private static final TypeReference<HashMap<String, String>> CELLS = new TypeReference<>() {};

    private static final Comparator<Scored> ORDER = Comparator.comparing((Scored one) -> one.head.person)
            .thenComparingInt(one -> Outcomes.TIMES.indexOf(one.head.time))
            .thenComparingLong(one -> one.head.id.value());

    private static final Field<Long> VERSION = field("{0}.xmin::text::bigint", Long.class, RECORD_ROW);
    private static final Field<String> CONSENT = Belonging.consent().as("consent");
    private static final Field<String> PERSON =
            word(said(RECORD_ROW.VALUES, "person")).as("who");
    private static final Field<String> FAMILY =
            word(said(Belonging.PERSON.VALUES, "family")).as("family");
    private static final Field<String> KEYWORKER = word(Belonging.keyworker()).as("keyworker");
    private static final Field<String> TIME =
            word(said(RECORD_ROW.VALUES, "time")).as("time_point");
    private static final Field<String> DATE =
            word(said(RECORD_ROW.VALUES, "date")).as("held_on");
    private static final Field<String> FORM = field(
                    "coalesce(nullif({0}, ''), {1}, '')",
                    String.class, said(RECORD_ROW.VALUES, "form"), said(Belonging.PERSON.VALUES, "form"))
            .as("form");
    private static final List<Field<?>> HEADS =
            List.of(RECORD_ROW.ID, VERSION, RECORD_ROW.SITE_ID, CONSENT, PERSON, FAMILY, KEYWORKER, FORM, TIME, DATE);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Remembered<List<Scored>> remembered;

    ScoredQuestionnaires(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.remembered = new Remembered<>(sql, FORMS_KEPT);
    }

    /**
     * Whose questionnaire it is, and when it was answered. Its site is told to each reader as they may know it.
     *
     * @param version differs whenever the row was written
     * @param site null where nothing says it
     * @param refused whether the family does not consent
     */
    record Head(
            RecordId id,
            long version,
            @Nullable SiteId site,
            boolean refused,
            String person,
            String family,
            String keyworker,
            String form,
            String time,
            String date) {}

    /** A questionnaire and what its answers come to. */
    record Scored(Head head, Score score) {

        Answered at(String site, String arm) {
            return new Answered(
                    head.id,
                    head.person,
                    head.family,
                    head.keyworker,
                    site,
                    arm,
                    head.form,
                    head.time,
                    head.date,
                    score);
        }
    }

    /** By person, then in the order of time. */
    List<Scored> of(StudyId study, Instrument form) {
        return remembered.of(study, form.key(), before -> read(study, form, before.orElse(List.of())));
    }

    private List<Scored> read(StudyId study, Instrument form, List<Scored> before) {
        Map<RecordId, Scored> known = before.stream().collect(Collectors.toMap(one -> one.head.id, one -> one));
        Condition these = RECORD_ROW
                .STUDY_ID
                .eq(study)
                .and(RECORD_ROW.KIND.eq(inline(RecordKind.QUESTIONNAIRE.word())))
                .and(said(RECORD_ROW.VALUES, "instrument").eq(inline(form.key())));
        List<Scored> scored = new ArrayList<>();
        Map<RecordId, Head> unscored = new HashMap<>();
        for (Head head : heads(these)) {
            Scored one = known.get(head.id);
            if (one != null && one.head.version == head.version && one.head.form.equals(head.form)) {
                scored.add(new Scored(head, one.score));
            } else {
                unscored.put(head.id, head);
            }
        }
        Scorer scorer = Scorer.of(form).orElseThrow();
        answers(scored.isEmpty() ? these : these.and(among(unscored.keySet())), unscored)
                .forEach((head, answers) ->
                        scored.add(new Scored(head, scorer.score(head.form.isEmpty() ? null : head.form, answers))));
        scored.sort(ORDER);
        return List.copyOf(scored);
    }

    private List<Head> heads(Condition these) {
        return Belonging.join(sql.select(HEADS).from(RECORD_ROW)).where(these).fetch(ScoredQuestionnaires::head);
    }

    private static Head head(Record row) {
        return new Head(
                row.get(RECORD_ROW.ID),
                row.get(VERSION),
                row.get(RECORD_ROW.SITE_ID),
                "no".equals(row.get(CONSENT)),
                row.get(PERSON),
                row.get(FAMILY),
                row.get(KEYWORKER),
                row.get(FORM),
                row.get(TIME),
                row.get(DATE));
    }

    private Map<Head, Map<String, String>> answers(Condition these, Map<RecordId, Head> heads) {
        Map<Head, Map<String, String>> answers = new HashMap<>();
        if (!heads.isEmpty()) {
            sql.select(RECORD_ROW.ID, RECORD_ROW.VALUES)
                    .from(RECORD_ROW)
                    .where(these)
                    .forEach(row -> {
                        Head head = heads.get(row.value1());
                        if (head != null) {
                            answers.put(head, json.readValue(row.value2().data(), CELLS));
                        }
                    });
        }
        return answers;
    }

    private static Field<String> word(Field<String> value) {
        return coalesce(value, inline(""));
    }

    private static Condition among(Set<RecordId> ids) {
        return condition(
                "{0} = any({1})",
                RECORD_ROW.ID, val(ids.stream().map(RecordId::value).toArray(Long[]::new)));
    }
}
