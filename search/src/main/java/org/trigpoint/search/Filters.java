package org.trigpoint.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was ticked beside the query. Values are compared as they stand; any of a set will do, all sets must agree, and an
 * empty set asks for nothing.
 *
 * @param kinds kinds of source
 * @param sites names of sites
 * @param waves names of waves
 * @param speakers speakers of turns
 * @param roles roles of the participants who speak; {@link #ANYBODY} for participants of any role,
 *     {@link #NO_PARTICIPANT} for everybody else, such as interviewers
 * @param said whether only turns are looked at, and all of sources that have none: no labels, time stamps or heads
 * @param sources ids of sources
 * @param attributes values wanted, by name of attribute
 * @param codes ids of codes of the request's analysis, codes below included; a hit must lie inside a coding of one of them
 */
public record Filters(
        Set<String> kinds,
        Set<String> sites,
        Set<String> waves,
        Set<String> speakers,
        Set<String> roles,
        boolean said,
        Set<Long> sources,
        Map<String, Set<String>> attributes,
        Set<Long> codes) {
    /** Filters that ask for nothing. */
    public static final Filters NONE =
            new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, Set.of(), Map.of(), Set.of());

    /** Among roles: a participant, whatever the role. */
    public static final String ANYBODY = "*";

    /** Among roles: nobody on the study's list of participants. */
    public static final String NO_PARTICIPANT = "-";

    public Filters {
        kinds = Set.copyOf(kinds);
        sites = Set.copyOf(sites);
        waves = Set.copyOf(waves);
        speakers = Set.copyOf(speakers);
        roles = Set.copyOf(roles);
        sources = Set.copyOf(sources);
        attributes = Map.copyOf(attributes);
        codes = Set.copyOf(codes);
    }

    /** The same for these sources alone; none at all when there are none. */
    public Filters within(Set<Long> onlySources) {
        Set<Long> both = new HashSet<>(onlySources);
        if (!sources.isEmpty()) {
            both.retainAll(sources);
        }
        Set<Long> among = both.isEmpty() ? Set.of(-1L) : both;
        return new Filters(kinds, sites, waves, speakers, roles, said, among, attributes, codes);
    }

    /** The same, whatever the words are coded with. */
    Filters whateverTheCodes() {
        return new Filters(kinds, sites, waves, speakers, roles, said, sources, attributes, Set.of());
    }
}
