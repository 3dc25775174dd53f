package org.trigpoint.ui.attributes;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.ui.security.FileLink;

/** The grid to take away and fill in. */
final class AttributeFiles {

    private AttributeFiles() {}

    static FileLink xlsx(AttributeDesk desk, RouteParameters route) {
        return styled(new FileLink(
                "Download XLSX", () -> desk.export().xlsx(desk.door().reader(route))));
    }

    static FileLink csv(AttributeDesk desk, RouteParameters route) {
        return styled(
                new FileLink("Download CSV", () -> desk.export().csv(desk.door().reader(route))));
    }

    private static FileLink styled(FileLink link) {
        link.addClassName("trig-export");
        return link;
    }
}
