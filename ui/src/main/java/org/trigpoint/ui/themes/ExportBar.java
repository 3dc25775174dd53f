package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.exchange.ThemeMatrixExport;
import org.trigpoint.themes.ThemeMatrix;
import org.trigpoint.ui.parts.Notify;

/** Takes the matrix elsewhere: as a workbook, as CSV, or copied as a table. */
final class ExportBar extends Div {

    ExportBar(MatrixDesk desk, RouteParameters route, ThemeMatrix.Request request, MatrixTable table) {
        addClassName("trig-exports");
        for (ExportFormat format : ExportFormat.values()) {
            add(download(desk, route, request, format));
        }
        Button copy = new Button("Copy as a table", pressed -> Notify.said("The table is copied."));
        // Browsers let a script copy only while it answers a click.
        copy.getElement().executeJs("this.addEventListener('click', () => $0.copy())", table.getElement());
        add(copy);
    }

    private static Anchor download(
            MatrixDesk desk, RouteParameters route, ThemeMatrix.Request request, ExportFormat format) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Reader reader = desk.themes().door().reader(route);
                    byte[] content = desk.export().bytes(reader, request, format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            ThemeMatrixExport.nameOf(request, format),
                            format.mediaType(),
                            content.length);
                }),
                "Export " + format.ending().toUpperCase(Locale.ROOT));
        link.addClassName("trig-export");
        return link;
    }
}
