package org.trigpoint.snapshots;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads frozen rows: of each table the columns that are shown; the others stay in the part for whoever needs them. */
@Component
class FrozenRows {

    private final JsonMapper json;

    FrozenRows(JsonMapper json) {
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    /** The study. */
    record Study(long id, String name) {}

    /** The analysis. */
    record Analysis(long id, String name, String method) {}

    /** A code; the parent is null at the top. */
    record Code(
            long id,
            @Nullable Long parentId,
            String name,
            String description,
            String whenToUse,
            String whenNot,
            int colour,
            int position) {}

    /** A theme; it stands under none, and went into none, where that is null. */
    record Theme(
            long id,
            @Nullable Long underId,
            String name,
            String concept,
            String boundary,
            String definition,
            String status,
            String reason,
            @Nullable Long wentIntoId,
            int position,
            int revision) {}

    /** That a theme rests on a code. */
    record ThemeCode(long themeId, long codeId) {}

    /** A site; its arm and structure are null where nobody said them. */
    record Site(
            long id,
            String code,
            String name,
            @Nullable String arm,
            @Nullable String structure) {}

    /** A wave. */
    record Wave(long id, String name, int position) {}

    /** A participant; the site is null for none. */
    record Participant(
            long id,
            String pseudonym,
            String role,
            @Nullable Long siteId) {}

    /** A source. */
    record Source(
            long id,
            String title,
            String kind,
            @Nullable Long siteId,
            @Nullable Long waveId,
            long versionId) {}

    /** That somebody takes part in a source. */
    record SourceParticipant(long sourceId, long participantId) {}

    /** An attribute of a source. */
    record SourceAttribute(long sourceId, String name, String value) {}

    /** A speaker of a source; the participant is null where nobody said who it is. */
    record Speaker(long sourceId, String label, @Nullable Long participantId) {}

    /** The text of a source. */
    record Text(long sourceId, long versionId, int number, int words, String sha256) {}

    /** A named set of sources, with those it had. */
    record NamedSet(long id, String name, List<Long> sources) {}

    /** Somebody whose codings there are. */
    record Coder(long id, String fullName) {}

    /** All that is shown of the rows of a snapshot, or of rows as they would be frozen now. */
    record All(
            Study study,
            Analysis analysis,
            List<Code> codes,
            List<Theme> themes,
            List<ThemeCode> themeCodes,
            List<Site> sites,
            List<Wave> waves,
            List<Participant> participants,
            List<Source> sources,
            List<SourceParticipant> takingPart,
            List<SourceAttribute> attributes,
            List<Speaker> speakers,
            List<Text> texts,
            List<NamedSet> sets,
            List<Coder> coders) {}

    All read(Map<String, byte[]> parts) {
        return new All(
                list(parts, RowFreezing.STUDY, Study[].class).getFirst(),
                list(parts, "analysis", Analysis[].class).getFirst(),
                list(parts, "code", Code[].class),
                list(parts, "theme", Theme[].class),
                list(parts, "theme_code", ThemeCode[].class),
                list(parts, "site", Site[].class),
                list(parts, "wave", Wave[].class),
                list(parts, "participant", Participant[].class),
                list(parts, "source", Source[].class),
                list(parts, "source_participant", SourceParticipant[].class),
                list(parts, "source_attribute", SourceAttribute[].class),
                list(parts, "speaker", Speaker[].class),
                list(parts, RowFreezing.TEXTS, Text[].class),
                list(parts, RowFreezing.SETS, NamedSet[].class),
                list(parts, RowFreezing.CODERS, Coder[].class));
    }

    /** What people wrote and chose. */
    FrozenWritten written(Map<String, byte[]> parts) {
        return new FrozenWritten(
                some(parts, "saved_matrix", FrozenWritten.Saved[].class),
                some(parts, "theme_quotation", FrozenWritten.Chosen[].class),
                some(parts, "theme_extract", FrozenWritten.Hung[].class),
                some(parts, "framework_matrix", FrozenWritten.Chart[].class),
                some(parts, "framework_column", FrozenWritten.Column[].class),
                some(parts, "framework_cell", FrozenWritten.Cell[].class),
                some(parts, "framework_evidence", FrozenWritten.Link[].class),
                some(parts, "framework_state", FrozenWritten.State[].class));
    }

    /** None where the snapshot was made before there were such rows. */
    private <T> List<T> some(Map<String, byte[]> parts, String kind, Class<T[]> shape) {
        return parts.containsKey(kind) ? list(parts, kind, shape) : List.of();
    }

    private <T> List<T> list(Map<String, byte[]> parts, String kind, Class<T[]> shape) {
        byte[] content = parts.get(kind);
        if (content == null) {
            throw new IllegalStateException("The snapshot has no part \u201c" + kind + "\u201d.");
        }
        return List.of(json.readValue(content, shape));
    }
}
