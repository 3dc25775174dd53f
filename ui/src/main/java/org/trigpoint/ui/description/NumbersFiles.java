package org.trigpoint.ui.description;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.description.Asked;
import org.trigpoint.exchange.NumbersExport;
import org.trigpoint.ui.security.FileLink;

/** What is shown, to take away; and everything for R. */
final class NumbersFiles {

    private NumbersFiles() {}

    static List<Component> links(NumbersDesk desk, RouteParameters route, Asked asked) {
        List<Component> links = new ArrayList<>();
        for (NumbersExport.Format format : NumbersExport.Format.values()) {
            links.add(new FileLink(
                    "Export " + format.name(),
                    () -> desk.tables().file(desk.door().reader(route), asked, format)));
        }
        links.add(new FileLink(
                "All records for R", () -> desk.bundle().file(desk.door().reader(route))));
        links.forEach(link -> link.addClassName("trig-export"));
        return links;
    }
}
