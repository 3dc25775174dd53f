package org.trigpoint.themes;

import java.util.List;
import org.trigpoint.migrations.AnalysisId;

/**
 * Themes set against what is known of sources and people.
 *
 * @param request what was asked
 * @param columns in the same order everywhere; the last is {@link Column#notRecorded} where anything falls there
 * @param rows one a theme that is not dropped, in the order of the themes
 * @param journalNumber the last line of the journal that this reading saw, so that it can be told which state it shows
 */
public record ThemeMatrix(Request request, List<Column> columns, List<Row> rows, long journalNumber) {

    /**
     * Which matrix.
     *
     * @param analysis of which analysis
     * @param by what the columns are
     * @param unit what the cells count
     */
    public record Request(AnalysisId analysis, By by, CountingUnit unit) {}

    /**
     * A column.
     *
     * @param key what stands in links: a site's code, a role, a wave's name, a kind's word, a pseudonym; empty for what is not recorded
     * @param label as people read it
     * @param sources how many sources of the study fall in it, coded or not: the denominator of sources
     * @param participants how many participants fall in it: the denominator of participants
     */
    public record Column(String key, String label, int sources, int participants) {

        /** Whether this is the column of what is not recorded. */
        public boolean notRecorded() {
            return key.isEmpty();
        }
    }

    /**
     * A row.
     *
     * @param theme the theme
     * @param cells one a column, in the columns' order, counted in the unit of the request
     * @param total the same count over all columns at once: not the sum where one source or person falls in several
     */
    public record Row(Theme theme, List<Integer> cells, int total) {}
}
