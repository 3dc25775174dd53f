package org.trigpoint.ui.framework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.FrameworkFormat;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** What can be done with a matrix as a whole. */
final class MatrixActions extends Div {

    private final FrameworkDesk desk;
    private final RouteParameters route;
    private final FrameworkAddress address;
    private final FrameworkMatrix matrix;
    private final Runnable shown;

    MatrixActions(
            FrameworkDesk desk,
            RouteParameters route,
            FrameworkAddress address,
            FrameworkMatrix matrix,
            FrameworkGrid grid,
            Runnable shown) {
        this.desk = desk;
        this.route = route;
        this.address = address;
        this.matrix = matrix;
        this.shown = shown;
        addClassName("trig-actions");
        Reader reader = desk.door().reader(route);
        if (reader instanceof Coder) {
            add(
                    new Button("Start empty cells from extracts", pressed -> start()),
                    new Button("Change", pressed -> change()),
                    new Button("Remove", pressed -> remove()));
        }
        addWaysOut(grid);
    }

    private void addWaysOut(FrameworkGrid grid) {
        for (FrameworkFormat format : FrameworkFormat.values()) {
            FileLink link = new FileLink(
                    "Export " + format.ending().toUpperCase(Locale.ROOT),
                    () -> desk.export().file(desk.door().reader(route), matrix.id(), format));
            link.addClassName("trig-export");
            add(link);
        }
        Button copy = new Button("Copy as a table", pressed -> Notify.said("The table is copied."));
        // Browsers let a script copy only while it answers a click.
        copy.getElement().executeJs("this.addEventListener('click', () => $0.copy?.())", grid.getElement());
        add(copy);
    }

    private void start() {
        int begun = desk.cells().startAll(desk.door().coder(route), matrix.id());
        shown.run();
        Notify.said(
                begun == 0
                        ? "No empty cell has extracts to begin with."
                        : Plural.of(begun, "cell is", "cells are")
                                + " begun with extracts, as drafts. Undo takes them back as one.");
    }

    private void change() {
        new MatrixForm(desk, desk.door().reader(route), address.analysis())
                .changing(matrix.plan(), plan -> {
                    desk.matrices().change(desk.door().coder(route), matrix.id(), matrix.revision(), plan);
                    shown.run();
                })
                .open();
    }

    private void remove() {
        new Confirm(
                        "Remove \u201c" + matrix.plan().name() + "\u201d?",
                        "Its summaries and links go with it. Undo brings all of it back.",
                        "Remove the matrix",
                        () -> {
                            desk.matrices().remove(desk.door().coder(route), matrix.id());
                            FrameworkAddress.go(address.all());
                        })
                .open();
    }
}
