package org.trigpoint.phases;

import static org.trigpoint.phases.Wording.quoted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.Plural;
import org.trigpoint.codes.Method;
import org.trigpoint.phases.Development.Kind;
import org.trigpoint.phases.Development.Pointer;
import org.trigpoint.phases.Development.To;

/** What the journal tells of an analysis itself, of its codebook and of its rounds, in words. */
final class AnalysisTold {

    private final Map<Long, String> rounds = new HashMap<>();

    AnalysisTold(List<Told> lines) {
        lines.stream()
                .filter(line -> line.kind().equals("RoundPlanned"))
                .forEach(line -> rounds.put(line.id(), line.part("name")));
    }

    /** What a line comes to; reasons are at its end. */
    record Words(Kind kind, String words, Pointer pointer) {}

    Optional<Words> words(Told line) {
        return switch (line.kind()) {
            case "AnalysisAdded" -> itself("Began the analysis as " + method(line.part("method")) + ".");
            case "AnalysisRenamed" -> itself("Renamed the analysis to " + quoted(line.part("after")) + ".");
            case "MethodDeclared" -> itself("Declared " + method(line.part("after")) + because(line) + ".");
            case "CodebookNamed" ->
                Optional.of(new Words(
                        Kind.CODEBOOK,
                        "Kept the codebook as " + quoted(line.part("name")) + ", with "
                                + Plural.of(line.payload().path("codes").asInt(0), "code") + ".",
                        Pointer.to(To.VERSIONS)));
            case "CodebookLocked" -> codebook("Locked the codebook" + because(line) + ".");
            case "CodebookUnlocked" -> codebook("Unlocked the codebook" + because(line) + ".");
            case "RoundPlanned" ->
                round("Began the round " + quoted(line.part("name")) + " (" + line.part("mode") + ") on "
                        + Plural.of(line.payload().path("sources").size(), "source") + " with "
                        + Plural.of(line.payload().path("coders").size(), "coder") + ".");
            case "RoundEnded" ->
                round("Ended the round " + quoted(rounds.getOrDefault(line.id(), "of coding")) + because(line) + ".");
            default -> Optional.empty();
        };
    }

    private static Optional<Words> itself(String words) {
        return Optional.of(new Words(Kind.ANALYSIS, words, Pointer.to(To.ANALYSES)));
    }

    private static Optional<Words> codebook(String words) {
        return Optional.of(new Words(Kind.CODEBOOK, words, Pointer.to(To.CODEBOOK)));
    }

    private static Optional<Words> round(String words) {
        return Optional.of(new Words(Kind.ROUND, words, Pointer.to(To.ROUNDS)));
    }

    private static String method(String word) {
        return Wording.small(Method.of(word).label());
    }

    static String because(Told line) {
        return because(line.part("reason"));
    }

    /** A reason as the end of a sentence, without its own stop; empty where there is none. */
    static String because(String reason) {
        String why = reason.strip();
        return why.isEmpty() ? "" : ": " + (why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
    }
}
