package org.trigpoint.isolation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.convergence.Comparison.Both;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.ConvergenceService;
import org.trigpoint.triangulation.FindingEvidenceService;
import org.trigpoint.triangulation.FindingService;
import org.trigpoint.triangulation.FindingWords;
import org.trigpoint.triangulation.JointDisplay.Fit;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplayService;
import org.trigpoint.triangulation.JointDisplayService.RowPlace;

/** Gives studies a finding that two raters judged, and each site a passage that it rests on. */
record TriangulatedFindings(
        FindingService findings,
        FindingEvidenceService evidence,
        ConvergenceService convergence,
        JointDisplayService displays) {

    /** The strands that are compared. */
    static final Pair PAIR = new Pair(Strand.INTERVIEWS, Strand.LOGS);

    void ofStudy(Map<String, Object> ids, Lead lead, Coder second, String mark) {
        FindingId finding = findings.add(
                lead,
                new FindingWords(
                        mark + " finding",
                        of(ids, ThemeId.class),
                        Set.of(of(ids, QuestionId.class)),
                        Strand.INTERVIEWS));
        findings.say(lead, finding, Strand.LOGS, mark + " logs say so");
        ids.put("FindingId", finding);
        ids.put(
                "ConvergenceJudgementId",
                convergence.judge(lead, finding, PAIR, new Both(true, true), mark + " reason"));
        convergence.judge(second, finding, PAIR, new Both(true, false), mark + " other reason");
        displays.judge(
                lead,
                new RowPlace(Kind.QUOTATIONS_BY_OUTCOME, of(ids, AnalysisId.class), "low"),
                mark + " conclusion",
                Fit.CONFIRMS);
    }

    void atSite(Map<String, Object> ids, Coder coder, String mark) {
        Passage passage = new Passage(of(ids, SourceId.class), of(ids, VersionId.class), new Span(2, 9));
        ids.put(
                "FindingEvidenceId",
                evidence.link(coder, of(ids, FindingId.class), Strand.INTERVIEWS, passage, mark + " note"));
    }

    private static <K> K of(Map<String, Object> ids, Class<K> type) {
        return type.cast(Objects.requireNonNull(ids.get(type.getSimpleName())));
    }
}
