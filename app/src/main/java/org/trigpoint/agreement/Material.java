package org.trigpoint.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** All that an exercise is counted from: texts as they were coded, and what was submitted. */
record Material(Head head, List<Person> coders, List<Text> texts, List<CodeOf> codes, String leftOut) {

    /** How many codings there are. */
    int codings() {
        return texts.stream().mapToInt(text -> text.given().size()).sum();
    }

    /** SHA-256 of what was submitted, line by line: source, text, coder, code, and where. */
    byte[] digest() {
        StringBuilder lines = new StringBuilder();
        for (Text text : texts) {
            for (Given given : text.given()) {
                lines.append(text.source().value())
                        .append(' ')
                        .append(text.version().value())
                        .append(' ')
                        .append(coders.get(given.coder()).id().value())
                        .append(' ')
                        .append(given.code().value())
                        .append(' ')
                        .append(given.span().start())
                        .append(' ')
                        .append(given.span().end())
                        .append('\n');
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256.", absent);
        }
    }

    /** The exercise. */
    record Head(ExerciseId exercise, AnalysisId analysis, RoundId round, String name, Drawn drawn) {}

    /** A coder. */
    record Person(PersonId id, String name) {}

    /** A code that counts, by its path. */
    record CodeOf(CodeId id, String name) {}

    /** A coding as it was submitted; the coder by their place. */
    record Given(int coder, CodeId code, Span span) {}

    /** A source as it was coded, its turns that are in the sample, and what was given in it. */
    record Text(
            SourceId source, String title, VersionId version, String text, List<Span> turns, List<Given> given) {}
}
