package org.trigpoint.guides;

import java.util.List;
import java.util.Set;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/**
 * What is written of a topic guide.
 *
 * @param name 1 to 200 characters, unique in the study whatever the case
 * @param anyWave true: for sources of every wave and of none, and {@code waves} is empty
 * @param waves only for sources of these waves
 * @param roles only for participants of these roles; empty: whatever their role
 * @param kinds only for sources of these kinds; empty: of any
 * @param questions what is asked, in order, each 1 to 1,000 characters; blank ones are left out
 */
public record GuideWords(
        String name,
        boolean anyWave,
        Set<WaveId> waves,
        Set<String> roles,
        Set<SourceKind> kinds,
        List<String> questions) {

    /** Keeps its own copies. */
    public GuideWords {
        waves = Set.copyOf(waves);
        roles = Set.copyOf(roles);
        kinds = Set.copyOf(kinds);
        questions = List.copyOf(questions);
    }
}
