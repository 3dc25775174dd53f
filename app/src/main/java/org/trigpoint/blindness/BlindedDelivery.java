package org.trigpoint.blindness;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.BLINDED_ANALYST;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.RecordRow;

/**
 * What tells which sites deliver, and so which arm is which: closed to whoever is blinded. What is delivered is recorded of one
 * arm alone, so a list of those sites undoes every code that stands in the place of an arm.
 */
public final class BlindedDelivery {

    /** What is said wherever it would stand. */
    public static final String SENTENCE =
            "This tells which sites deliver, and so which arm is which. You are blinded in this study: it opens when a lead"
                    + " unblinds you.";

    /** The column that tells champions, who are chosen where it is delivered. */
    public static final String CHAMPION = "champion";

    private static final Set<RecordKind> DELIVERED = Set.of(
            RecordKind.TRAINING,
            RecordKind.SENIOR_STAFF,
            RecordKind.PRACTITIONER,
            RecordKind.REFLECTIVE_SESSION,
            RecordKind.HUB_USE);

    private static final RecordRow TOLD = RECORD_ROW.as("told_of");

    private static final List<String> OF_RECORDS =
            List.of("RecordAdded", "RecordChanged", "RecordRemoved", "RecordsTaken", "RecordsTakenBack");

    private BlindedDelivery() {}

    /**
     * Whether it is closed to somebody.
     *
     * @param sql where it is read
     * @param study in which study
     * @param viewer who looks
     * @return whether they are blinded there
     */
    public static boolean closed(DSLContext sql, StudyId study, PersonId viewer) {
        return sql.fetchExists(
                BLINDED_ANALYST, BLINDED_ANALYST.STUDY_ID.eq(study), BLINDED_ANALYST.PERSON_ID.eq(viewer));
    }

    /**
     * Refuses whoever is blinded.
     *
     * @param sql where it is read
     * @param study in which study
     * @param viewer who looks
     * @throws Refusal with {@link #SENTENCE}
     */
    public static void demandOpen(DSLContext sql, StudyId study, PersonId viewer) {
        if (closed(sql, study, viewer)) {
            throw new Refusal(SENTENCE);
        }
    }

    /**
     * Whether records of a kind are of sites that deliver alone.
     *
     * @param kind which kind
     * @return true for attendance, senior staff, practitioners, sessions and use of the hub
     */
    public static boolean tells(RecordKind kind) {
        return DELIVERED.contains(kind);
    }

    /**
     * Records that tell nobody who is blinded which sites deliver: none of delivery, and no wave of a survey, fact or count of
     * which one arm alone has rows.
     *
     * @param study in which study
     * @param viewer who looks
     * @return a condition over rows of {@code record_row}; all of them for whoever is not blinded
     */
    public static Condition openRecords(StudyId study, PersonId viewer) {
        Condition told = RECORD_ROW
                .KIND
                .notIn(words(RecordKind.SURVEY, RecordKind.SITE_FACT, RecordKind.AGGREGATE))
                .or(row(RECORD_ROW.KIND, what(RECORD_ROW))
                        .in(select(TOLD.KIND, what(TOLD))
                                .from(TOLD)
                                .join(SITE)
                                .on(SITE.ID.eq(TOLD.SITE_ID))
                                .where(
                                        TOLD.STUDY_ID.eq(study),
                                        TOLD.KIND.in(
                                                words(RecordKind.SURVEY, RecordKind.SITE_FACT, RecordKind.AGGREGATE)))
                                .groupBy(TOLD.KIND, what(TOLD))
                                .having(countDistinct(SITE.ARM).gt(1))));
        return notExists(selectOne()
                        .from(BLINDED_ANALYST)
                        .where(BLINDED_ANALYST.STUDY_ID.eq(study), BLINDED_ANALYST.PERSON_ID.eq(viewer)))
                .or(RECORD_ROW
                        .KIND
                        .notIn(words(DELIVERED.toArray(RecordKind[]::new)))
                        .and(told));
    }

    private static List<Field<String>> words(RecordKind... kinds) {
        return List.of(kinds).stream()
                .<Field<String>>map(kind -> inline(kind.word()))
                .toList();
    }

    private static Field<String> what(RecordRow rows) {
        return coalesce(
                case_(rows.KIND)
                        .when(inline(RecordKind.SURVEY.word()), said(rows, "wave"))
                        .when(inline(RecordKind.SITE_FACT.word()), said(rows, "fact"))
                        .otherwise(said(rows, "measure")),
                inline(""));
    }

    private static Field<String> said(RecordRow rows, String column) {
        return field("({0} ->> {1})", String.class, rows.VALUES, inline(column));
    }

    /**
     * Lines of the journal that tell nobody who is blinded which sites deliver.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code journal}
     */
    static Condition openLines(PersonId viewer) {
        return notExists(selectOne()
                .from(BLINDED_ANALYST)
                .where(BLINDED_ANALYST.STUDY_ID.eq(JOURNAL.STUDY_ID), BLINDED_ANALYST.PERSON_ID.eq(viewer), telling()));
    }

    /** Whether a line is of a record of delivery, of who is a champion, or may name what is delivered at a site. */
    static Condition telling() {
        Field<String> kind = field("({0} ->> 'kind')", String.class, JOURNAL.PAYLOAD);
        Field<String> words = field("({0})::text", String.class, JOURNAL.PAYLOAD);
        return JOURNAL.KIND
                .in(OF_RECORDS.stream().map(fact -> inline(fact)).toList())
                .and(kind.in(words(DELIVERED.toArray(RecordKind[]::new)))
                        .or(words.contains(inline("\"" + CHAMPION + "\""))))
                .or(JOURNAL.KIND.like(inline("Finding%")).and(words.contains(inline("fidelity:"))))
                .or(JOURNAL.KIND.like(inline("MetaInference%")))
                .or(JOURNAL.KIND.eq(inline("ConvergenceKept")));
    }
}
