package org.trigpoint.casefiles;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SourceId;

/**
 * A sample as leads see it.
 *
 * @param head what it is and how far it is
 * @param files the drawn files, by site, period and reference; empty while the lead reviews in it themselves
 * @param reviewers how far each reviewer is, by name
 * @param closed whether the files are kept from this lead because they review in it
 * @param knowing who drew the sample or brought a text, and so knows which file is which
 */
public record Sample(Head head, List<File> files, List<Reviewer> reviewers, boolean closed, List<PersonId> knowing) {

    /** Keeps its own copies. */
    public Sample {
        files = List.copyOf(files);
        reviewers = List.copyOf(reviewers);
        knowing = List.copyOf(knowing);
    }

    /**
     * What a sample is and how far it is.
     *
     * @param id its key
     * @param title what leads call it
     * @param instrument the title of the form
     * @param seed of the draw and the orders
     * @param before how many of each site were to be drawn of those closed before the pilot
     * @param late how many of those closed late in it
     * @param drawnBy who drew it
     * @param drawnAt when
     * @param listed how many cases were on the list
     * @param drawn how many were drawn
     * @param texts how many of these have a text
     * @param reviews how many reviews were asked for
     * @param submitted how many of these are submitted
     * @param unmaskedAt when it was unmasked; null: it is not
     * @param unmaskedBy who did that; null: nobody
     * @param unmaskedWhy why; empty while it is masked
     */
    public record Head(
            SampleId id,
            String title,
            String instrument,
            long seed,
            int before,
            int late,
            String drawnBy,
            OffsetDateTime drawnAt,
            int listed,
            int drawn,
            int texts,
            int reviews,
            int submitted,
            @Nullable OffsetDateTime unmaskedAt,
            @Nullable String unmaskedBy,
            String unmaskedWhy) {

        /**
         * Whether it is told which file is which.
         *
         * @return true from its unmasking on
         */
        public boolean unmasked() {
            return unmaskedAt != null;
        }
    }

    /**
     * A drawn file.
     *
     * @param id its key
     * @param maskedId what reviewers call it
     * @param reference what the authority calls it
     * @param site the code of the authority
     * @param period when it was closed
     * @param closedOn the day; null where the list gave none
     * @param fileName of the original; empty while there is none
     * @param text whether its masked text is kept
     * @param source what it became; null before the unmasking, or where its source is gone
     * @param reviews how many were asked for
     * @param submitted how many of these are submitted
     */
    public record File(
            CasefileId id,
            String maskedId,
            String reference,
            String site,
            Period period,
            @Nullable LocalDate closedOn,
            String fileName,
            boolean text,
            @Nullable SourceId source,
            int reviews,
            int submitted) {}

    /**
     * How far a reviewer is.
     *
     * @param person who
     * @param name their full name
     * @param ownSite whether the files are of their own authority
     * @param reviews how many they were asked for
     * @param started in how many something stands
     * @param submitted how many are submitted
     * @param dueOn the next day by which something is to be ready; null: none
     */
    public record Reviewer(
            PersonId person,
            String name,
            boolean ownSite,
            int reviews,
            int started,
            int submitted,
            @Nullable LocalDate dueOn) {}
}
