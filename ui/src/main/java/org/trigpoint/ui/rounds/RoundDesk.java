package org.trigpoint.ui.rounds;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.memos.MemoService;
import org.trigpoint.rounds.AgreementService;
import org.trigpoint.rounds.ComparisonQueries;
import org.trigpoint.rounds.Round;
import org.trigpoint.rounds.RoundQueries;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of rounds read and do their work with, in one hand. */
@Profile("!headless")
@Component
record RoundDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        SourceQueries sources,
        PeopleQueries people,
        RoundQueries queries,
        RoundService rounds,
        ComparisonQueries comparisons,
        AgreementService agreements,
        MemoService memos,
        LiveDesk live,
        UndoDesk undo) {

    /**
     * An analysis with its rounds.
     *
     * @param analysis which
     * @param rounds the last planned first
     */
    record Planned(Analysis analysis, List<Round> rounds) {}

    /** The analyses of the study with their rounds, the first begun first. */
    List<Planned> planned(Reader reader) {
        return analyses.of(reader).stream()
                .map(analysis -> new Planned(analysis, queries.of(reader, analysis.id())))
                .toList();
    }
}
