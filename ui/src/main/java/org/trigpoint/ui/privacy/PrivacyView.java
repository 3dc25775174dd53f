package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Steward;
import org.trigpoint.privacy.GateService;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** Personal data of a study: what waits to be looked at, and for data stewards the key. */
@PermitAll
@Route("study/:study/privacy")
@StyleSheet("context://trigpoint/privacy.css")
public final class PrivacyView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String KEY = "key";

    private final PrivacyDesk desk;
    private String name = "";
    private String base = "";

    PrivacyView(PrivacyDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Coder coder = desk.door().coder(event);
        boolean key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .filter(KEY::equals)
                .isPresent();
        if (key && !(coder instanceof Steward)) {
            throw new NotFound();
        }
        name = desk.studies().name(coder);
        base = "study/" + coder.study().value();
        RouteParameters route = event.getRouteParameters();
        add(new PageHeader(
                "Personal data",
                "Names, numbers and places by which somebody could be known. Each is replaced by a pseudonym in square"
                        + " brackets, everywhere alike; codings stay on their words.",
                actions(coder, route)));
        if (coder instanceof Steward) {
            add(parts(key));
        }
        add(key ? new KeyPart(desk, route) : new OverviewPart(desk.queries().overview(coder), base));
    }

    private Component[] actions(Coder coder, RouteParameters route) {
        List<Component> actions = new ArrayList<>();
        if (coder instanceof Lead) {
            actions.add(new Button("Open the gate\u2026", pressed -> askReason(route)));
        }
        return actions.toArray(Component[]::new);
    }

    private void askReason(RouteParameters route) {
        TextField reason = new TextField("Why names may leave");
        reason.setWidthFull();
        reason.setMaxLength(300);
        reason.setHelperText("For " + GateService.MINUTES
                + " minutes, files that you take from this study leave even when names are in them. Your reason and each such"
                + " file stay in the journal.");
        new FormDialog(
                        "Open the gate",
                        "Open it for " + GateService.MINUTES + " minutes",
                        () -> {
                            OffsetDateTime until = desk.gate().open(desk.door().lead(route), reason.getValue());
                            Notify.said("The gate is open for you until " + Moments.brief(until) + ".");
                        },
                        reason)
                .open();
        reason.focus();
    }

    private Nav parts(boolean key) {
        Anchor waiting = new Anchor(base + "/privacy", "To look at");
        Anchor names = new Anchor(base + "/privacy?part=" + KEY, "Key");
        (key ? names : waiting).getElement().setAttribute("aria-current", "page");
        Nav nav = new Nav(new UnorderedList(new ListItem(waiting), new ListItem(names)));
        nav.setAriaLabel("Of personal data");
        nav.addClassName("trig-parts");
        return nav;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Personal data"));
    }

    @Override
    public String getPageTitle() {
        return "Personal data \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
