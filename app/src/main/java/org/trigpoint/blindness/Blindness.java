package org.trigpoint.blindness;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.BLINDED_ANALYST;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.OPEN_ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/**
 * What a coder of a blind round does not see until they have submitted: the codings, the memos on passages and sources, and the
 * passages that the round's other coders took from its sources for codes and themes. The view {@code hidden_work} says whose work that is; every reading of codings,
 * memos or journal lines puts the condition of this class among its own. A lead is blind too when they code in the round,
 * and sees all when they do not.
 */
public final class Blindness {

    /** Lines about a code, a theme or a finding that tell of a passage, and name its source. */
    private static final List<String> PASSAGES_SHOWN = List.of(
            "ExampleAdded",
            "ExampleRemoved",
            "ThemeExtractAdded",
            "ThemeExtractChanged",
            "ThemeExtractRemoved",
            "QuotationChosen",
            "QuotationChanged",
            "QuotationMoved",
            "QuotationRemoved",
            "FindingPassageLinked",
            "FindingPassageUnlinked");

    /** Lines about memos. One on a source as a whole is of no analysis. */
    private static final List<String> MEMOS =
            List.of("SubjectMemoWritten", "SubjectMemoRevised", "SubjectMemoRemoved", "MemoRevised", "MemoRemoved");

    /** Lines about a framework matrix that tell how somebody reads its cases. */
    private static final List<String> CASES_READ = List.of(
            "SummaryWritten",
            "SummaryConfirmed",
            "CellsStarted",
            "PassageLinked",
            "PassageUnlinked",
            "StateSet",
            "StateCleared");

    private Blindness() {}

    /**
     * Codings that are not hidden from somebody.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code coding}
     */
    public static Condition openCodings(PersonId viewer) {
        return open(viewer, CODING.ANALYSIS_ID, CODING.SOURCE_ID, CODING.CODER_ID);
    }

    /**
     * Memos that are not hidden from somebody. What a coder notes of a source as a whole is hidden as their passages in it
     * are, whatever the analysis; memos about a code, a theme, a participant or the study never are.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code memo}
     */
    public static Condition openMemos(PersonId viewer) {
        Condition ofSource = row(MEMO.SOURCE_ID, MEMO.AUTHOR_ID)
                .notIn(select(HIDDEN_WORK.SOURCE_ID, HIDDEN_WORK.WORKER_ID)
                        .from(HIDDEN_WORK)
                        .where(HIDDEN_WORK.VIEWER_ID.eq(viewer)));
        return MEMO.SOURCE_ID
                .isNull()
                .or(MEMO.SPAN_START.isNull().and(ofSource))
                .or(MEMO.SPAN_START.isNotNull().and(open(viewer, MEMO.ANALYSIS_ID, MEMO.SOURCE_ID, MEMO.AUTHOR_ID)));
    }

    /**
     * Examples of codes that are not hidden from somebody.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code code_example}
     */
    public static Condition openExamples(PersonId viewer) {
        return open(viewer, CODE_EXAMPLE.ANALYSIS_ID, CODE_EXAMPLE.SOURCE_ID, CODE_EXAMPLE.ADDED_BY);
    }

    /**
     * Links of summaries in framework matrices that are not hidden from somebody.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code framework_evidence}
     */
    public static Condition openEvidence(PersonId viewer) {
        return open(viewer, FRAMEWORK_EVIDENCE.ANALYSIS_ID, FRAMEWORK_EVIDENCE.SOURCE_ID, FRAMEWORK_EVIDENCE.ADDED_BY);
    }

    /**
     * Passages for and against themes that are not hidden from somebody.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code theme_extract}
     */
    public static Condition openThemeExtracts(PersonId viewer) {
        return open(viewer, THEME_EXTRACT.ANALYSIS_ID, THEME_EXTRACT.SOURCE_ID, THEME_EXTRACT.ADDED_BY);
    }

    /**
     * Quotations chosen for themes that are not hidden from somebody.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code theme_quotation}
     */
    public static Condition openQuotations(PersonId viewer) {
        return open(viewer, THEME_QUOTATION.ANALYSIS_ID, THEME_QUOTATION.SOURCE_ID, THEME_QUOTATION.ADDED_BY);
    }

    /**
     * Assessments whose answers others than their rater may read: submitted, and everybody who scores the same has submitted.
     *
     * @return a condition over rows of {@code assessment}
     */
    public static Condition openAssessments() {
        return ASSESSMENT.ID.in(select(OPEN_ASSESSMENT.ID).from(OPEN_ASSESSMENT));
    }

    /**
     * Lines of the journal that tell nothing of hidden work: neither lines about it, nor lines of its coder whose words
     * may name any of it.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code journal}
     */
    public static Condition openLines(PersonId viewer) {
        return notExists(selectOne().from(HIDDEN_WORK).where(HIDDEN_WORK.VIEWER_ID.eq(viewer), tells()))
                .and(notExists(selectOne()
                        .from(HIDDEN_ASSESSMENT)
                        .where(HIDDEN_ASSESSMENT.VIEWER_ID.eq(viewer), tellsOfScores())))
                .and(BlindedDelivery.openLines(viewer));
    }

