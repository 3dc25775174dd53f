package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.OutcomeExport;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;

/** The outcomes of a study: what questionnaires come to by form, site and arm, who answered, and goals as texts. */
@PermitAll
@Route("study/:study/outcomes")
@StyleSheet("context://trigpoint/chart.css")
public final class OutcomesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final OutcomeDesk desk;
    private String name = "";
    private String base = "";

    OutcomesView(OutcomeDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-scores-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        OutcomeAddress address =
                OutcomeAddress.of(reader.study(), event.getLocation().getQueryParameters());
        name = desk.studies().name(reader);
        base = address.ofStudy();
        add(
                new PageHeader(
                        "Outcomes",
                        "What members of families answered in questionnaires, scored by rules that say where they are from.",
                        files(event.getRouteParameters())),
                new Ways(address).parts());
        if (address.part() == OutcomeAddress.Part.GOALS) {
            add(new GoalsPart(desk, reader, event.getRouteParameters(), address));
            return;
        }
        show(desk.outcomes().of(reader, address.instrument()), address);
    }

    private void show(Outcomes outcomes, OutcomeAddress address) {
        add(new Ways(address).instruments());
        if (outcomes.answered().isEmpty()) {
            add(new EmptyState(
                    "No questionnaires yet",
                    "Bring records of the kind \u201cquestionnaire\u201d in, with person, instrument, time, form and the"
                            + " answers q1, q2 and so on; scores appear here at once."));
        } else if (address.part() == OutcomeAddress.Part.PEOPLE) {
            add(new PeoplePart(outcomes, address));
        } else {
            add(new NumbersPart(outcomes, address));
        }
        if (outcomes.withoutConsent() > 0) {
            add(NumbersPart.leftOut(outcomes));
        }
    }

    private Component[] files(RouteParameters route) {
        return Arrays.stream(OutcomeExport.Format.values())
                .map(format -> {
                    FileLink link = new FileLink(
                            format.label(), () -> desk.export().file(desk.door().reader(route), format));
                    link.addClassName("trig-export");
                    return link;
                })
                .toArray(Component[]::new);
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Outcomes"));
    }

    @Override
    public String getPageTitle() {
        return "Outcomes \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
