package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.PersonalDataQueries.SourceFindings;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;

/** Findings of one source or of all come one after the other, each to be decided on by a key. */
@PermitAll
@Route("study/:study/privacy/review")
@StyleSheet("context://trigpoint/privacy.css")
public final class ReviewView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final PrivacyDesk desk;
    private String name = "";
    private String base = "";

    ReviewView(PrivacyDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Coder coder = desk.door().coder(event);
        name = desk.studies().name(coder);
        base = "study/" + coder.study().value();
        Anchor leave = new Anchor(base + "/privacy", "Leave");
        leave.addClassName("trig-export");
        add(
                new PageHeader(
                        "Review personal data",
                        "Each decision is saved at once; what is left can be gone on with at any time.",
                        leave),
                new ReviewPart(
                        desk,
                        event.getRouteParameters(),
                        base,
                        asked(event.getLocation()).map(List::of).orElseGet(() -> waiting(coder))));
    }

    private List<SourceId> waiting(Coder coder) {
        return desk.queries().overview(coder).stream()
                .filter(source -> source.waiting() > 0)
                .map(SourceFindings::source)
                .toList();
    }

    private static Optional<SourceId> asked(Location location) {
        Optional<String> number = location.getQueryParameters().getSingleParameter("source");
        if (number.isPresent() && !number.get().matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return number.map(Long::valueOf).map(SourceId::new);
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Personal data", base + "/privacy"),
                Step.here("Review"));
    }

    @Override
    public String getPageTitle() {
        return "Review personal data \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
