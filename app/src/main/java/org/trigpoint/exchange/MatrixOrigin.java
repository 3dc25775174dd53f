package org.trigpoint.exchange;

import java.time.OffsetDateTime;

/**
 * Where the numbers of a file come from.
 *
 * @param study the study's name
 * @param studyNumber its number
 * @param analysis the analysis' name
 * @param method the method it declares, as people read it
 * @param onlySite the code of the only site whose material was read; empty for all
 * @param person who made the file
 * @param at when
 * @param sources how many sources were read
 * @param participants how many participants they could come from
 * @param codings how many codings the analysis has in those sources, under whatever code
 * @param codebook the digest of the code tree
 * @param version which Trigpoint
 */
record MatrixOrigin(
        String study,
        long studyNumber,
        String analysis,
        String method,
        String onlySite,
        String person,
        OffsetDateTime at,
        int sources,
        int participants,
        int codings,
        String codebook,
        String version) {}
