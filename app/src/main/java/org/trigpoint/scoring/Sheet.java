package org.trigpoint.scoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.LocalWording;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;

/**
 * A form as one person filled it in so far.
 *
 * @param head what is known of it without its answers
 * @param instrument what it asks
 * @param wordings all that the study ever wrote into what no source prints, the oldest first
 * @param answers what stands in it, each with its revision
 * @param evidence in the order in which it was first kept, without what was taken away
 */
public record Sheet(
        Head head,
        Instrument instrument,
        List<LocalWording> wordings,
        List<KeptAnswer> answers,
        List<Evidence> evidence) {

    /** Keeps its own copies. */
    public Sheet {
        wordings = List.copyOf(wordings);
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
    }

    /**
     * What is known of an assessment without its answers.
     *
     * @param id its key
     * @param instrument which form
     * @param part as what it is filled in
     * @param session what it is about; null where it is no session
     * @param casefile what it is about; null where it is no casefile
     * @param rater who fills it in
     * @param raterName their full name
     * @param ownSite whether the rater belongs to the authority whose file it is
     * @param dueOn by when; null: no day was said
     * @param clockAt when the clock of a live observation was started; null: it was not
     * @param stoppedAt when that clock was stopped; null: it was not, or it goes on
     * @param submittedAt when it was submitted and locked; null: it is a draft
     */
    public record Head(
            AssessmentId id,
            InstrumentId instrument,
            Part part,
            @Nullable SessionId session,
            @Nullable CasefileId casefile,
            PersonId rater,
            String raterName,
            boolean ownSite,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime clockAt,
            @Nullable OffsetDateTime stoppedAt,
            @Nullable OffsetDateTime submittedAt) {

        /**
         * Whether it was submitted.
         *
         * @return true where nothing can be changed in it
         */
        public boolean locked() {
            return submittedAt != null;
        }
    }

    /**
     * An answer as it was kept.
     *
     * @param place where it stands
     * @param answer what it is
     * @param revision of the device that it was typed on
     */
    public record KeptAnswer(Place place, Answer answer, long revision) {}

    /**
     * The answers as the instrument reads them.
     *
     * @return all that stand
     */
    public Answers filled() {
        Map<Place, Answer> all = new LinkedHashMap<>();
        answers.forEach(kept -> all.put(kept.place(), kept.answer()));
        return new Answers(instrument, all);
    }

    /**
     * Where evidence stands.
     *
     * @return the places that have any
     */
    public Set<Place> evidenced() {
        return evidence.stream()
                .filter(each -> each.item() != null)
                .map(each -> new Place(each.item(), each.part()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
