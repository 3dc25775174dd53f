package org.trigpoint.matrices;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;

/**
 * Themes or codes set against what is known of sources and people.
 *
 * @param request what was asked
 * @param columns in the same order everywhere; where anything is not recorded, {@link Column#notRecorded} ones stand last
 * @param all what all columns hold at once: the denominators of the totals
 * @param rows in the order of themes, then of the code tree
 * @param moment the state that it shows
 */
public record ThemeMatrix(
        MatrixRequest request, List<Column> columns, Column all, List<Row> rows, Material.Moment moment) {

    /**
     * A column.
     *
     * @param keys what stands in links, one for each thing that the columns are: a site's code, a role, a wave's name, a
     *     kind's or an arm's word, a pseudonym, a value; empty for what is not recorded
     * @param labels the same as people read it
     * @param sources how many sources fall in it, coded or not
     * @param participants how many participants fall in it
     * @param base what a number in it is a share of, in the unit of the request: the sources or participants in it; of
     *     segments and words, those that carry any code at all
     */
    public record Column(List<String> keys, List<String> labels, int sources, int participants, int base) {

        private static final String BETWEEN = "\u001f";

        /**
         * The keys in one.
         *
         * @return what tells it from other columns; empty for a single thing that is not recorded
         */
        public String key() {
            return String.join(BETWEEN, keys);
        }

        /**
         * The labels in one.
         *
         * @return such as {@code LA03 Northfield · Parent}
         */
        public String label() {
            return String.join(" \u00b7 ", labels);
        }

        /** Whether it is no single column but all of them at once. */
        public boolean isAll() {
            return keys.isEmpty();
        }

        /** Whether something that it is set by is not recorded. */
        public boolean notRecorded() {
            return keys.contains("");
        }

        /**
         * A number in this column as a share of its denominator.
         *
         * @param count the number
         * @return in percent, from 0 to 100; undefined where the denominator is nothing, or not all of what was counted
         *     is in it, as with what is not recorded
         */
        public OptionalDouble share(int count) {
            return base == 0 || count > base || notRecorded()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100.0 * count / base);
        }
    }

    /**
     * A row.
     *
     * @param key what it is of
     * @param name the theme's name, or the code's path
     * @param theme the theme; null for the row of a code
     * @param codes the codes that it counts
     * @param cells one a column, in the columns' order, counted in the unit of the request
     * @param total the same count over all columns at once: not the sum where one source or person falls in several
     */
    public record Row(
            RowKey key, String name, @Nullable Theme theme, Set<CodeId> codes, List<Cell> cells, Cell total) {}

    /**
     * What a row is of: a theme or a code.
     *
     * @param theme the theme; null for a code
     * @param code the code; null for a theme
     */
    public record RowKey(@Nullable ThemeId theme, @Nullable CodeId code) {

        /** Refuses the key of nothing, which is the caller's bug; of both, it is the theme's. */
        public RowKey {
            if (theme == null && code == null) {
                throw new IllegalArgumentException("A row is of a theme or of a code.");
            }
            code = theme == null ? code : null;
        }

        /**
         * As it stands in links.
         *
         * @return {@code t} or {@code c} and a number
         */
        public String word() {
            return theme == null ? "c" + (code == null ? "" : code.value()) : "t" + theme.value();
        }

        /**
         * The row that a word names.
         *
         * @param word as {@link #word()} gives it
         * @return the key
         * @throws NotFound when it names none
         */
        public static RowKey of(String word) {
            if (!word.matches("[tc][1-9][0-9]{0,17}")) {
                throw new NotFound();
            }
            long number = Long.parseLong(word.substring(1));
            return word.charAt(0) == 't' ? new RowKey(new ThemeId(number), null) : new RowKey(null, new CodeId(number));
        }
    }

    /** What a cell tells. */
    public sealed interface Cell {

        /** The number. */
        record Counted(int count) implements Cell {}

        /** Some, but fewer than the request tells. */
        record Fewer(int than) implements Cell {}

        /** Nothing, because a number here would tell one that is hidden in the same row. */
        record Withheld() implements Cell {}

        /**
         * The number where it is told.
         *
         * @param otherwise taken where it is not
         * @return from 0
         */
        default int or(int otherwise) {
            return this instanceof Counted(int count) ? count : otherwise;
        }

        /**
         * As people read it.
         *
         * @return a number, {@code <5}, or a word
         */
        default String said() {
            return switch (this) {
                case Counted(int count) -> String.valueOf(count);
                case Fewer(int than) -> "<" + than;
                case Withheld() -> "withheld";
            };
        }
    }
}
