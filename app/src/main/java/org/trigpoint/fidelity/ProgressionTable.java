package org.trigpoint.fidelity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.progression.Colour;
import org.trigpoint.codebooks.progression.Criterion;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.codebooks.progression.Outcome;
import org.trigpoint.codebooks.progression.Value;

/**
 * The criteria for a full-scale trial with what the printed table says of each.
 *
 * @param lines the ten, in their order
 */
public record ProgressionTable(List<Line> lines) {

    /** Keeps its own copy. */
    public ProgressionTable {
        lines = List.copyOf(lines);
    }

    /**
     * One criterion.
     *
     * @param criterion as printed, with its defect
     * @param value what it is read with
     * @param how where the value comes from, in a sentence
     * @param enteredBy who entered it; null where it was counted, or nobody did
     * @param enteredAt when; null likewise
     * @param decision what a named person decided; null: nobody did
     */
    public record Line(
            Criterion criterion,
            Value value,
            String how,
            @Nullable String enteredBy,
            @Nullable OffsetDateTime enteredAt,
            @Nullable Decision decision) {

        /**
         * What the printed table says.
         *
         * @return of the value
         */
        public Outcome outcome() {
            return criterion.read(value);
        }

        /**
         * The value and what the table says of it, as somebody who decides sees them.
         *
         * @return a few words
         */
        public String seen() {
            return (value.words().isEmpty() ? "no value" : value.words()) + ": "
                    + outcome().words();
        }

        /**
         * Whether a person may decide: where no printed band holds the value, and where none could.
         *
         * @return false where the table gives a colour, or a value is missing
         */
        public boolean open() {
            return outcome() instanceof Outcome.Undefined || outcome() instanceof Outcome.ByHand;
        }

        /**
         * Whether what was decided was about something else than stands here now.
         *
         * @return false where nothing was decided
         */
        public boolean stale() {
            return decision != null && !decision.seen().equals(seen());
        }

        /**
         * The colour that counts when decisions count.
         *
         * @return the printed one; else that of a decision that is not stale
         */
        public Optional<Colour> colour() {
            if (outcome() instanceof Outcome.Banded banded) {
                return Optional.of(banded.colour());
            }
            return Optional.ofNullable(decision)
                    .filter(made -> open() && !stale())
                    .map(Decision::colour);
        }
    }

    /**
     * What a named person decided.
     *
     * @param colour which column they put the criterion in
     * @param reason in their words
     * @param seen the value and what the table said of it then
     * @param by who
     * @param at when
     */
    public record Decision(Colour colour, String reason, String seen, String by, OffsetDateTime at) {}

    /**
     * The overall guide over the colours that the printed table gives.
     *
     * @return how many, and which rule applies
     */
    public Guide printed() {
        return Guide.of(lines.stream()
                .flatMap(line -> line.outcome() instanceof Outcome.Banded banded
                        ? Stream.of(banded.colour())
                        : Stream.<Colour>empty())
                .toList());
    }

    /**
     * The overall guide with what named persons decided.
     *
     * @return the same where nobody did
     */
    public Guide withDecisions() {
        return Guide.of(lines.stream().flatMap(line -> line.colour().stream()).toList());
    }
}
