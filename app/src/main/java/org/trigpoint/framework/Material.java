package org.trigpoint.framework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/**
 * The sources and people that a matrix looks at, as far as its reader may see them.
 *
 * @param sources by title
 * @param participants by pseudonym
 * @param sites codes by key, in the order of the codes
 * @param waves names by key, in their order
 */
record Material(
        Map<SourceId, OfSource> sources,
        Map<ParticipantId, OfParticipant> participants,
        Map<String, String> sites,
        Map<String, String> waves) {

    /** Keeps the order. */
    Material {
        sources = new LinkedHashMap<>(sources);
        participants = new LinkedHashMap<>(participants);
        sites = new LinkedHashMap<>(sites);
        waves = new LinkedHashMap<>(waves);
    }

    /**
     * A source.
     *
     * @param value of the attribute that makes the cases; empty when it has none
     * @param participants who take part or are named before turns
     * @param listed who are listed as taking part: a source without named speakers is the only one's, when there is one
     * @param coded who said that it is coded through, and when; empty when nobody did
     */
    record OfSource(
            SourceId id,
            String title,
            SourceKind kind,
            @Nullable SiteId site,
            String siteCode,
            @Nullable WaveId wave,
            String waveName,
            String value,
            Set<ParticipantId> participants,
            Set<ParticipantId> listed,
            String coded) {

        @Nullable
        ParticipantId onlyOne() {
            return listed.size() == 1 ? listed.iterator().next() : null;
        }

        boolean codedThrough() {
            return !coded.isEmpty();
        }
    }

    /** A participant. */
    record OfParticipant(ParticipantId id, String pseudonym, String role, String siteCode) {}

    Set<String> rolesIn(OfSource source) {
        Set<String> roles = new TreeSet<>();
        for (ParticipantId one : source.participants()) {
            OfParticipant who = participants.get(one);
            if (who != null) {
                roles.add(who.role());
            }
        }
        return roles;
    }

    static long number(@Nullable SiteId site) {
        return site == null ? 0 : site.value();
    }

    static long number(@Nullable WaveId wave) {
        return wave == null ? 0 : wave.value();
    }
}
