package org.trigpoint.sets;

import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/**
 * What the sources of a saved filter are like. What is null or empty leaves all in.
 *
 * @param words in the title, or in the pseudonym of who takes part, whatever the case
 * @param kind what they are
 * @param site their site
 * @param wave their wave
 * @param attribute the name of a free attribute; null together with its value
 * @param value what that attribute is
 * @param reading how far whoever looks has read them
 */
public record Likeness(
        String words,
        @Nullable SourceKind kind,
        @Nullable SiteId site,
        @Nullable WaveId wave,
        @Nullable String attribute,
        @Nullable String value,
        @Nullable Reading reading) {

    /** Strips the words; refuses an attribute without its value. */
    public Likeness {
        words = words.strip();
        if ((attribute == null) != (value == null)) {
            throw new Refusal("Choose an attribute with its value.");
        }
    }

    /** How far whoever looks has read a source. */
    public enum Reading {
        /** Not begun. */
        UNREAD("unread", "Not read yet"),
        /** Begun and not ended. */
        BEGUN("begun", "Begun"),
        /** Read whole. */
        READ("read", "Read whole");

        private final String word;
        private final String label;

        Reading(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /**
         * As it is stored and stands in addresses.
         *
         * @return one word
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
         * Which of them a share of a text is.
         *
         * @param share how much is read, from 0 to 1
         * @return the reading
         */
        public static Reading of(double share) {
            return share <= 0 ? UNREAD : share >= 1 ? READ : BEGUN;
        }

        static @Nullable Reading of(@Nullable String word) {
            for (Reading one : values()) {
                if (one.word.equals(word)) {
                    return one;
                }
            }
            return null;
        }
    }

    /**
     * Whether it leaves all sources in.
     *
     * @return true when nothing is asked of them
     */
    public boolean isOpen() {
        return words.isEmpty() && kind == null && site == null && wave == null && attribute == null && reading == null;
    }
}
