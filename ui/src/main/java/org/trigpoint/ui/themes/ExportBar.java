package org.trigpoint.ui.themes;

import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.exchange.ThemeMatrixExport;
import org.trigpoint.exchange.ThemeMatrixJobs;
import org.trigpoint.themes.ThemeMatrix;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** Takes the matrix elsewhere: as a workbook, as CSV, or copied as a table. Many extracts are written in the background. */
final class ExportBar extends Div {

    private static final int LOOK_AGAIN_MS = 1500;

    private final MatrixDesk desk;
    private final RouteParameters route;
    private final Div ready = new Div();

    ExportBar(MatrixDesk desk, RouteParameters route, ThemeMatrix.Request request, MatrixTable table) {
        this.desk = desk;
        this.route = route;
        addClassName("trig-exports");
        ready.addClassName("trig-exports-ready");
        Reader reader = desk.themes().door().reader(route);
        boolean large = desk.jobs().large(reader, request);
        for (ExportFormat format : ExportFormat.values()) {
            String verb = "Export " + format.ending().toUpperCase(Locale.ROOT);
            add(large ? new Button(verb, pressed -> ask(request, format)) : download(verb, request, format));
        }
        Button copy = new Button("Copy as a table", pressed -> Notify.said("The table is copied."));
        // Browsers let a script copy only while it answers a click.
        copy.getElement().executeJs("this.addEventListener('click', () => $0.copy())", table.getElement());
        add(copy, ready);
        showReady(reader);
    }

    /** The proof is asked for anew at each taking, for a screen may stand open for long. */
    private FileLink download(String verb, ThemeMatrix.Request request, ExportFormat format) {
        return taken(verb, () -> {
            Reader now = desk.themes().door().reader(route);
            byte[] content = desk.export().bytes(now, request, format);
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    ThemeMatrixExport.nameOf(request, format),
                    format.mediaType(),
                    content.length);
        });
    }

    private void ask(ThemeMatrix.Request request, ExportFormat format) {
        Reader now = desk.themes().door().reader(route);
        desk.jobs().ask(now, request, format);
        Notify.said("The file is being written; it can be taken here when it is whole.");
        int before = desk.jobs().ready(now).size();
        UI screen = UI.getCurrent();
        screen.setPollInterval(LOOK_AGAIN_MS);
        Registration[] looking = new Registration[1];
        looking[0] = screen.addPollListener((PollEvent again) -> {
            Reader then = desk.themes().door().reader(route);
            if (!isAttached() || desk.jobs().ready(then).size() > before) {
                screen.setPollInterval(-1);
                looking[0].remove();
                showReady(then);
            }
        });
    }

    private void showReady(Reader reader) {
        ready.removeAll();
        for (ThemeMatrixJobs.Ready one : desk.jobs().ready(reader)) {
            ready.add(taken("Take " + one.fileName(), () -> {
                Path file = desk.jobs().file(desk.themes().door().reader(route), one.job());
                return new DownloadResponse(
                        Files.newInputStream(file),
                        one.fileName(),
                        ExportFormat.of(one.fileName()).mediaType(),
                        Files.size(file));
            }));
        }
    }

    private static FileLink taken(String words, FileLink.Taking taking) {
        FileLink link = new FileLink(words, taking);
        link.addClassName("trig-export");
        return link;
    }
}
