package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.trigpoint.migrations.schema.Tables.CONVERGENCE_JUDGEMENT;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.FINDING;
import static org.trigpoint.migrations.schema.Tables.FINDING_ACCOUNT;
import static org.trigpoint.migrations.schema.Tables.FINDING_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.FINDING_QUESTION;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.ConvergenceJudgementRecord;
import org.trigpoint.migrations.schema.tables.records.FindingEvidenceRecord;
import org.trigpoint.migrations.schema.tables.records.FindingRecord;
import org.trigpoint.triangulation.Finding.OfTheme;
import org.trigpoint.triangulation.Finding.Question;

/** Reads what is stored of findings, part by part. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FindingRows {

    private final DSLContext sql;

    FindingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A finding itself. */
    record Head(FindingRecord row, @Nullable OfTheme theme) {}

    /**
     * A row of evidence.
     *
     * @param open whether the reader may know of it
     * @param title of its source; null of a number
     * @param present the version that its source shows now; null of a number
     */
    record EvidenceRow(
            FindingEvidenceRecord row,
            boolean open,
            @Nullable String title,
            @Nullable String site,
            @Nullable VersionId present,
            boolean binned,
            @Nullable String theme) {}

    /** A row of a judgement. */
    record JudgementRow(ConvergenceJudgementRecord row, String name) {}

    List<Head> heads(Reader reader, Condition which) {
        return sql.select(FINDING, THEME.ANALYSIS_ID, THEME.NAME)
                .from(FINDING)
                .leftJoin(THEME)
                .on(THEME.ID.eq(FINDING.THEME_ID), THEME.REMOVED_AT.isNull())
                .where(FINDING.STUDY_ID.eq(reader.study()), which)
                .orderBy(FINDING.POSITION, FINDING.ID)
                .fetch(row ->
                        new Head(row.value1(), row.value2() == null ? null : new OfTheme(row.value2(), row.value3())));
    }

    Map<FindingId, List<Question>> questions(Reader reader, List<FindingId> findings) {
        return sql.select(
                        FINDING_QUESTION.FINDING_ID,
                        EVALUATION_QUESTION.ID,
                        EVALUATION_QUESTION.DIMENSION,
                        EVALUATION_QUESTION.WORDING)
                .from(FINDING_QUESTION)
                .join(EVALUATION_QUESTION)
                .on(EVALUATION_QUESTION.ID.eq(FINDING_QUESTION.QUESTION_ID))
                .where(FINDING_QUESTION.STUDY_ID.eq(reader.study()), FINDING_QUESTION.FINDING_ID.in(findings))
                .orderBy(EVALUATION_QUESTION.POSITION, EVALUATION_QUESTION.ID)
                .fetchGroups(
                        FINDING_QUESTION.FINDING_ID, row -> new Question(row.value2(), row.value3(), row.value4()));
    }

    Map<FindingId, Map<Strand, String>> accounts(Reader reader, List<FindingId> findings) {
        Map<FindingId, Map<Strand, String>> accounts = new HashMap<>();
        sql.selectFrom(FINDING_ACCOUNT)
                .where(FINDING_ACCOUNT.STUDY_ID.eq(reader.study()), FINDING_ACCOUNT.FINDING_ID.in(findings))
                .forEach(row -> accounts.computeIfAbsent(row.getFindingId(), first -> new EnumMap<>(Strand.class))
                        .put(Strand.of(row.getStrand()), row.getSays()));
        return accounts;
    }

    Map<FindingId, List<EvidenceRow>> evidence(Reader reader, List<FindingId> findings) {
        var site = reader.onlySite();
        Condition near = site == null
                ? noCondition()
                : FINDING_EVIDENCE.SOURCE_ID.isNotNull().and(SOURCE.SITE_ID.eq(site));
        var open = field(OpenEvidence.to(reader.person()).and(near).and(told(reader)));
        return sql.select(
                        FINDING_EVIDENCE,
                        open,
                        SOURCE.TITLE,
                        SITE.CODE,
                        SOURCE.VERSION_ID,
                        SOURCE.REMOVED_AT,
                        THEME.NAME)
                .from(FINDING_EVIDENCE)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(FINDING_EVIDENCE.SOURCE_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(THEME)
                .on(THEME.ID.eq(FINDING_EVIDENCE.THEME_ID), THEME.REMOVED_AT.isNull())
                .where(FINDING_EVIDENCE.STUDY_ID.eq(reader.study()), FINDING_EVIDENCE.FINDING_ID.in(findings))
                .orderBy(FINDING_EVIDENCE.ID)
                .fetchGroups(row -> row.value1().getFindingId(), FindingRows::evidence);
    }

    private Condition told(Reader reader) {
        Condition measured = FINDING_EVIDENCE
                .FIGURE_KEY
                .like(inline(FidelityFigures.KIND + ":%"))
                .or(FINDING_EVIDENCE.FIGURE_KEY.in(RecordFigures.closed()));
        return closed(reader) ? FINDING_EVIDENCE.FIGURE_KEY.isNull().or(not(measured)) : noCondition();
    }

    /** Whether measures of delivery are closed to them. */
    boolean closed(Reader reader) {
        return BlindedDelivery.closed(sql, reader.study(), reader.person());
    }

    private static EvidenceRow evidence(Record row) {
        return new EvidenceRow(
                row.get(0, FindingEvidenceRecord.class),
                Boolean.TRUE.equals(row.get(1, Boolean.class)),
                row.get(SOURCE.TITLE),
                row.get(SITE.CODE),
                row.get(SOURCE.VERSION_ID),
                row.get(SOURCE.REMOVED_AT) != null,
                row.get(THEME.NAME));
    }

    Map<FindingId, List<JudgementRow>> judgements(Reader reader, List<FindingId> findings) {
        return sql.select(CONVERGENCE_JUDGEMENT, PERSON.FULL_NAME)
                .from(CONVERGENCE_JUDGEMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(CONVERGENCE_JUDGEMENT.PERSON_ID))
                .where(CONVERGENCE_JUDGEMENT.STUDY_ID.eq(reader.study()), CONVERGENCE_JUDGEMENT.FINDING_ID.in(findings))
                .orderBy(CONVERGENCE_JUDGEMENT.ID)
                .fetchGroups(row -> row.value1().getFindingId(), row -> new JudgementRow(row.value1(), row.value2()));
    }

    /** The number of the last line of the journal. */
    long journal() {
        return sql.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD).fetchSingle().value1();
    }
}
