package org.trigpoint.framework;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/**
 * What a framework matrix sets against what.
 *
 * @param name 1 to 200 characters, unique in its analysis whatever the case
 * @param rows what the cases are
 * @param attribute the free attribute whose values are the cases; null for other rows
 * @param narrowing which sources it looks at
 * @param columns the themes and codes, in their order; none twice
 */
public record MatrixPlan(
        String name, RowsBy rows, @Nullable String attribute, Narrowing narrowing, List<Topic> columns) {

    /** Keeps its own copy. */
    public MatrixPlan {
        columns = List.copyOf(columns);
    }

    /**
     * Which sources and participants a matrix looks at.
     *
     * @param kind only sources of this kind; null: of any
     * @param site only sources and participants of this site; null: of any and of none
     * @param wave only sources of this wave; null: of any and of none
     * @param role only participants of this role, and sources in which one of them takes part; null: of any
     */
    public record Narrowing(
            @Nullable SourceKind kind,
            @Nullable SiteId site,
            @Nullable WaveId wave,
            @Nullable String role) {

        /** All of them. */
        public static final Narrowing NONE = new Narrowing(null, null, null, null);
    }

    /**
     * A theme or a code as a column; where both are given, the theme is meant.
     *
     * @param theme the theme: its extracts are those of the codes it rests on
     * @param code the code
     * @param withSubcodes whether extracts of the codes below it are its own too; of no meaning for a theme
     */
    public record Topic(@Nullable ThemeId theme, @Nullable CodeId code, boolean withSubcodes) {

        /** A theme as a column. */
        public static Topic of(ThemeId theme) {
            return new Topic(theme, null, false);
        }

        /** A code as a column. */
        public static Topic of(CodeId code, boolean withSubcodes) {
            return new Topic(null, code, withSubcodes);
        }

        /** With what is meant alone. */
        Topic plain() {
            return theme == null ? this : of(theme);
        }
    }

    /** What the cases of a matrix are. */
    public enum RowsBy {
        /** One row a participant; extracts are what they said. */
        PARTICIPANTS("participants", "Participants"),
        /** One row a source. */
        SOURCES("sources", "Sources"),
        /** One row a site. */
        SITES("sites", "Sites"),
        /** One row a wave. */
        WAVES("waves", "Waves"),
        /** One row a kind of source. */
        KINDS("kinds", "Kinds of source"),
        /** One row a role of participants; extracts are what those of the role said. */
        ROLES("roles", "Roles"),
        /** One row a value of a free attribute of sources. */
        ATTRIBUTE("attribute", "Values of an attribute");

        private final String word;
        private final String label;

        RowsBy(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /**
         * As it is stored.
         *
         * @return a lower-case word
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
         * Whether an extract belongs to the case by who says it.
         *
         * @return false when it belongs to the case by its source
         */
        public boolean ofSpeaker() {
            return this == PARTICIPANTS || this == ROLES;
        }

        static RowsBy of(String word) {
            return Arrays.stream(values())
                    .filter(rows -> rows.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("There are no rows by \u201c" + word + "\u201d."));
        }
    }
}
