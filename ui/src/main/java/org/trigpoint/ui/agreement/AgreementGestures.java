package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import org.trigpoint.Refusal;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** What can be done on the screen. The proof is asked for anew at each gesture. */
final class AgreementGestures {

    private final AgreementDesk desk;
    private final RouteParameters route;
    private final AgreementAddress address;

    AgreementGestures(AgreementDesk desk, RouteParameters route, AgreementAddress address) {
        this.desk = desk;
        this.route = route;
        this.address = address;
    }

    AgreementAddress address() {
        return address;
    }

    void declare() {
        new DeclareForm(desk, desk.door().lead(route), address, () -> {
                    UI.getCurrent().navigate(address.agreement());
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notify.said("The sample is drawn, and its blind round has begun.");
                })
                .open();
    }

    void count(Exercise exercise) {
        try {
            desk.exercises().count(desk.door().coder(route), exercise.id());
            UI.getCurrent().refreshCurrentRoute(false);
            Notify.said("The agreement is counted and kept.");
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    FileLink table(Exercise exercise, CountedUnit unit) {
        FileLink link = new FileLink(
                "Export CSV", () -> desk.export().csv(desk.door().reader(route), exercise.id(), unit, null));
        link.addClassName("trig-export");
        link.getElement().setAttribute("aria-label", "Export " + unit.label().toLowerCase(Locale.UK)
                + " by coders as CSV");
        return link;
    }
}
