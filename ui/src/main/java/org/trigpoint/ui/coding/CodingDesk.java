package org.trigpoint.ui.coding;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.analyses.AnalysisChoice;
import org.trigpoint.claims.ClaimQueries;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.CodingWindowQueries;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.NewCodeService;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.live.PresenceDesk;
import org.trigpoint.memos.MemoQueries;
import org.trigpoint.memos.MemoService;
import org.trigpoint.rounds.RoundQueries;
import org.trigpoint.settings.KeyService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the coding workspace reads and does its work with, in one hand. */
@Profile("!headless")
@Component
record CodingDesk(
        StudyDoor door,
        StudyQueries studies,
        SourceQueries sources,
        AnalysisService analyses,
        AnalysisChoice choice,
        CodingWindowQueries window,
        CodeService codes,
        CodeWordingService wording,
        NewCodeService newCodes,
        CodedSourceQueries coded,
        SegmentQueries segments,
        CodingService codings,
        MemoService memos,
        ExtractQueries extracts,
        ClaimQueries claims,
        MemoQueries memosNow,
        RoundQueries rounds,
        LiveDesk live,
        PresenceDesk presence,
        ListeningDesk listening,
        CorrectingDesk correcting,
        KeyService keys,
        FamiliarDesk familiar,
        UndoDesk undo,
        ThemeQueries themes,
        ThemeExtractService themeExtracts) {}
