package org.trigpoint.guides;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.GuideQuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.TopicGuideId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/**
 * A topic guide.
 *
 * @param id its key
 * @param name unique in the study
 * @param revision counts up with each change, from 1
 * @param anyWave whether it is for sources of every wave and of none
 * @param waves else only for sources of these; empty then means for none, because its waves are gone
 * @param roles only for participants of these roles; empty: whatever their role
 * @param kinds only for sources of these kinds; empty: of any
 * @param questions in their order
 */
public record TopicGuide(
        TopicGuideId id,
        String name,
        int revision,
        boolean anyWave,
        List<WaveId> waves,
        List<String> roles,
        List<SourceKind> kinds,
        List<Question> questions) {

    /**
     * A question.
     *
     * @param id its key
     * @param wording as it is asked
     * @param themes the themes of the analysis in question that it asks about; those in the bin are left out
     * @param codes likewise the codes
     */
    public record Question(GuideQuestionId id, String wording, List<ThemeId> themes, List<CodeId> codes) {}

    /**
     * Whether a source was made under this guide.
     *
     * @param wave the source's wave; null when it has none
     * @param kind what the source is
     * @param of the roles of those who were asked; a guide for some roles is for a source when one of them is here
     * @return true when wave, kind and a role fit
     */
    public boolean isFor(@Nullable WaveId wave, SourceKind kind, Collection<String> of) {
        return (anyWave || (wave != null && waves.contains(wave)))
                && (kinds.isEmpty() || kinds.contains(kind))
                && (roles.isEmpty()
                        || of.stream().anyMatch(role -> roles.stream().anyMatch(role::equalsIgnoreCase)));
    }
}
