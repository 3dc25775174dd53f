package org.trigpoint.codes;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/**
 * What a codebook says of a code.
 *
 * @param description what it means; may be empty
 * @param whenToUse what belongs under it; may be empty
 * @param whenNot what does not, and where that goes; may be empty
 * @param reasoning whether it was brought to the data or found in it; null when nobody noted it
 * @param depth whether it keeps to what is said or goes under it; null when nobody noted it
 */
public record CodeWords(
        String description,
        String whenToUse,
        String whenNot,
        @Nullable Reasoning reasoning,
        @Nullable Depth depth) {

    private static final int LONGEST = 20_000;

    /** Nothing said yet. */
    public static final CodeWords NONE = new CodeWords("", "", "", null, null);

    /** Whether a code was brought to the data or found in it. */
    public enum Reasoning {
        /** It comes from theory, the protocol or the questions. */
        DEDUCTIVE,
        /** It comes from the data. */
        INDUCTIVE;

        /**
         * As it is stored, and as people read it.
         *
         * @return a lower-case word
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * What a word means.
         *
         * @param word as stored; null for nothing noted
         * @return null when nobody noted it
         */
        public static @Nullable Reasoning of(@Nullable String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a code keeps to what is said or goes under it. */
    public enum Depth {
        /** What was said. */
        SEMANTIC,
        /** The assumptions beneath what was said. */
        LATENT;

        /**
         * As it is stored, and as people read it.
         *
         * @return a lower-case word
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * What a word means.
         *
         * @param word as stored; null for nothing noted
         * @return null when nobody noted it
         */
        public static @Nullable Depth of(@Nullable String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Without blanks at the ends; refuses what is longer than a page of a codebook can be. */
    CodeWords checked() {
        for (String part : Arrays.asList(description, whenToUse, whenNot)) {
            if (part.length() > LONGEST) {
                throw new Refusal("A part of a code\u2019s definition holds 20,000 characters at most: shorten it.");
            }
        }
        return new CodeWords(description.strip(), whenToUse.strip(), whenNot.strip(), reasoning, depth);
    }

    /** These words, with those of another code after them and its name before those. */
    CodeWords with(String name, CodeWords other) {
        return new CodeWords(
                joined(description, name, other.description),
                joined(whenToUse, name, other.whenToUse),
                joined(whenNot, name, other.whenNot),
                reasoning,
                depth);
    }

    private static String joined(String own, String name, String others) {
        if (others.isBlank()) {
            return own;
        }
        String from = "From \u201c" + name + "\u201d: " + others;
        return own.isBlank() ? from : own + "\n\n" + from;
    }
}
