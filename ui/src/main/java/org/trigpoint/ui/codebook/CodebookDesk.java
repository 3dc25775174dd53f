package org.trigpoint.ui.codebook;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.analyses.AnalysisChoice;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebook.CodeHistoryQueries;
import org.trigpoint.codebook.CodeUseQueries;
import org.trigpoint.codebook.CodebookQueries;
import org.trigpoint.codebook.CodebookVersionService;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.exchange.CodebookExport;
import org.trigpoint.exchange.CodebookImport;
import org.trigpoint.recoding.CodeMergeService;
import org.trigpoint.recoding.CodeSplitService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of a codebook call. */
@Profile("!headless")
@Component
record CodebookDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        AnalysisChoice choice,
        CodeQueries trees,
        CodeService codes,
        CodeWordingService wording,
        CodebookQueries codebooks,
        CodeGroupService groups,
        CodeExampleService examples,
        CodebookVersionService versions,
        CodeUseQueries uses,
        CodeHistoryQueries histories,
        ExtractQueries extracts,
        CodeMergeService merging,
        CodeSplitService splitting,
        CodebookExport export,
        CodebookImport imports,
        UndoDesk undo) {}
