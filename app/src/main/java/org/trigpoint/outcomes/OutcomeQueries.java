package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.codebooks.scores.Scorer;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.schema.tables.RecordRow;

/** Questionnaires, scored as they are read: nothing is stored that a changed record would make wrong. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OutcomeQueries {

    static final RecordRow PERSON_ROW = RECORD_ROW.as("person_row");
    static final RecordRow FAMILY_ROW = RECORD_ROW.as("family_row");

    private static final Comparator<Answered> ORDER = Comparator.comparing(Answered::person)
            .thenComparingInt(one -> Outcomes.TIMES.indexOf(one.time()))
            .thenComparingLong(one -> one.id().value());

    private final DSLContext sql;
    private final PersonReading people;

    OutcomeQueries(DSLContext sql, PersonReading people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * All questionnaires of one instrument.
     *
     * @param reader who asks; of one site alone, they see those of that site
     * @param instrument its key, such as {@code gbo}
     * @return scored, without those of families that do not consent
     * @throws NotFound when no such instrument is scored
     */
    public Outcomes of(Reader reader, String instrument) {
        Instrument form = instrument(instrument);
        Scorer scorer = Scorer.of(form).orElseThrow(NotFound::new);
        List<Field<String>> items = items(scorer);
        List<Field<?>> columns = new ArrayList<>(HEADS);
        columns.addAll(items);
        columns.add(arm(reader));
        var rows = sql.select(columns)
                .from(RECORD_ROW)
                .leftJoin(PERSON_ROW)
                .on(of(PERSON_ROW, RecordKind.PERSON), PERSON_ROW.KEY.eq(said(RECORD_ROW.VALUES, "person")))
                .leftJoin(FAMILY_ROW)
                .on(of(FAMILY_ROW, RecordKind.FAMILY), FAMILY_ROW.KEY.eq(said(PERSON_ROW.VALUES, "family")))
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(theirs(reader), said(RECORD_ROW.VALUES, "instrument").eq(inline(form.key())))
                .fetch();
        List<Answered> answered = new ArrayList<>(rows.size());
        int withoutConsent = 0;
        for (Record row : rows) {
            if ("no".equals(row.get(CONSENT))) {
                withoutConsent++;
            } else {
                answered.add(answered(row, items, scorer));
            }
        }
        answered.sort(ORDER);
        return new Outcomes(form, answered, withoutConsent);
    }

    /**
     * All that one person answered.
     *
     * @param reader who asks; of one site alone, they see those of that site
     * @param questionnaire any questionnaire of that person
     * @return every questionnaire of theirs with raw answers, scores and where each value is from
     * @throws NotFound when there is no such questionnaire for this reader, or the family does not consent
     */
    public PersonOutcomes person(Reader reader, RecordId questionnaire) {
        return people.of(reader, questionnaire);
    }

    private static List<Field<String>> items(Scorer scorer) {
        return scorer.items().stream()
                .map(item -> said(RECORD_ROW.VALUES, item).as(item))
                .toList();
    }

    static Instrument instrument(String key) {
        return Outcomes.scored().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static final Field<String> CONSENT =
            said(FAMILY_ROW.VALUES, "consent").as("consent");
    private static final Field<String> PERSON =
            said(RECORD_ROW.VALUES, "person").as("who");
    private static final Field<String> FAMILY =
            said(PERSON_ROW.VALUES, "family").as("family");
    private static final Field<String> KEYWORKER =
            said(FAMILY_ROW.VALUES, "keyworker").as("keyworker");
    private static final Field<String> TIME = said(RECORD_ROW.VALUES, "time").as("time_point");
    private static final Field<String> DATE = said(RECORD_ROW.VALUES, "date").as("held_on");
    private static final Field<String> FORM = field(
                    "coalesce(nullif({0}, ''), {1})",
                    String.class, said(RECORD_ROW.VALUES, "form"), said(PERSON_ROW.VALUES, "form"))
            .as("form");
    private static final List<Field<?>> HEADS =
            List.of(RECORD_ROW.ID, SITE.CODE, CONSENT, PERSON, FAMILY, KEYWORKER, TIME, DATE, FORM);

    /** The arm as the reader may see it. */
    static Field<String> arm(Reader reader) {
        return BlindedArms.shown(reader.person()).as("arm_shown");
    }

    private static Answered answered(Record row, List<Field<String>> items, Scorer scorer) {
        Map<String, String> cells = new HashMap<>();
        for (Field<String> item : items) {
            String cell = row.get(item);
            if (cell != null) {
                cells.put(item.getName(), cell);
            }
        }
        String form = word(row, FORM);
        Score score = scorer.score(form.isEmpty() ? null : form, cells);
        return new Answered(
                row.get(RECORD_ROW.ID),
                word(row, PERSON),
                word(row, FAMILY),
                word(row, KEYWORKER),
                word(row, SITE.CODE),
                Optional.ofNullable(row.get("arm_shown", String.class)).orElse(""),
                form,
                word(row, TIME),
                word(row, DATE),
                score);
    }

    private static String word(Record row, Field<String> field) {
        return Optional.ofNullable(row.get(field)).orElse("");
    }

    /** What a record says in a column. */
    static Field<String> said(TableField<?, JSONB> values, String column) {
        return field("({0} ->> {1})", String.class, values, inline(column));
    }

    /** Records of another kind in the study of the record at hand. */
    static Condition of(RecordRow rows, RecordKind kind) {
        return rows.STUDY_ID.eq(RECORD_ROW.STUDY_ID).and(rows.KIND.eq(inline(kind.word())));
    }

    /** Questionnaires of the study, of the reader's site where they have one alone. */
    static Condition theirs(Reader reader) {
        var site = reader.onlySite();
        return RECORD_ROW
                .STUDY_ID
                .eq(reader.study())
                .and(RECORD_ROW.KIND.eq(inline(RecordKind.QUESTIONNAIRE.word())))
                .and(site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(Objects.requireNonNull(site)));
    }
}
