package org.trigpoint.matrices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.sources.SourceKind;

/**
 * Which matrix. It holds what is asked and no number; saved, it is asked anew each time.
 *
 * @param analysis of which analysis
 * @param rows what the rows are
 * @param by what the columns are: one thing, or a second one within the first
 * @param unit what the cells count
 * @param only which sources are looked at
 * @param percent whether each number is shown with its share of its denominator
 * @param under counts from 1 to below this are not told; 0 tells all, otherwise 2 to 100
 */
public record MatrixRequest(
        AnalysisId analysis, Rows rows, List<By> by, CountingUnit unit, Only only, boolean percent, int under) {

    /** Refuses columns that can't be made, and a threshold that hides nothing or all. */
    public MatrixRequest {
        by = List.copyOf(by);
        if (by.isEmpty() || by.size() > 2 || by.stream().distinct().count() < by.size()) {
            throw new Refusal("Set the matrix by one thing, or by two that differ.");
        }
        if (under != 0 && (under < 2 || under > 100)) {
            throw new Refusal("Hide counts under a number from 2 to 100, or hide none.");
        }
    }

    /**
     * What the rows are.
     *
     * @param what themes, codes or both
     * @param codes the codes that were chosen; empty for all
     * @param alone whether a code counts what was coded with it alone, and not what was coded with codes under it too
     */
    public record Rows(What what, List<CodeId> codes, boolean alone) {

        /** One row a theme that is not dropped. */
        public static final Rows THEMES = new Rows(What.THEMES, List.of(), false);

        /** Keeps a copy of the codes. */
        public Rows {
            codes = List.copyOf(codes);
        }
    }

    /** Themes, codes, or both. */
    public enum What {
        /** Themes that are not dropped. */
        THEMES("themes", "Themes"),
        /** Codes. */
        CODES("codes", "Codes"),
        /** Themes, then codes. */
        BOTH("both", "Themes and codes");

        private final String word;
        private final String label;

        What(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /**
         * As it stands in links.
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
         * How files of it begin.
         *
         * @return {@code theme}, {@code code} or {@code theme-and-code}
         */
        public String fileWord() {
            return switch (this) {
                case THEMES -> "theme";
                case CODES -> "code";
                case BOTH -> "theme-and-code";
            };
        }

        static What of(String word) {
            return Stream.of(values())
                    .filter(what -> what.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("A matrix has no rows “" + word + "”: use themes, codes or both."));
        }
    }

    /**
     * Which sources are looked at; what is null or empty leaves all in.
     *
     * @param kind what they are
     * @param site the code of their site
     * @param wave the name of their wave
     * @param attribute the name of a free attribute; empty together with its value
     * @param value what that attribute is
     * @param set a named set of sources or saved filter that they are in
     */
    public record Only(
            @Nullable SourceKind kind,
            String site,
            String wave,
            String attribute,
            String value,
            @Nullable SourceSetId set) {

        /** All sources. */
        public static final Only ALL = new Only(null, "", "", "", "", null);

        /** Whether it leaves all sources in. */
        public boolean isOpen() {
            return equals(ALL);
        }

        /**
         * In words.
         *
         * @param setName the name of the set, where there is one
         * @return such as {@code Interview, site LA03}; empty when it leaves all in
         */
        public String said(String setName) {
            return Stream.of(
                            kind == null ? "" : kind.label(),
                            site.isEmpty() ? "" : "site " + site,
                            wave.isEmpty() ? "" : wave,
                            attribute.isEmpty() ? "" : attribute + ": " + value,
                            set == null ? "" : "the set \u201c" + setName + "\u201d")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Themes by one thing, all told.
     *
     * @param analysis of which analysis
     * @param by what the columns are
     * @param unit what the cells count
     * @return the request
     */
    public static MatrixRequest of(AnalysisId analysis, By by, CountingUnit unit) {
        return new MatrixRequest(analysis, Rows.THEMES, List.of(by), unit, Only.ALL, false, 0);
    }

    /** Whether it must be known who speaks, to count it. */
    public boolean needsSpeakers() {
        return unit == CountingUnit.PARTICIPANTS || by.stream().anyMatch(By::ofSpeaker);
    }

    /**
     * What the columns are, in one expression.
     *
     * @return such as {@code Role within Site}
     */
    public String columnsLabel() {
        return by.reversed().stream().map(By::label).collect(Collectors.joining(" within "));
    }

    /**
     * What the rows are, in one expression.
     *
     * @return such as {@code Codes, each with the codes under it}
     */
    public String rowsLabel() {
        String codes = rows.codes().isEmpty() ? "" : ", " + rows.codes().size() + " of them chosen";
        return rows.what() == What.THEMES
                ? rows.what().label()
                : rows.what().label() + codes + (rows.alone() ? ", each code alone" : ", each with the codes under it");
    }

    /**
     * What it shows, with the unit.
     *
     * @return such as {@code Themes by role within site, counted in segments}
     */
    public String title() {
        String columns = by.reversed().stream()
                .map(one ->
                        one.of() == By.Of.ATTRIBUTE ? one.label() : one.label().toLowerCase(Locale.UK))
                .collect(Collectors.joining(" within "));
        return rows.what().label() + " by " + columns + ", counted in " + unit.word();
    }

    /**
     * As it stands in links, and as it is saved.
     *
     * @return parameters and their values, in a fixed order; what is as usual is left out, but columns and unit
     */
    public Map<String, String> words() {
        return RequestWords.of(this);
    }

    /**
     * The request that words ask for.
     *
     * @param analysis of which analysis
     * @param words as {@link #words()} gives them; others are passed over, missing ones mean what is usual
     * @return the request
     * @throws Refusal when a word names nothing
     */
    public static MatrixRequest of(AnalysisId analysis, Map<String, String> words) {
        return RequestWords.read(analysis, words);
    }
}
