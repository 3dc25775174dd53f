package org.trigpoint.triangulation;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Completeness;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ConvergenceJudgementId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.triangulation.JointDisplay.Cause;

/**
 * A finding with all that is known of it.
 *
 * @param id its key
 * @param revision counts on with every change of its words
 * @param words its sentence, theme, questions and strand
 * @param theme the name of its theme, and of which analysis that is; null when it has none
 * @param questions the evaluation questions it speaks to, in their order
 * @param says what each strand says about it, in the team's words; strands of which nothing is written are left out
 * @param evidence what it rests on, by strand, in the order in which it was put there
 * @param judged what raters judged and what was agreed, the earliest first
 */
public record Finding(
        FindingId id,
        int revision,
        FindingWords words,
        @Nullable OfTheme theme,
        List<Question> questions,
        Map<Strand, String> says,
        List<Evidence> evidence,
        List<Judged> judged) {

    /**
     * The theme that a finding comes from.
     *
     * @param analysis of which analysis
     * @param name its name now
     */
    public record OfTheme(AnalysisId analysis, String name) {}

    /**
     * An evaluation question.
     *
     * @param id its key
     * @param dimension the heading it stands under
     * @param wording what is asked
     */
    public record Question(QuestionId id, String dimension, String wording) {}

    /**
     * Something that is otherwise than when it was judged.
     *
     * @param what it is
     * @param was what it was then; empty when it was not there
     * @param now what it is now; empty when it is gone
     */
    public record Change(String what, String was, String now) {

        /**
         * In one line.
         *
         * @return such as {@code Core training, LA02: was 90 %, is 88 %}
         */
        public String words() {
            if (was.equals(now)) {
                return what + ": what stands beneath it has changed";
            }
            if (was.isEmpty()) {
                return what + ": new" + (now.isBlank() ? "" : ", " + now);
            }
            return what + ": was " + was + (now.isEmpty() ? ", is gone" : ", is " + now);
        }
    }

    /**
     * What somebody judged of two strands, or what was agreed.
     *
     * @param id its key
     * @param pair which strands
     * @param agreed whether it is what was agreed
     * @param person who judged, or who wrote down what was agreed
     * @param name of theirs
     * @param comparison what they judged; the code follows
     * @param rationale why
     * @param at when they judged, or looked at it last
     * @param journal the last line of the journal at that moment
     * @param changes what is otherwise since; empty while it stands
     * @param revision counts on
     * @param causes lines of the journal since then by which records changed, 20 at most; empty while it stands
     */
    public record Judged(
            ConvergenceJudgementId id,
            Pair pair,
            boolean agreed,
            PersonId person,
            String name,
            Comparison comparison,
            String rationale,
            OffsetDateTime at,
            long journal,
            List<Change> changes,
            int revision,
            List<Cause> causes) {

        Judged because(List<Cause> all) {
            List<Cause> since =
                    all.stream().filter(each -> each.line() > journal).toList();
            return stale()
                    ? new Judged(
                            id,
                            pair,
                            agreed,
                            person,
                            name,
                            comparison,
                            rationale,
                            at,
                            journal,
                            changes,
                            revision,
                            since)
                    : this;
        }

        /**
         * Whether it waits for somebody to look at it again.
         *
         * @return whether anything changed
         */
        public boolean stale() {
            return !changes.isEmpty();
        }
    }

    /** How far two strands have been compared. */
    public enum Progress {
        /** By nobody. */
        NOT_JUDGED("not judged"),
        /** By one rater. */
        ONE_RATER("one rater"),
        /** By raters who differ, and nothing is agreed. */
        RATERS_DIFFER("raters differ"),
        /** By raters who judged alike, each for themselves. */
        ALIKE("raters alike"),
        /** Something is agreed. */
        AGREED("agreed");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return lower case
         */
        public String label() {
            return label;
        }
    }

    /**
     * What stands of two strands.
     *
     * @param pair which strands
     * @param progress how far they have been compared
     * @param comparison what stands: what was agreed, else what all raters judged alike, else what the only rater judged; null
     *     when there is nothing or raters differ
     * @param judged what it rests on
     */
    public record Standing(
            Pair pair, Progress progress, @Nullable Comparison comparison, List<Judged> judged) {

        /**
         * The code that follows.
         *
         * @return null when there is no comparison
         */
        public @Nullable ConvergenceCode code() {
            return comparison == null ? null : comparison.code();
        }

        /**
         * Whether anything of it waits to be looked at again.
         *
         * @return whether anything it rests on has changed: what was agreed, if anything was, else what raters judged
         */
        public boolean stale() {
            boolean agreed = progress == Progress.AGREED;
            return judged.stream().anyMatch(each -> each.stale() && each.agreed() == agreed);
        }
    }

    /**
     * What stands of two strands.
     *
     * @param pair which
     * @return with what it rests on
     */
    public Standing standing(Pair pair) {
        List<Judged> here =
                judged.stream().filter(each -> each.pair().equals(pair)).toList();
        var agreed = here.stream().filter(Judged::agreed).findFirst();
        if (agreed.isPresent()) {
            return new Standing(pair, Progress.AGREED, agreed.get().comparison(), here);
        }
        List<Comparison> told = here.stream().map(Judged::comparison).distinct().toList();
        if (told.isEmpty()) {
            return new Standing(pair, Progress.NOT_JUDGED, null, here);
        }
        if (told.size() > 1) {
            return new Standing(pair, Progress.RATERS_DIFFER, null, here);
        }
        return new Standing(pair, here.size() == 1 ? Progress.ONE_RATER : Progress.ALIKE, told.getFirst(), here);
    }

    /**
     * The other strands against the one in which it was made.
     *
     * @return five, by the other strand, in the order of strands
     */
    public Map<Strand, Standing> againstLead() {
        Map<Strand, Standing> all = new EnumMap<>(Strand.class);
        words.lead().pairs().forEach(pair -> all.put(pair.other(words.lead()), standing(pair)));
        return all;
    }

    /**
     * What is judged of strands that are both not the one in which it was made.
     *
     * @return by pair; mostly empty
     */
    public List<Standing> among() {
        return judged.stream()
                .map(Judged::pair)
                .filter(pair -> !pair.has(words.lead()))
                .distinct()
                .map(this::standing)
                .toList();
    }

    /**
     * Which strands cover it, and which are silent on it.
     *
     * @return as the standing comparisons tell
     */
    public Completeness.Known known() {
        Map<Pair, Comparison> standing = new LinkedHashMap<>();
        judged.stream().map(Judged::pair).distinct().forEach(pair -> {
            Comparison comparison = standing(pair).comparison();
            if (comparison != null) {
                standing.put(pair, comparison);
            }
        });
        return Completeness.known(words.lead(), standing);
    }

    /**
     * What it rests on in one strand.
     *
     * @param strand which
     * @return in the order in which it was put there
     */
    public List<Evidence> evidence(Strand strand) {
        return evidence.stream().filter(each -> each.strand() == strand).collect(Collectors.toList());
    }
}
