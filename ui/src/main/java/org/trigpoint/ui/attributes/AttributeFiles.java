package org.trigpoint.ui.attributes;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.trigpoint.ui.security.FileLink;

/** The grid to take away and fill in. */
final class AttributeFiles {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private AttributeFiles() {}

    static FileLink xlsx(AttributeDesk desk, RouteParameters route) {
        return styled(new FileLink(
                "Download XLSX",
                () -> response(
                        desk.export().xlsx(desk.door().reader(route)),
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
    }

    static FileLink csv(AttributeDesk desk, RouteParameters route) {
        return styled(new FileLink(
                "Download CSV", () -> response(desk.export().csv(desk.door().reader(route)), "csv", "text/csv")));
    }

    private static FileLink styled(FileLink link) {
        link.addClassName("trig-export");
        return link;
    }

    private static DownloadResponse response(byte[] content, String ending, String type) {
        return new DownloadResponse(
                new ByteArrayInputStream(content),
                "attributes-" + LocalDate.now(ZONE) + "." + ending,
                type,
                content.length);
    }
}
