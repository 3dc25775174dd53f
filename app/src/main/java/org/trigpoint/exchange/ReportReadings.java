package org.trigpoint.exchange;

import org.springframework.stereotype.Component;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.reports.CodingAuditQueries;
import org.trigpoint.reports.SourceSheetQueries;
import org.trigpoint.reports.ThemeExtractQueries;
import org.trigpoint.themes.ThemeQueries;

/** The readings that reports are made of. */
@Component
record ReportReadings(
        ThemeExtractQueries extracts,
        SourceSheetQueries sheets,
        CodingAuditQueries audits,
        ThemeQueries themes,
        ThemeEvidenceQueries evidence,
        CodeQueries codes) {}
