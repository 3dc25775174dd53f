package org.trigpoint.sources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;

/**
 * What is to change in the description of one or many sources, or of files on their way in. Begin with {@link #unchanged()}
 * and name the changes; whatever is not named stays as it is.
 *
 * @param title the new title; null: as it is
 * @param kind the new kind; null: as it is
 * @param site the new site; null: as it is
 * @param wave the new wave; null: as it is
 * @param participants all who take part, in place of those named before; null: as they are
 * @param attributes free attributes to set, by name; a blank value takes the attribute away
 */
public record SourceDescription(
        @Nullable String title,
        @Nullable SourceKind kind,
        @Nullable Place<SiteId> site,
        @Nullable Place<WaveId> wave,
        @Nullable Set<ParticipantId> participants,
        Map<String, String> attributes) {

    /** Keeps copies of what it is given. */
    public SourceDescription {
        participants = participants == null ? null : Set.copyOf(participants);
        attributes = Map.copyOf(attributes);
    }

    /**
     * A site or wave to move to.
     *
     * @param id which; null: out of any
     * @param <T> the type of its key
     */
    public record Place<T>(@Nullable T id) {}

    /**
     * Changes nothing.
     *
     * @return where every description begins
     */
    public static SourceDescription unchanged() {
        return new SourceDescription(null, null, null, null, null, Map.of());
    }

    /**
     * Sets the title.
     *
     * @param wanted 1 to 300 characters
     * @return this description with it
     */
    public SourceDescription titled(String wanted) {
        return new SourceDescription(wanted.strip(), kind, site, wave, participants, attributes);
    }

    /**
     * Sets the kind.
     *
     * @param wanted what the source is
     * @return this description with it
     */
    public SourceDescription ofKind(SourceKind wanted) {
        return new SourceDescription(title, wanted, site, wave, participants, attributes);
    }

    /**
     * Sets the site.
     *
     * @param wanted a site of the study; null: none
     * @return this description with it
     */
    public SourceDescription atSite(@Nullable SiteId wanted) {
        return new SourceDescription(title, kind, new Place<>(wanted), wave, participants, attributes);
    }

    /**
     * Sets the wave.
     *
     * @param wanted a wave of the study; null: none
     * @return this description with it
     */
    public SourceDescription inWave(@Nullable WaveId wanted) {
        return new SourceDescription(title, kind, site, new Place<>(wanted), participants, attributes);
    }

    /**
     * Sets who takes part.
     *
     * @param wanted participants of the study; may be empty
     * @return this description with them
     */
    public SourceDescription withParticipants(Set<ParticipantId> wanted) {
        return new SourceDescription(title, kind, site, wave, wanted, attributes);
    }

    /**
     * Sets a free attribute.
     *
     * @param name 1 to 100 characters
     * @param value up to 1,000 characters; blank takes the attribute away
     * @return this description with it
     */
    public SourceDescription withAttribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name.strip(), value.strip());
        return new SourceDescription(title, kind, site, wave, participants, more);
    }

    /** Whether it leaves everything as it is. */
    boolean isUnchanged() {
        return equals(unchanged());
    }

    /** Only what changes, by name, for the journal. */
    Map<String, @Nullable Object> changes() {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        if (title != null) {
            changes.put("title", title);
        }
        if (kind != null) {
            changes.put("kind", kind.word());
        }
        if (site != null) {
            changes.put("site", site.id());
        }
        if (wave != null) {
            changes.put("wave", wave.id());
        }
        if (participants != null) {
            changes.put("participants", participants);
        }
        if (!attributes.isEmpty()) {
            changes.put("attributes", attributes);
        }
        return changes;
    }
}
