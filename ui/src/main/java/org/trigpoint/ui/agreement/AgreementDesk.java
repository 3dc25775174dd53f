package org.trigpoint.ui.agreement;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.agreement.ExerciseQueries;
import org.trigpoint.agreement.ExerciseService;
import org.trigpoint.agreement.UnitQueries;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.UnitTableExport;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of agreement reads and does its work with, in one hand. */
@Profile("!headless")
@Component
record AgreementDesk(
        StudyDoor door,
        AnalysisBars bars,
        StudyQueries studies,
        AnalysisService analyses,
        PeopleQueries people,
        SourceQueries sources,
        ExerciseQueries queries,
        ExerciseService exercises,
        UnitQueries units,
        UnitTableExport export) {}
