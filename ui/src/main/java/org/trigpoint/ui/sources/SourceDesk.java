package org.trigpoint.ui.sources;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.analyses.AnalysisChoice;
import org.trigpoint.claims.ClaimQueries;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.practice.PractitionerQueries;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.sources.SourceService;
import org.trigpoint.sources.SpeakerService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of sources call. */
@Profile("!headless")
@SpringComponent
record SourceDesk(
        SourceQueries queries,
        SourceService sources,
        SpeakerService speakers,
        PlanQueries plans,
        PractitionerQueries practitioners,
        ClaimQueries claims,
        AnalysisChoice choice,
        UndoDesk undo,
        NarrowingDesk narrowing) {

    /** Asks what many sources are; {@code then} follows when it is set. */
    void describe(Coder coder, List<SourceRow> chosen, Runnable then) {
        DescriptionFields fields = new DescriptionFields(plans.plan(coder));
        List<SourceId> ids = chosen.stream().map(SourceRow::id).toList();
        String many = Plural.of(ids.size(), "source");
        fields.forMany(
                "source",
                chosen.stream()
                        .map(row -> new ChangeWords.Now(row.kind(), row.site(), row.wave()))
                        .toList());
        Runnable set = () -> {
            sources.describe(coder, ids, fields.changes());
            then.run();
            Notify.said(many + " described.");
        };
        new FormDialog("Describe " + many, "Set for " + many, set, fields).open();
    }
}
