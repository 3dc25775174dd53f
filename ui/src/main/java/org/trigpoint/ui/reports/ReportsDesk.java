package org.trigpoint.ui.reports;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.CodebookExport;
import org.trigpoint.exchange.ReportExport;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of reports calls. */
@Profile("!headless")
@SpringComponent
record ReportsDesk(
        StudyDoor door,
        AnalysisBars bars,
        StudyQueries studies,
        AnalysisService analyses,
        ThemeQueries themes,
        SourceQueries sources,
        ReportExport reports,
        CodebookExport codebooks) {}
