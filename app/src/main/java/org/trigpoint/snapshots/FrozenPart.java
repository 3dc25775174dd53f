package org.trigpoint.snapshots;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/** One part of a snapshot: bytes that are made once and never change. */
final class FrozenPart {

    /** The kind whose parts hold the codings of one source. */
    static final String SEGMENTS = "segments";

    private final String kind;
    private final @Nullable SourceId source;
    private final @Nullable VersionId version;
    private final byte[] content;

    private FrozenPart(String kind, @Nullable SourceId source, @Nullable VersionId version, byte[] content) {
        this.kind = kind;
        this.source = source;
        this.version = version;
        this.content = content;
    }

    /** The rows of a table. */
    static FrozenPart ofRows(String kind, byte[] json) {
        return new FrozenPart(kind, null, null, json);
    }

    /** The codings of one source. */
    static FrozenPart ofSegments(SourceId source, VersionId version, byte[] columns) {
        return new FrozenPart(SEGMENTS, source, version, columns);
    }

    String kind() {
        return kind;
    }

    @Nullable
    SourceId source() {
        return source;
    }

    @Nullable
    VersionId version() {
        return version;
    }

    /** All of it; it is not to be changed. */
    byte[] content() {
        return content;
    }
}
