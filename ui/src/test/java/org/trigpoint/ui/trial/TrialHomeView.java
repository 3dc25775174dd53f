package org.trigpoint.ui.trial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trigpoint.Refusal;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.Trig;

/** Every shared part at once. */
@PermitAll
@Route("trial")
@PageTitle("Trial")
public final class TrialHomeView extends Main {

    TrialHomeView() {
        add(
                new PageHeader(
                        "Family help in four areas",
                        "What 61 people said in two waves, and what the records count.",
                        new Button("Say", pressed -> Notify.said("5 transcripts imported.")),
                        new Button("Refuse", pressed -> {
                            throw new Refusal("That code is used in 12 places: merge it instead.");
                        }),
                        new Button("Break", pressed -> {
                            throw new IllegalStateException("secret inside");
                        }),
                        new Button(
                                "Ask",
                                pressed -> new Confirm(
                                                "Delete the code 'Waiting'?",
                                                "12 codings by two coders lose it. Undo brings them back.",
                                                "Delete the code",
                                                () -> Notify.said("Deleted."))
                                        .open())),
                new Trig("Evidence for 'Trust'", pressed -> Notify.said("Two passages.")),
                new EmptyState("No sources yet", "Transcripts, notes and case files live here.")
                        .firstStep("Bring your first transcripts", pressed -> Notify.said("Choose files.")));
    }
}
