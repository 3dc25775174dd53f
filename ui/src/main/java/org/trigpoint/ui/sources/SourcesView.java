package org.trigpoint.ui.sources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoBar;

/** The sources of a study, dense, to open, sort, filter and describe; the address holds filter and order. */
@PermitAll
@StyleSheet("context://trigpoint/sources.css")
@Route("study/:study/sources")
public final class SourcesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final StudyDoor door;
    private final StudyQueries studies;
    private final SourceDesk desk;
    private final SourceFilterBar bar = new SourceFilterBar(this::narrow);
    private final SetBar sets;
    private SourceGrid grid = new SourceGrid("");
    private SourceFilter filter = SourceFilter.ALL;
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";

    SourcesView(StudyDoor door, StudyQueries studies, SourceDesk desk) {
        this.door = door;
        this.studies = studies;
        this.desk = desk;
        this.sets = new SetBar(desk.narrowing(), () -> door.coder(route), this::narrow);
        addClassNames("trig-page", "trig-fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = door.reader(event);
        route = event.getRouteParameters();
        String here = "study/" + reader.study().value();
        name = studies.name(reader);
        filter = SourceFilter.read(event.getLocation().getQueryParameters());
        Listing listing = new Listing(desk, reader);
        if (listing.rows().isEmpty()) {
            base = "";
            removeAll();
            add(new PageHeader("Sources", "", undo(reader)), nothingYet(reader, here));
            return;
        }
        if (!base.equals(here)) {
            base = here;
            begin(reader);
        }
        List<SourceRow> shown = listing.shown(filter);
        bar.show(filter, listing, shown.size());
        grid.deselectAll();
        sets.show(filter, listing);
        grid.reads(listing.read());
        grid.setItems(shown);
        grid.sortAs(filter);
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Sources"));
    }

    @Override
    public String getPageTitle() {
        return "Sources \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private void begin(Reader reader) {
        removeAll();
        grid = new SourceGrid(base);
        grid.onSort(
                by -> narrow(filter.sorted(by.getSorted().getKey(), by.getDirection() == SortDirection.DESCENDING)),
                () -> narrow(filter.sorted("", false)));
        PageHeader header = reader instanceof Coder coder
                ? new PageHeader("Sources", "", bringIn(), describe(coder), attributes(), undo(reader))
                : new PageHeader("Sources", "", attributes());
        add(header, bar);
        if (reader instanceof Coder) {
            add(sets);
        }
        add(grid);
    }

    private UndoBar undo(Reader reader) {
        return new UndoBar(desk.undo(), SourcesView::again).enter(reader);
    }

    private static EmptyState nothingYet(Reader reader, String here) {
        EmptyState empty = new EmptyState(
                "Bring your first transcripts",
                "Interviews, focus groups, observation notes, learning logs and case files live here.");
        return reader instanceof Coder
                ? empty.firstStep("Bring files in", pressed -> UI.getCurrent().navigate(here + "/sources/bring-in"))
                : empty;
    }

    private Anchor attributes() {
        Anchor attributes = new Anchor(base + "/sources/attributes", "Attributes");
        attributes.addClassName("trig-export");
        return attributes;
    }

    private Button bringIn() {
        Button button = new Button("Bring files in", pressed -> UI.getCurrent().navigate(base + "/sources/bring-in"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button describe(Coder coder) {
        Button button = new Button("Describe");
        button.setEnabled(false);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> {
            int chosen = selection.getAllSelectedItems().size();
            button.setEnabled(chosen > 0);
            sets.chosen(selection.getAllSelectedItems());
            button.setText(chosen == 0 ? "Describe" : "Describe " + Plural.of(chosen, "source"));
        });
        button.addClickListener(pressed -> {
            List<SourceRow> chosen = List.copyOf(grid.getSelectedItems());
            if (chosen.size() == 1) {
                UI.getCurrent()
                        .navigate(base + "/sources/" + chosen.getFirst().id().value() + "/details");
            } else {
                desk.describe(coder, chosen, SourcesView::again);
            }
        });
        return button;
    }

    private void narrow(SourceFilter wanted) {
        UI.getCurrent().navigate(base + "/sources", wanted.write());
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
