package org.trigpoint.codebooks.instruments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form in one version, which never changes once it is published.
 *
 * @param key lower-case words joined by hyphens, the same for all versions
 * @param version 1 or more
 * @param title what a person reads when choosing
 * @param use what it is filled in for
 * @param about what it is and what is not known about it, in a few sentences; may be empty
 * @param source the publication it is taken from; empty where a study made it
 * @param scales the scales that ratings name
 * @param sections at least one
 * @param composites means over items; may be empty
 * @param scoring how answers become scores; null where nothing is scored
 * @param digest SHA-256 of the file it was read from, 64 lower-case hexadecimal digits
 */
public record Instrument(
        String key,
        int version,
        String title,
        Use use,
        String about,
        String source,
        List<Scale> scales,
        List<Section> sections,
        List<Composite> composites,
        @Nullable Scoring scoring,
        String digest) {

    /** Keeps its own copies. */
    public Instrument {
        scales = List.copyOf(scales);
        sections = List.copyOf(sections);
        composites = List.copyOf(composites);
    }

    /** What an instrument is filled in for. */
    public enum Use {
        /** A session of a keyworker with a family. */
        DIRECT_PRACTICE("direct-practice", "Direct practice", Subject.SESSION),
        /** Group supervision. */
        SUPERVISION("supervision", "Group supervision", Subject.SESSION),
        /** A reflective practice session. */
        REFLECTIVE_SESSION("reflective-session", "Reflective practice session", Subject.SESSION),
        /** A training session. */
        TRAINING("training", "Training session", Subject.SESSION),
        /** A casefile. */
        CASEFILE("casefile", "Casefile review", Subject.CASEFILE),
        /** A learning log. */
        LEARNING_LOG("learning-log", "Learning log", Subject.WRITING),
        /** A case study. */
        CASE_STUDY("case-study", "Case study", Subject.WRITING),
        /** A practitioner's feedback. */
        FEEDBACK("feedback", "Practitioner feedback form", Subject.WRITING),
        /** Outcomes that members of families report. */
        OUTCOME("outcome", "Family outcome questionnaire", Subject.RECORDS);

        private final String word;
        private final String label;
        private final Subject subject;

        Use(String word, String label, Subject subject) {
            this.word = word;
            this.label = label;
            this.subject = subject;
        }

        /**
         * As it is stored and written in files.
         *
         * @return in small letters
         */
        public String word() {
            return word;
        }

        /**
         * As people read it.
         *
         * @return in sentence case
         */
        public String label() {
            return label;
        }

        /**
         * What is looked at while it is filled in.
         *
         * @return the kind of thing
         */
        public Subject subject() {
            return subject;
        }

        /**
         * The use that a word names.
         *
         * @param word one of the words
         * @return empty when it names none
         */
        public static Optional<Use> of(String word) {
            return Stream.of(values()).filter(use -> use.word.equals(word)).findFirst();
        }
    }

    /** What is looked at while a form is filled in. */
    public enum Subject {
        /** Something that went on: it has notes, a transcript or a recording. */
        SESSION,
        /** A file of a case. */
        CASEFILE,
        /** Nothing: what is filled in is itself the text. */
        WRITING,
        /** Nothing is filled in here: answers come in as records. */
        RECORDS
    }

    /**
     * How people tell versions apart.
     *
     * @return for instance {@code direct-practice@1}
     */
    public String name() {
        return key + "@" + version;
    }

    /**
     * All items.
     *
     * @return in order
     */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /**
     * Finds an item.
     *
     * @param item its key
     * @return empty when there is none
     */
    public Optional<Item> item(String item) {
        return items().stream().filter(each -> each.key().equals(item)).findFirst();
    }

    /**
     * Finds the section that an item stands in.
     *
     * @param item its key
     * @return empty when there is no such item
     */
    public Optional<Section> section(String item) {
        return sections.stream()
                .filter(section ->
                        section.items().stream().anyMatch(each -> each.key().equals(item)))
                .findFirst();
    }

    /**
     * Finds a scale.
     *
     * @param scale its key
     * @return the scale
     * @throws IllegalArgumentException when there is none
     */
    public Scale scale(String scale) {
        return scales.stream()
                .filter(each -> each.key().equals(scale))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no scale '" + scale + "'."));
    }
}
