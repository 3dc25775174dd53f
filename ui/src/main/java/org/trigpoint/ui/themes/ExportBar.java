package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.ExportDesk.Ready;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.ui.Underway;
import org.trigpoint.ui.Watch;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** Takes the matrix elsewhere: as a workbook, as CSV, or copied as a table. Many extracts are written in the background. */
final class ExportBar extends Div {

    private static final int MOST = 5;

    private final MatrixDesk desk;
    private final RouteParameters route;
    private final Div ready = new Div();
    private final Watch watch = new Watch(this, this::look);
    private List<Ready> shown = List.of();
    private boolean asked;

    ExportBar(MatrixDesk desk, RouteParameters route, MatrixRequest request, MatrixTable table) {
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
    private FileLink download(String verb, MatrixRequest request, ExportFormat format) {
        return taken(verb, () -> desk.export().file(desk.themes().door().reader(route), request, format));
    }

    private void ask(MatrixRequest request, ExportFormat format) {
        Reader now = desk.themes().door().reader(route);
        desk.jobs().ask(now, request, format);
        asked = true;
        Notify.said(
                "The file is being written. Take it here when it is whole, or later from the work in the background.");
        watch.wake();
        Underway.tell();
    }

    /** Shows what is whole; there is more to wait for while something was asked for here and work is open. */
    private boolean look() {
        Reader now = desk.themes().door().reader(route);
        asked = asked && desk.work().open(now) > 0;
        showReady(now);
        return asked;
    }

    private void showReady(Reader reader) {
        List<Ready> now = desk.exports().ready(reader).stream().limit(MOST).toList();
        if (!now.equals(shown)) {
            shown = now;
            ready.removeAll();
            now.forEach(one -> ready.add(taken(
                    "Take " + one.fileName(),
                    () -> desk.exports().file(desk.themes().door().reader(route), one.job()))));
        }
    }

    private static FileLink taken(String words, FileLink.Taking taking) {
        FileLink link = new FileLink(words, taking);
        link.addClassName("trig-export");
        return link;
    }
}
