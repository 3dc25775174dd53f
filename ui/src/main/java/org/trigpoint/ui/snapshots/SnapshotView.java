package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.SavedMatrix;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.Trig;

/** A snapshot opened by the id that stands on paper: its themes and matrices as they were. */
@PermitAll
@Route("study/:study/snapshot/:id")
@StyleSheet("context://trigpoint/themes.css")
@StyleSheet("context://trigpoint/snapshots.css")
public final class SnapshotView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final SnapshotDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    SnapshotView(SnapshotDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-snapshot");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        Snapshot snapshot = desk.queries().one(reader, SnapshotAddress.named(route));
        if (!SnapshotAddress.names(route, snapshot)) {
            throw new NotFound();
        }
        SnapshotAddress address = new SnapshotAddress(reader.study(), snapshot.analysis());
        String study = desk.studies().name(reader);
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(desk.analyses().one(reader, snapshot.analysis()).name(), address.themes()),
                new Step("Snapshots", address.list()),
                Step.here(snapshot.name()));
        title = snapshot.printed() + " " + snapshot.name() + " \u00b7 " + study;
        show(reader, address, snapshot, event.getLocation());
    }

    private void show(Reader reader, SnapshotAddress address, Snapshot snapshot, Location location) {
        List<SavedMatrix> saved = desk.writings().saved(reader, snapshot.id());
        MatrixRequest request = asked(saved, location).orElseGet(() -> address.request(location));
        SnapshotMatrixQueries.Opened opened = desk.opened().open(reader, snapshot.id(), request);
        OpenSnapshot open = new OpenSnapshot(desk, route, address, snapshot, opened);
        add(
                new PageHeader(
                        snapshot.name(),
                        "Frozen on " + Moments.brief(snapshot.madeAt()) + " by " + snapshot.madeBy()
                                + ". Nothing that was done since is in it.",
                        new Anchor(address.since(snapshot.id()), "What changed since")),
                mark(snapshot));
        if (!saved.isEmpty()) {
            add(new SavedThen(address, snapshot, saved, location));
        }
        CellPanel panel = new CellPanel(open);
        if (!opened.matrix().rows().isEmpty()) {
            FrozenTable table = new FrozenTable(opened.matrix(), panel::show);
            Div both = new Div(table, panel);
            both.addClassName("trig-matrix-and-cell");
            add(new ThenFilters(open), both);
        }
        add(new ThemesThen(opened, panel::show));
        addWritings(reader, open);
    }

    private static Optional<MatrixRequest> asked(List<SavedMatrix> saved, Location location) {
        return SnapshotAddress.saved(location)
                .map(asked -> saved.stream()
                        .filter(one -> one.id().value() == asked)
                        .map(SavedMatrix::request)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    /** Quotations and summaries are others' words: where they are closed to somebody, that is said in their place. */
    private void addWritings(Reader reader, OpenSnapshot open) {
        try {
            add(new WrittenThen(open, desk.writings().of(reader, open.snapshot().id())));
        } catch (Refusal closed) {
            Paragraph why = new Paragraph(closed.sentence());
            why.addClassName("trig-soft");
            add(why);
        }
    }

    /** Stays in sight, so that nobody takes it for today. */
    private static Div mark(Snapshot snapshot) {
        Span id = new Span(snapshot.printed().toString());
        id.addClassName("snapshot-id");
        Div mark = new Div(
                Trig.mark(), new Span("Snapshot "), id, new Span("\u201c" + snapshot.name() + "\u201d, not today"));
        mark.addClassName("snapshot-mark");
        return mark;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
