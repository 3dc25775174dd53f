package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Tables.CONVERGENCE_JUDGEMENT;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.FINDING;
import static org.trigpoint.migrations.schema.Tables.FINDING_ACCOUNT;
import static org.trigpoint.migrations.schema.Tables.FINDING_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.FINDING_QUESTION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.migrations.ConvergenceJudgementId;
import org.trigpoint.migrations.FindingEvidenceId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ConvergenceJudgementRecord;
import org.trigpoint.migrations.schema.tables.records.FindingEvidenceRecord;
import org.trigpoint.migrations.schema.tables.records.FindingRecord;

/** The sole writer of findings, their evidence and what is judged of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FindingRepository {

    private final DSLContext sql;

    FindingRepository(DSLContext sql) {
        this.sql = sql;
    }

    FindingRecord lock(Coder coder, FindingId finding) {
        return sql.selectFrom(FINDING)
                .where(FINDING.STUDY_ID.eq(coder.study()), FINDING.ID.eq(finding))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** The questions of a finding that is held. */
    Set<QuestionId> questions(FindingId finding) {
        return sql.select(FINDING_QUESTION.QUESTION_ID)
                .from(FINDING_QUESTION)
                .where(FINDING_QUESTION.FINDING_ID.eq(finding))
                .fetchSet(FINDING_QUESTION.QUESTION_ID);
    }

    FindingId insert(Coder coder, FindingWords words) {
        demand(coder, words);
        FindingId finding = sql.insertInto(FINDING)
                .set(FINDING.STUDY_ID, coder.study())
                .set(FINDING.SENTENCE, words.sentence())
                .set(FINDING.THEME_ID, words.theme())
                .set(FINDING.LEAD_STRAND, words.lead().word())
                .set(
                        FINDING.POSITION,
                        sql.select(coalesce(max(FINDING.POSITION), 0).plus(1))
                                .from(FINDING)
                                .where(FINDING.STUDY_ID.eq(coder.study()))
                                .fetchSingle()
                                .value1())
                .set(FINDING.MADE_BY, coder.person())
                .returningResult(FINDING.ID)
                .fetchSingle()
                .value1();
        putQuestions(coder, finding, words.questions());
        return finding;
    }

    void update(Coder coder, FindingId finding, FindingWords words) {
        demand(coder, words);
        sql.update(FINDING)
                .set(FINDING.SENTENCE, words.sentence())
                .set(FINDING.THEME_ID, words.theme())
                .set(FINDING.LEAD_STRAND, words.lead().word())
                .set(FINDING.REVISION, FINDING.REVISION.plus(1))
                .where(FINDING.ID.eq(finding))
                .execute();
        putQuestions(coder, finding, words.questions());
    }

    private void demand(Coder coder, FindingWords words) {
        var theme = words.theme();
        if (theme != null) {
            demandTheme(coder, theme);
        }
        int asked = sql.fetchCount(
                EVALUATION_QUESTION,
                EVALUATION_QUESTION.STUDY_ID.eq(coder.study()),
                EVALUATION_QUESTION.ID.in(words.questions()));
        if (asked != words.questions().size()) {
            throw new NotFound();
        }
    }

    /** That the study has this theme, and it is not in the bin. */
    void demandTheme(Coder coder, ThemeId theme) {
        if (!sql.fetchExists(THEME, THEME.STUDY_ID.eq(coder.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())) {
            throw new NotFound();
        }
    }

    private void putQuestions(Coder coder, FindingId finding, Set<QuestionId> wanted) {
        Set<QuestionId> there = questions(finding);
        Set<QuestionId> gone = new HashSet<>(there);
        gone.removeAll(wanted);
        sql.deleteFrom(FINDING_QUESTION)
                .where(FINDING_QUESTION.FINDING_ID.eq(finding), FINDING_QUESTION.QUESTION_ID.in(gone))
                .execute();
        wanted.stream()
                .filter(question -> !there.contains(question))
                .forEach(question -> sql.insertInto(FINDING_QUESTION)
                        .set(FINDING_QUESTION.STUDY_ID, coder.study())
                        .set(FINDING_QUESTION.FINDING_ID, finding)
                        .set(FINDING_QUESTION.QUESTION_ID, question)
                        .execute());
    }

    /** What hangs on it goes first, so that undoing puts it back last. */
    void delete(FindingId finding) {
        sql.deleteFrom(CONVERGENCE_JUDGEMENT)
                .where(CONVERGENCE_JUDGEMENT.FINDING_ID.eq(finding))
                .execute();
        sql.deleteFrom(FINDING_EVIDENCE)
                .where(FINDING_EVIDENCE.FINDING_ID.eq(finding))
                .execute();
        sql.deleteFrom(FINDING_ACCOUNT)
                .where(FINDING_ACCOUNT.FINDING_ID.eq(finding))
                .execute();
        sql.deleteFrom(FINDING_QUESTION)
                .where(FINDING_QUESTION.FINDING_ID.eq(finding))
                .execute();
        sql.deleteFrom(FINDING).where(FINDING.ID.eq(finding)).execute();
    }

    void account(Coder coder, FindingId finding, Strand strand, String says) {
        if (says.isEmpty()) {
            sql.deleteFrom(FINDING_ACCOUNT)
                    .where(FINDING_ACCOUNT.FINDING_ID.eq(finding), FINDING_ACCOUNT.STRAND.eq(strand.word()))
                    .execute();
            return;
        }
        sql.insertInto(FINDING_ACCOUNT)
                .set(FINDING_ACCOUNT.STUDY_ID, coder.study())
                .set(FINDING_ACCOUNT.FINDING_ID, finding)
                .set(FINDING_ACCOUNT.STRAND, strand.word())
                .set(FINDING_ACCOUNT.SAYS, says)
                .set(FINDING_ACCOUNT.WRITTEN_BY, coder.person())
                .onConflict(FINDING_ACCOUNT.FINDING_ID, FINDING_ACCOUNT.STRAND)
                .doUpdate()
                .set(FINDING_ACCOUNT.SAYS, says)
                .set(FINDING_ACCOUNT.WRITTEN_BY, coder.person())
                .execute();
    }

    /** Its key, or that of the same evidence which was there already and which they may know of. */
    FindingEvidenceId link(Coder coder, FindingEvidenceRecord row) {
        var same = FINDING_EVIDENCE
                .FINDING_ID
                .eq(row.getFindingId())
                .and(FINDING_EVIDENCE.STRAND.eq(row.getStrand()))
                .and(FINDING_EVIDENCE.FIGURE_KEY.isNotDistinctFrom(row.getFigureKey()))
                .and(FINDING_EVIDENCE.VERSION_ID.isNotDistinctFrom(row.getVersionId()))
                .and(FINDING_EVIDENCE.SPAN_START.isNotDistinctFrom(row.getSpanStart()))
                .and(FINDING_EVIDENCE.SPAN_END.isNotDistinctFrom(row.getSpanEnd()))
                .and(OpenEvidence.to(coder.person()));
        return sql.select(FINDING_EVIDENCE.ID)
                .from(FINDING_EVIDENCE)
                .where(same)
                .fetchOptional(FINDING_EVIDENCE.ID)
                .orElseGet(() -> sql.insertInto(FINDING_EVIDENCE)
                        .set(row)
                        .returningResult(FINDING_EVIDENCE.ID)
                        .fetchSingle()
                        .value1());
    }

    /** One that the coder may know of, held until the transaction ends. */
    FindingEvidenceRecord evidence(Coder coder, FindingEvidenceId evidence) {
        var site = coder.onlySite();
        var near = site == null
                ? DSL.noCondition()
                : FINDING_EVIDENCE.SOURCE_ID.in(
                        DSL.select(SOURCE.ID).from(SOURCE).where(SOURCE.SITE_ID.eq(site)));
        return sql.selectFrom(FINDING_EVIDENCE)
                .where(
                        FINDING_EVIDENCE.STUDY_ID.eq(coder.study()),
                        FINDING_EVIDENCE.ID.eq(evidence),
                        OpenEvidence.to(coder.person()),
                        near)
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void unlink(FindingEvidenceId evidence) {
        sql.deleteFrom(FINDING_EVIDENCE).where(FINDING_EVIDENCE.ID.eq(evidence)).execute();
    }

    /** Held until the transaction ends. */
    ConvergenceJudgementRecord judgement(Coder coder, ConvergenceJudgementId judgement) {
        return sql.selectFrom(CONVERGENCE_JUDGEMENT)
                .where(CONVERGENCE_JUDGEMENT.STUDY_ID.eq(coder.study()), CONVERGENCE_JUDGEMENT.ID.eq(judgement))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** What is judged of two strands on a finding that is held. */
    List<ConvergenceJudgementRecord> judgements(FindingId finding, Pair pair) {
        return sql.selectFrom(CONVERGENCE_JUDGEMENT)
                .where(
                        CONVERGENCE_JUDGEMENT.FINDING_ID.eq(finding),
                        CONVERGENCE_JUDGEMENT.FIRST_STRAND.eq(pair.first().word()),
                        CONVERGENCE_JUDGEMENT.SECOND_STRAND.eq(pair.second().word()))
                .orderBy(CONVERGENCE_JUDGEMENT.ID)
                .fetch();
    }

    ConvergenceJudgementId judge(ConvergenceJudgementRecord row) {
        return sql.insertInto(CONVERGENCE_JUDGEMENT)
                .set(row)
                .returningResult(CONVERGENCE_JUDGEMENT.ID)
                .fetchSingle()
                .value1();
    }

    void rejudge(ConvergenceJudgementId judgement, ConvergenceJudgementRecord row) {
        sql.update(CONVERGENCE_JUDGEMENT)
                .set(row)
                .set(CONVERGENCE_JUDGEMENT.REVISION, CONVERGENCE_JUDGEMENT.REVISION.plus(1))
                .where(CONVERGENCE_JUDGEMENT.ID.eq(judgement))
                .execute();
    }

    void takeBack(ConvergenceJudgementId judgement) {
        sql.deleteFrom(CONVERGENCE_JUDGEMENT)
                .where(CONVERGENCE_JUDGEMENT.ID.eq(judgement))
                .execute();
    }
}
