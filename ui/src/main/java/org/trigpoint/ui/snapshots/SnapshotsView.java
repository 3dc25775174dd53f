package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.ui.Underway;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** The snapshots of an analysis, and what changed since one of them. */
@PermitAll
@Route("study/:study/analysis/:analysis/snapshots")
@StyleSheet("context://trigpoint/snapshots.css")
public final class SnapshotsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final SnapshotDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    SnapshotsView(SnapshotDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-snapshots");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        SnapshotAddress address = SnapshotAddress.of(reader.study(), route);
        Analysis analysis = desk.analyses().one(reader, address.analysis());
        String study = desk.studies().name(reader);
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis.name(), address.themes()),
                Step.here("Snapshots"));
        title = "Snapshots \u00b7 " + study;
        show(event, reader, address, analysis);
    }

    private void show(BeforeEnterEvent event, Reader reader, SnapshotAddress address, Analysis analysis) {
        List<Snapshot> all = desk.queries().of(reader, address.analysis());
        boolean mayMake = reader instanceof Coder && reader.onlySite() == null;
        add(
                new PageHeader(
                        "Snapshots",
                        "Each holds themes, codes, codings and texts as they stood when it was made, and gives the same"
                                + " tables for ever.",
                        mayMake && !all.isEmpty() ? new Button[] {make(address)} : new Button[0]),
                desk.bars().of(reader.study(), analysis, "snapshots"));
        if (all.isEmpty()) {
            add(nothingYet(address, mayMake));
            return;
        }
        add(new SnapshotLines(desk, route, address, all));
        SnapshotAddress.since(event.getLocation()).ifPresent(since -> {
            Snapshot asked = desk.queries().one(reader, since);
            add(new DifferencePart(asked, desk.differences().sinceThen(reader, since)));
        });
    }

    private EmptyState nothingYet(SnapshotAddress address, boolean mayMake) {
        EmptyState empty = new EmptyState(
                "No snapshot yet",
                "Make one before you print a table or change much: whatever is printed from it can be opened again as it"
                        + " was, a year later, by the id that stands on the page.");
        return mayMake ? empty.firstStep("Make a snapshot", pressed -> begin(address)) : empty;
    }

    private Button make(SnapshotAddress address) {
        Button make = new Button("Make a snapshot", pressed -> begin(address));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return make;
    }

    private void begin(SnapshotAddress address) {
        TextField name = new TextField("Name");
        name.setHelperText("What it is for, such as \u201cInterim report, spring\u201d.");
        TextArea note = new TextArea("Note");
        note.setHelperText("Why now; may stay empty.");
        new FormDialog(
                        "Make a snapshot",
                        "Make snapshot",
                        () -> freeze(address, name.getValue(), note.getValue()),
                        name,
                        note)
                .open();
        name.focus();
    }

    private void freeze(SnapshotAddress address, String name, String note) {
        var made = desk.snapshots().make(desk.door().coder(route), address.analysis(), name, note);
        if (made.isPresent()) {
            Notify.said("The snapshot is made.");
        } else {
            Notify.said("The analysis is large: the snapshot is being made, and stands here when it is whole.");
            Underway.tell();
        }
        Going.to(address.list());
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
