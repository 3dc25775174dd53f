package org.trigpoint.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param study the study whose passages alone are looked at
 * @param onlySites names of the only sites whose sources are looked at, sources without a site excluded; null for all
 * @param analysis id of the analysis whose codings count for {@code code:}, {@code uncoded:} and filters; null when there is none
 * @param unseen coders whose codings in the analysis are passed over as if they were not there, by id of the source
 * @param query what the person wrote, in the query language
 * @param synonyms groups of words and phrases that stand for one another; exact words take no part
 * @param codeNames codes by name
 * @param exact whether all words are looked for as written, but for case
 * @param filters what was ticked beside the query
 * @param offset number of hits to pass over, from 0
 * @param limit greatest number of hits to give, 0 to 10,000
 * @param contextChars greatest number of code points before and after each match, 0 to 1,000
 */
public record FindRequest(
        long study,
        @Nullable Set<String> onlySites,
        @Nullable Long analysis,
        Map<Long, Set<Long>> unseen,
        String query,
        List<Set<String>> synonyms,
        CodeNames codeNames,
        boolean exact,
        Filters filters,
        int offset,
        int limit,
        int contextChars) {

    public FindRequest {
        onlySites = onlySites == null ? null : Set.copyOf(onlySites);
        unseen = Map.copyOf(unseen);
        synonyms = synonyms.stream().map(Set::copyOf).toList();
        if (offset < 0 || limit < 0 || limit > 10_000 || contextChars < 0 || contextChars > 1_000) {
            throw new IllegalArgumentException("There is no page from " + offset + " with " + limit + " hits and "
                    + contextChars + " characters of context.");
        }
        if (analysis == null && !filters.codes().isEmpty()) {
            throw new IllegalArgumentException("Codes can be asked for only within an analysis.");
        }
    }

    /** The codes of an analysis by the names people give them. */
    @FunctionalInterface
    public interface CodeNames {
        /** Ids of the codes of that name and of all codes below them; empty when there is none. */
        Set<Long> idsOf(String name);
    }

    /** The same request with other filters. */
    public FindRequest with(Filters other) {
        return new FindRequest(
                study,
                onlySites,
                analysis,
                unseen,
                query,
                synonyms,
                codeNames,
                exact,
                other,
                offset,
                limit,
                contextChars);
    }

    /** The same request for other words. */
    public FindRequest asking(String words) {
        return new FindRequest(
                study,
                onlySites,
                analysis,
                unseen,
                words,
                synonyms,
                codeNames,
                exact,
                filters,
                offset,
                limit,
                contextChars);
    }

    /** A plain request for the first 50 hits with 60 characters of context, over all sites, without analysis, synonyms or filters. */
    public static FindRequest of(long study, String query) {
        return new FindRequest(
                study, null, null, Map.of(), query, List.of(), name -> Set.of(), false, Filters.NONE, 0, 50, 60);
    }
}
