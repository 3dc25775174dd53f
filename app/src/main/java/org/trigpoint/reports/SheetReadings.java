package org.trigpoint.reports;

import org.springframework.stereotype.Component;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.memos.MemoQueries;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.themes.ThemeQueries;

/** The readings that a sheet about one source is made of. */
@Component
record SheetReadings(
        SourceQueries sources,
        CodedSourceQueries coded,
        SegmentQueries segments,
        CodeQueries codes,
        ThemeQueries themes,
        ThemeEvidenceQueries evidence,
        MemoQueries memos,
        PlanQueries plans) {}
