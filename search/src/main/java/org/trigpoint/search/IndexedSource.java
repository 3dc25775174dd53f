package org.trigpoint.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is to be found: everything the index holds about it. Ids of sources are unique across studies.
 *
 * @param study id of the study that alone may find it
 * @param source id of the source
 * @param version id of the text version
 * @param title title as people read it; hits are ordered by it
 * @param kind kind of source, such as {@code interview}
 * @param site name of the site, or null when the source belongs to none
 * @param wave name of the wave, or null when the source belongs to none
 * @param attributes further attributes, value by name
 * @param participants pseudonyms of the participants
 * @param text whole text; line ends are LF
 * @param turns turns in the order of the text, without overlap; text outside them is found too, without a speaker
 * @param codings codings of every analysis, in any order
 */
public record IndexedSource(
        long study,
        long source,
        long version,
        String title,
        String kind,
        @Nullable String site,
        @Nullable String wave,
        Map<String, String> attributes,
        Set<String> participants,
        String text,
        List<IndexedTurn> turns,
        List<IndexedCoding> codings) {

    public IndexedSource {
        attributes = Map.copyOf(attributes);
        participants = Set.copyOf(participants);
        turns = List.copyOf(turns);
        codings = List.copyOf(codings);
        int length = text.codePointCount(0, text.length());
        int reached = 0;
        for (IndexedTurn turn : turns) {
            if (turn.start() < reached || turn.end() > length) {
                throw new IllegalArgumentException("The turn from " + turn.start() + " to " + turn.end()
                        + " overlaps another or leaves the text of source " + source + ".");
            }
            reached = turn.end();
        }
        for (IndexedCoding coding : codings) {
            if (coding.end() > length) {
                throw new IllegalArgumentException("The coding from " + coding.start() + " to " + coding.end()
                        + " leaves the text of source " + source + ".");
            }
        }
    }

    /** Number of passages the index holds for this source once it is in: turns and stretches between them, blank ones left out. */
    public int passages() {
        return Passage.of(this, new CodePoints(text)).size();
    }
}
