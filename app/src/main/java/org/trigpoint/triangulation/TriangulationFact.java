package org.trigpoint.triangulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.FindingEvidenceId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.Finding.Change;

/** What can happen to a finding. */
sealed interface TriangulationFact extends Fact {

    FindingId finding();

    @Override
    default String subject() {
        return "finding";
    }

    @Override
    default long subjectId() {
        return finding().value();
    }

    /** A finding was written down. */
    record FindingAdded(FindingId finding, FindingWords words) implements TriangulationFact {}

    /** What is said of a finding was changed. */
    record FindingChanged(FindingId finding, FindingWords before, FindingWords after) implements TriangulationFact {}

    /** A finding was taken away, with its evidence and what was judged of it. */
    record FindingRemoved(FindingId finding, String sentence) implements TriangulationFact {}

    /** What a strand says about a finding was written; empty: taken away. */
    record StrandAccountWritten(FindingId finding, Strand strand, String says) implements TriangulationFact {}

    /** A passage was put to a finding. */
    record FindingPassageLinked(
            FindingId finding, FindingEvidenceId evidence, Strand strand, SourceId source, VersionId version, Span span)
            implements TriangulationFact {}

    /** A passage was taken off a finding; the coder is who had put it there. */
    record FindingPassageUnlinked(
            FindingId finding,
            FindingEvidenceId evidence,
            Strand strand,
            @Nullable SourceId source,
            PersonId coder) implements TriangulationFact {}

    /** A number was put to a finding, with what it was. */
    record FindingNumberLinked(
            FindingId finding, FindingEvidenceId evidence, Strand strand, String key, String label, String value)
            implements TriangulationFact {}

    /** A number was taken off a finding. */
    record FindingNumberUnlinked(FindingId finding, FindingEvidenceId evidence, Strand strand, String key)
            implements TriangulationFact {}

    /** A rater compared two strands, for the first time or anew. */
    record ConvergenceJudged(
            FindingId finding,
            Pair strands,
            @Nullable ConvergenceCode before,
            Comparison comparison,
            ConvergenceCode code,
            String rationale)
            implements TriangulationFact {}

    /** What raters agreed on, written down beside what they judged. */
    record ConvergenceAgreed(
            FindingId finding,
            Pair strands,
            @Nullable ConvergenceCode before,
            Comparison comparison,
            ConvergenceCode code,
            String rationale)
            implements TriangulationFact {}

    /**
     * A judgement was looked at again after its evidence had changed, and stands. Since which line, what was otherwise, and the
     * lines by which records changed in between.
     */
    record ConvergenceKept(
            FindingId finding,
            Pair strands,
            ConvergenceCode code,
            boolean agreed,
            long since,
            List<Change> changes,
            List<Long> records)
            implements TriangulationFact {}

    /** A judgement was taken back. */
    record ConvergenceTakenBack(FindingId finding, Pair strands, ConvergenceCode was, boolean agreed)
            implements TriangulationFact {}
}
