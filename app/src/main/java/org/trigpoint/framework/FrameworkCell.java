package org.trigpoint.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/**
 * One cell with all that stands behind it.
 *
 * @param row the case's name
 * @param column the theme's or code's name
 * @param cell what it holds
 * @param extracts the distinct passages of the case, in reading order
 * @param sources the sources of the case, by title
 */
public record FrameworkCell(
        String row, String column, FrameworkMatrix.Cell cell, List<Extract> extracts, List<OfSource> sources) {

    /**
     * A passage.
     *
     * @param source in which source
     * @param title its title
     * @param turn the number of the turn in which it begins, from 1
     * @param speaker who speaks there; null when nobody is named
     * @param version the text version that the span counts on
     * @param span where
     * @param words its words
     * @param number of the link to it, when the summary has one; null otherwise
     */
    public record Extract(
            SourceId source,
            String title,
            int turn,
            @Nullable String speaker,
            VersionId version,
            Span span,
            String words,
            @Nullable Integer number) {}

    /**
     * A source of the case.
     *
     * @param source which
     * @param title its title
     * @param guides the names of the topic guides by which it asked about the theme; empty when it was not asked about
     * @param coded who said that it is coded through; empty when nobody did
     */
    public record OfSource(SourceId source, String title, List<String> guides, String coded) {}
}