    /**
     * Kept rows of gestures that tell nothing of hidden work: neither rows of it, nor what its coder did in those sources.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code gesture_row} joined with {@code gesture}
     */
    public static Condition openRows(PersonId viewer) {
        return notExists(selectOne()
                .from(HIDDEN_WORK)
                .where(
                        HIDDEN_WORK.VIEWER_ID.eq(viewer),
                        HIDDEN_WORK.SOURCE_ID.eq(GESTURE_ROW.SOURCE_ID),
                        HIDDEN_WORK
                                .WORKER_ID
                                .coerce(Long.class)
                                .in(
                                        GESTURE.PERSON_ID.coerce(Long.class),
                                        imaged("coder_id"),
                                        imaged("author_id"),
                                        imaged("added_by"))));
    }

    private static Field<Long> imaged(String column) {
        return field(
                "(coalesce({0}, {1}) ->> {2})::bigint",
                Long.class, GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER, inline(column));
    }

    /**
     * From whom a line of the journal is hidden, for those who tell many people at once.
     *
     * @return over rows of {@code journal}, the keys of people; empty when it is hidden from nobody
     */
    public static Field<Long[]> hiddenFrom() {
        return array(select(HIDDEN_WORK.VIEWER_ID.coerce(Long.class))
                .from(HIDDEN_WORK)
                .where(tells())
                .union(select(HIDDEN_ASSESSMENT.VIEWER_ID.coerce(Long.class))
                        .from(HIDDEN_ASSESSMENT)
                        .where(tellsOfScores()))
                .union(select(BLINDED_ANALYST.PERSON_ID.coerce(Long.class))
                        .from(BLINDED_ANALYST)
                        .where(BLINDED_ANALYST.STUDY_ID.eq(JOURNAL.STUDY_ID), BlindedDelivery.telling())));
    }

    /** Whether a line of the journal tells how far somebody is who scores the same thing. */
    private static Condition tellsOfScores() {
        return JOURNAL.SUBJECT
                .eq(inline("assessment"))
                .and(JOURNAL.SUBJECT_ID.eq(HIDDEN_ASSESSMENT.ASSESSMENT_ID.coerce(Long.class)))
                .and(JOURNAL.KIND.ne(inline("AssessmentAsked")));
    }

    /** Whether a line of the journal tells of a row of hidden work. */
    private static Condition tells() {
        Field<Long> worker = HIDDEN_WORK.WORKER_ID.coerce(Long.class);
        Condition theirs = worker.in(
                JOURNAL.PERSON_ID.coerce(Long.class),
                number("coder"),
                field(select(CODING.CODER_ID.coerce(Long.class))
                        .from(CODING)
                        .where(CODING.ID.coerce(Long.class).eq(number("coding")))));
        Condition onTheSource = JOURNAL.SUBJECT
                .eq(inline("source"))
                .and(JOURNAL.SUBJECT_ID.eq(HIDDEN_WORK.SOURCE_ID.coerce(Long.class)))
                .and(number("analysis")
                        .eq(HIDDEN_WORK.ANALYSIS_ID.coerce(Long.class))
                        .or(ofKind(MEMOS).and(number("analysis").isNull())));
        Condition example = ofKind(PASSAGES_SHOWN).and(number("source").eq(HIDDEN_WORK.SOURCE_ID.coerce(Long.class)));
        Condition anywhere =
                JOURNAL.SUBJECT.in(inline("gesture"), inline("coding"), inline("memo"), inline("log-entry"));
        Condition charted = ofKind(CASES_READ);
        // These tell what became of everybody's segments of a code, whoever did it.
        Condition ofAll = JOURNAL.KIND
                .in(inline("CodesMerged"), inline("CodeRemoved"))
                .and(number("analysis").eq(HIDDEN_WORK.ANALYSIS_ID.coerce(Long.class)))
                .and(JOURNAL.PERSON_ID.isDistinctFrom(HIDDEN_WORK.VIEWER_ID));
        return HIDDEN_WORK
                .STUDY_ID
                .eq(JOURNAL.STUDY_ID)
                .and(theirs.and(onTheSource.or(example).or(anywhere).or(charted))
                        .or(ofAll));
    }

    private static Condition ofKind(List<String> kinds) {
        return JOURNAL.KIND.in(kinds.stream().map(kind -> inline(kind)).toList());
    }

    /**
     * Whose work is hidden, for those who hold codings in memory or in an index.
     *
     * @param sql within the transaction of the reading
     * @param viewer who looks
     * @param analysis in which analysis
     * @return coders by source; empty when nothing is hidden
     */
    public static Map<SourceId, Set<PersonId>> hidden(DSLContext sql, PersonId viewer, AnalysisId analysis) {
        return sql
                .select(HIDDEN_WORK.SOURCE_ID, HIDDEN_WORK.WORKER_ID)
                .from(HIDDEN_WORK)
                .where(HIDDEN_WORK.VIEWER_ID.eq(viewer), HIDDEN_WORK.ANALYSIS_ID.eq(analysis))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    /** Asked by a list that is made once and is mostly empty: a million rows go by it twice as fast as by an anti-join. */
    private static Condition open(
            PersonId viewer, Field<AnalysisId> analysis, Field<SourceId> source, Field<PersonId> worker) {
        return row(analysis, source, worker)
                .notIn(select(HIDDEN_WORK.ANALYSIS_ID, HIDDEN_WORK.SOURCE_ID, HIDDEN_WORK.WORKER_ID)
                        .from(HIDDEN_WORK)
                        .where(HIDDEN_WORK.VIEWER_ID.eq(viewer)));
    }

    private static Field<Long> number(String part) {
        return field(
                "case when jsonb_typeof({0} -> {1}) = 'number' then ({0} ->> {1})::bigint end",
                Long.class, JOURNAL.PAYLOAD, inline(part));
    }
}
