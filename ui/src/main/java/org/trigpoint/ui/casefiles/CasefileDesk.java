package org.trigpoint.ui.casefiles;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.casefiles.CasefileTextService;
import org.trigpoint.casefiles.ReviewQueries;
import org.trigpoint.casefiles.ReviewResultQueries;
import org.trigpoint.casefiles.ReviewerService;
import org.trigpoint.casefiles.SampleQueries;
import org.trigpoint.casefiles.SampleService;
import org.trigpoint.casefiles.UnmaskingService;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.exchange.CasefileReviewExport;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.instruments.InstrumentQueries;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of casefiles read and do their work with, in one hand. */
@Profile("!headless")
@Component
record CasefileDesk(
        StudyDoor door,
        StudyQueries studies,
        PeopleQueries people,
        InstrumentService instruments,
        InstrumentQueries forms,
        SampleService samples,
        SampleQueries queries,
        CasefileTextService texts,
        ReviewerService reviewers,
        ReviewQueries reviews,
        UnmaskingService unmasking,
        ReviewResultQueries comparisons,
        CasefileReviewExport export,
        SheetQueries sheets,
        SheetService filling) {

    /** The forms that casefiles can be reviewed with. */
    List<InstrumentLine> offered(Lead lead) {
        return forms.all(lead).stream()
                .filter(one -> one.use() == Instrument.Use.CASEFILE && !one.draft() && one.retiredAt() == null)
                .toList();
    }

    /** The key of a form, which is taken into use where it was not so far. */
    InstrumentId used(Lead lead, InstrumentLine form) {
        InstrumentId id = form.id();
        return id == null ? instruments.adopt(lead, form.key(), form.version()) : id;
    }
}
