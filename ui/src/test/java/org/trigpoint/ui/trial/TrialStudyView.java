package org.trigpoint.ui.trial;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;

/** A screen deep in a study; some studies are not there, not open, or broken. */
@PermitAll
@Route("trial/:study/sources")
@PageTitle("Trial sources")
public final class TrialStudyView extends Main implements BeforeEnterObserver, Whereabouts {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (event.getRouteParameters().get("study").orElse("")) {
            case "absent" -> throw new NotFound();
            case "refused" -> throw new Refusal("This study is being withdrawn: ask its lead.");
            case "broken" -> throw new IllegalStateException("secret inside");
            default -> {
                add(new PageHeader("Sources", ""));
                add(new Paragraph("Asked for: "
                        + event.getLocation()
                                .getQueryParameters()
                                .getSingleParameter("q")
                                .orElse("nothing")));
            }
        }
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Family help", "trial"), new Step("Wave 1", "trial"), Step.here("Sources"));
    }
}
