package org.trigpoint.casefiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.migrations.SampleId;

/**
 * Files closed before the pilot held against files closed late in it: different families, so two independent groups. A file is
 * counted once: its value is the mean of its reviewers'.
 *
 * @param sample which
 * @param title of the sample
 * @param instrument title of the form
 * @param independent by reviewers of no authority or another
 * @param own by reviewers of the authority whose files they are; empty where there are none
 * @param guesses which period reviewers took the files to be of
 * @param notBlind how many reviews were submitted after the unmasking and count nowhere
 * @param unfinished how many were never submitted
 */
public record Comparison(
        SampleId sample,
        String title,
        String instrument,
        List<Criterion> independent,
        List<Criterion> own,
        List<Guesses> guesses,
        int notBlind,
        int unfinished) {

    /** Keeps its own copies. */
    public Comparison {
        independent = List.copyOf(independent);
        own = List.copyOf(own);
        guesses = List.copyOf(guesses);
    }

    /** What kind of number a criterion has. */
    public enum Kind {
        /** A point of a scale. */
        RATING,
        /** A count. */
        COUNT,
        /** A mean over ratings. */
        COMPOSITE
    }

    /**
     * One criterion.
     *
     * @param key of the item or composite
     * @param title as it heads a column
     * @param kind what its numbers are
     * @param before files closed before the pilot
     * @param late files closed late in it
     * @param difference mean of the late ones less that of the earlier ones, with Welch's interval
     * @param superiority the probability that a late file is rated higher than an earlier one, ties counted half
     */
    public record Criterion(
            String key, String title, Kind kind, Group before, Group late, Estimate difference, Estimate superiority) {}

    /**
     * The files of one period by one criterion.
     *
     * @param files how many were reviewed
     * @param n how many of these have a number
     * @param mean of these; null where there is none
     * @param noEvidence in how many reviews the file showed no evidence of it; never a number
     * @param notApplicable in how many it did not apply; never a number
     * @param unanswered in how many nothing was answered
     */
    public record Group(int files, int n, @Nullable Double mean, int noEvidence, int notApplicable, int unanswered) {}

    /**
     * What reviewers took the period to be, against what it is.
     *
     * @param own whether these are reviewers of the authority whose files they are
     * @param right how many were right
     * @param guessed how many named a period
     * @param noIdea how many had no idea
     * @param unanswered how many said nothing
     * @param share of those right among those who named a period; one half is chance
     */
    public record Guesses(boolean own, int right, int guessed, int noIdea, int unanswered, Estimate share) {}

    /**
     * One answer of one review, as it leaves the house.
     *
     * @param file what reviewers called the file
     * @param site the code of its authority
     * @param period when it was closed
     * @param reviewer full name
     * @param own whether the file is of the reviewer's own authority
     * @param blind whether it was submitted before the unmasking; others count nowhere
     * @param item key of the item
     * @param part which filling of its section, from 1
     * @param state as answers are stored: given, not-observed or not-applicable
     * @param value empty unless it was given
     * @param evidence the passages and notes it stands on, in the order of the text
     */
    public record ReviewLine(
            String file,
            String site,
            Period period,
            String reviewer,
            boolean own,
            boolean blind,
            String item,
            int part,
            String state,
            String value,
            List<String> evidence) {

        /** Keeps its own copy. */
        public ReviewLine {
            evidence = List.copyOf(evidence);
        }
    }
}
