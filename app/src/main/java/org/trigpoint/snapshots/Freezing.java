package org.trigpoint.snapshots;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.StudyId;

/** Turns an analysis as it stands into parts, and parts into what they show. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Freezing {

    private final RowFreezing tables;
    private final SegmentFreezing segments;
    private final FrozenRows reading;

    Freezing(RowFreezing tables, SegmentFreezing segments, FrozenRows reading) {
        this.tables = tables;
        this.segments = segments;
        this.reading = reading;
    }

    /** The rows of all tables; the reader sees the whole study, or the result is not kept. */
    void rows(Reader reader, AnalysisId analysis, Consumer<FrozenPart> into) {
        tables.freeze(reader, analysis, into);
    }

    /** The codings, source by source. */
    void segments(StudyId study, AnalysisId analysis, Consumer<FrozenPart> into) {
        segments.freeze(study, analysis, into);
    }

    FrozenStudy study(Map<String, byte[]> parts) {
        return new FrozenStudy(reading.read(parts));
    }

    FrozenWritten written(Map<String, byte[]> parts) {
        return reading.written(parts);
    }
}
