package org.trigpoint.ui.sources;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.sources.IntakeQueries;
import org.trigpoint.sources.IntakeQueries.QueuedFile;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.IntakeService.AsSource;
import org.trigpoint.sources.IntakeService.Landed;
import org.trigpoint.sources.IntakeService.NotLanded;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What the screen of files on their way in calls. */
@Profile("!headless")
@SpringComponent
record IntakeDesk(IntakeService intake, IntakeQueries queries, PlanQueries plans) {

    /** Makes files sources and says how that went. */
    void land(Coder coder, List<IntakeId> files) {
        List<Landed> landed = intake.land(coder, files);
        int sources = (int) landed.stream().filter(AsSource.class::isInstance).count();
        Notify.said(Plural.of(sources, "source") + " brought in.");
        for (Landed one : landed) {
            if (one instanceof NotLanded not) {
                Notify.refused(not.sentence());
            }
        }
    }

    /** Asks what the files are; {@code then} follows when it is set. */
    void describe(Coder coder, List<QueuedFile> files, Runnable then) {
        DescriptionFields fields = fields(coder, files);
        List<IntakeId> ids = files.stream().map(QueuedFile::id).toList();
        String what = Plural.of(files.size(), "file");
        Runnable set = () -> {
            intake.describe(coder, ids, fields.changes());
            then.run();
        };
        new FormDialog("Describe " + what, "Set for " + what, set, fields).open();
    }

    /** Fields for one file with what is set now, or empty ones for many. */
    private DescriptionFields fields(Coder coder, List<QueuedFile> files) {
        DescriptionFields fields = new DescriptionFields(plans.plan(coder));
        if (files.size() == 1) {
            QueuedFile one = files.getFirst();
            fields.forOne(one.title(), one.kind(), one.site(), one.wave(), one.participants(), one.attributes());
        } else {
            fields.forMany(
                    "file",
                    files.stream()
                            .map(file -> new ChangeWords.Now(file.kind(), file.site(), file.wave()))
                            .toList());
        }
        return fields;
    }
}
