package org.trigpoint.ui.calibration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.calibration.CompletenessQueries;
import org.trigpoint.calibration.DriftQueries;
import org.trigpoint.calibration.DriftRuleService;
import org.trigpoint.calibration.ScoreQueries;
import org.trigpoint.exchange.ScoreExport;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of scores read and do their work with, in one hand. */
@Profile("!headless")
@Component
record CalibrationDesk(
        StudyDoor door,
        StudyQueries studies,
        ScoreQueries scores,
        DriftQueries drift,
        DriftRuleService rules,
        CompletenessQueries completeness,
        ScoreExport export) {}
