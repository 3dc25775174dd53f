package org.trigpoint.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/** What can happen to a round of coding. */
sealed interface RoundFact extends Fact {

    /** What happens to the round as such. */
    sealed interface OfRound extends RoundFact {

        RoundId round();

        @Override
        default String subject() {
            return "round";
        }

        @Override
        default long subjectId() {
            return round().value();
        }
    }

    /** What is agreed about the codings of a source. */
    sealed interface OfSource extends RoundFact {

        SourceId source();

        @Override
        default String subject() {
            return "source";
        }

        @Override
        default long subjectId() {
            return source().value();
        }
    }

    /** A round was planned. */
    record RoundPlanned(
            RoundId round, AnalysisId analysis, String name, String mode, List<SourceId> sources, List<PersonId> coders)
            implements OfRound {}

    /** A coder submitted their work on a source. */
    record WorkSubmitted(RoundId round, AnalysisId analysis, SourceId source) implements OfRound {}

    /** A coder's submission was opened again. */
    record SubmissionReopened(RoundId round, AnalysisId analysis, SourceId source, PersonId person, String reason)
            implements OfRound {}

    /** A round hides and holds nothing any more. */
    record RoundEnded(RoundId round, AnalysisId analysis, String reason) implements OfRound {}

    /** One coding speaks for several, or none does. */
    record CodingsAgreed(
            SourceId source,
            AnalysisId analysis,
            RoundId round,
            AgreementId agreement,
            List<CodingId> originals,
            CodeId code,
            @Nullable Span span,
            String note)
            implements OfSource {}

    /** The originals of an agreement speak for themselves again. */
    record AgreementTakenBack(SourceId source, AnalysisId analysis, RoundId round, AgreementId agreement)
            implements OfSource {}
}
