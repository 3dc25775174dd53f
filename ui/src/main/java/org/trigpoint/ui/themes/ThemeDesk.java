package org.trigpoint.ui.themes;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.analyses.AnalysisChoice;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeMergeService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.exchange.ReportExport;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.themes.ThemeHistoryQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatusService;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of themes call. */
@Profile("!headless")
@SpringComponent
record ThemeDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        AnalysisChoice choice,
        ThemeQueries queries,
        ThemeService themes,
        ThemeStatusService statuses,
        ThemeMergeService merging,
        ThemeHistoryQueries history,
        ThemeEvidenceQueries evidence,
        ThemeExtractService against,
        ThemeQuotationService quotations,
        ReportExport reports,
        CodeQueries codes,
        ExtractQueries extracts,
        AnalysisBars bars,
        LiveDesk live,
        UndoDesk undo) {}
