package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.outcomes.GoalTextService.State;
import org.trigpoint.ui.parts.Notify;

/** How far goals are texts, and for leads the step that makes them texts. */
final class GoalsPart extends Section {

    GoalsPart(OutcomeDesk desk, Reader reader, RouteParameters route, OutcomeAddress address) {
        State state = desk.goals().state(reader);
        add(new Paragraph(String.format(
                Locale.UK,
                "%,d goals are texts, in %,d sources: one for each site and point in time. There each goal stands under"
                        + " its person\u2019s key, and is coded and found like any other text. %,d goals are no text yet.",
                state.texts(),
                state.sources(),
                state.waiting())));
        if (state.sources() > 0) {
            add(new Paragraph(new Anchor(address.ofStudy() + "/sources?q=Goals+at", "The sources")));
        }
        if (reader instanceof Lead && state.waiting() > 0) {
            Button make = new Button("Make them texts", pressed -> {
                List<SourceId> made = desk.goals().make(desk.door().lead(route));
                Notify.said(made.size() == 1 ? "1 source is there now." : made.size() + " sources are there now.");
                getUI().ifPresent(ui -> ui.navigate(address.written()));
            });
            make.addThemeVariants(ButtonVariant.PRIMARY);
            make.setDisableOnClick(true);
            add(make);
        }
    }
}
