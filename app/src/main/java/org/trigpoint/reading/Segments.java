package org.trigpoint.reading;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/**
 * A page of segments.
 *
 * @param page by title of the source and then by position
 * @param total how many segments there are in all
 * @param sources in how many sources
 */
public record Segments(List<Segment> page, int total, int sources) {

    /** Keeps the page as it is. */
    public Segments {
        page = List.copyOf(page);
    }

    /**
     * Which segments; null asks for nothing.
     *
     * @param analysis whose codings
     * @param codes with any of these codes; subcodes are not added by themselves
     * @param kind the kind of source
     * @param site the code of the source's site
     * @param wave the name of the source's wave
     * @param source the only source
     * @param participant who speaks where the passage starts
     * @param coder who coded it so
     * @param offset how many to pass over
     * @param limit how many at most
     */
    public record Request(
            AnalysisId analysis,
            Collection<CodeId> codes,
            @Nullable SourceKind kind,
            @Nullable String site,
            @Nullable String wave,
            @Nullable SourceId source,
            @Nullable ParticipantId participant,
            @Nullable PersonId coder,
            int offset,
            int limit) {

        /** The same from another segment on. */
        public Request from(int other) {
            return new Request(analysis, codes, kind, site, wave, source, participant, coder, other, limit);
        }
    }
}
