package org.trigpoint.ui.form;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Instrument;

/**
 * A form as the browser gets it. {@link FormJson} makes it.
 *
 * @param id what tells this form from the person's others
 * @param person whose form it is: drafts on a shared device stay apart by it
 * @param name its heading
 * @param mode how it is shown, as {@link FormMode#word} says it
 * @param locked whether nothing can be changed
 * @param clock of a live observation; null before it is started
 * @param takes which kinds of evidence can be given: passage, time, note; and recording, where a time can be listened to
 * @param sections in order
 * @param answers as they are kept
 * @param evidence as it is kept, without what was taken away
 * @param around what stands around the answers
 */
public record FormShown(
        String id,
        String person,
        String name,
        String mode,
        boolean locked,
        @Nullable Clock clock,
        List<String> takes,
        List<Section> sections,
        List<FormEntries.Answered> answers,
        List<Evidence> evidence,
        Around around)
        implements Serializable {

    /** Keeps its own copies. */
    public FormShown {
        takes = List.copyOf(takes);
        sections = List.copyOf(sections);
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
    }

    /**
     * The same with a sentence at its top.
     *
     * @param sentence what whoever fills it in should know first
     * @return a copy
     */
    public FormShown noticing(String sentence) {
        return with(new Around(around.notObserved(), sentence, around.beside()));
    }

    /**
     * The same with what others gave beside each question.
     *
     * @param others whose forms are open
     * @return a copy
     */
    public FormShown beside(List<Beside> others) {
        return with(new Around(around.notObserved(), around.notice(), others));
    }

    private FormShown with(Around other) {
        return new FormShown(id, person, name, mode, locked, clock, takes, sections, answers, evidence, other);
    }

    /**
     * What stands around the answers.
     *
     * @param notObserved the word for a rating that is none because nothing of it was seen
     * @param notice a sentence at the top; empty: none
     * @param beside what others gave, to be taken over
     */
    public record Around(String notObserved, String notice, List<Beside> beside) implements Serializable {

        /** Keeps its own copy. */
        public Around {
            beside = List.copyOf(beside);
        }

        /**
         * For forms by an instrument.
         *
         * @param instrument says what its forms are about
         * @return with no notice, and nobody beside
         */
        public static Around of(Instrument instrument) {
            boolean file = instrument.use().subject() == Instrument.Subject.CASEFILE;
            return new Around(file ? "No evidence" : "Not observed", "", List.of());
        }
    }

    /** What one other person gave. */
    public record Beside(String who, List<FormEntries.Answered> answers, List<Evidence> evidence)
            implements Serializable {

        /** Keeps its own copies. */
        public Beside {
            answers = List.copyOf(answers);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A clock that runs, or was stopped.
     *
     * @param started when, as the server's clock had it, ISO 8601
     * @param now what the server's clock says, so that a device whose clock is wrong counts right
     * @param stopped when it was stopped, as started is; null: it runs
     */
    public record Clock(
            String started, String now, @Nullable String stopped) implements Serializable {}

    /**
     * Items that stand together.
     *
     * @param most how often it can be filled in
     */
    public record Section(
            String key, String title, String note, String wording, String source, int most, List<Item> items)
            implements Serializable {}

    /**
     * One item. What its kind does not have is empty, null or false.
     *
     * @param wording official, local, own or open
     * @param kind rated, chosen, counted, written or dated
     * @param evidence none, optional or required
     */
    public record Item(
            String key,
            String title,
            String text,
            String wording,
            String source,
            String kind,
            List<Point> points,
            boolean notObserved,
            boolean notApplicable,
            List<Option> options,
            boolean several,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer most,
            boolean required,
            String evidence,
            @Nullable Shown shown)
            implements Serializable {}

    /** One point of a rating; its anchor is empty where nobody wrote one. */
    public record Point(int value, String label, String anchor, String wording, String source)
            implements Serializable {}

    /** One of a list. */
    public record Option(String key, String label) implements Serializable {}

    /** Shows an item by the answer to an earlier one. */
    public record Shown(String item, String value) implements Serializable {}

    /**
     * A piece of evidence as it is kept.
     *
     * @param kind passage, time or note
     * @param start the passage's first code point; null where it is no passage
     * @param end the code point after the passage; null where it is no passage
     * @param quote the passage's words; empty where it is no passage
     * @param at milliseconds from the start of the clock or the recording; null where it has no time
     */
    public record Evidence(
            UUID id,
            @Nullable String item,
            int part,
            String kind,
            @Nullable Integer start,
            @Nullable Integer end,
            String quote,
            @Nullable Long at,
            String note,
            long revision)
            implements Serializable {}
}
