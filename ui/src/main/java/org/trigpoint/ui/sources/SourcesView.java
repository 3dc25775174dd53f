package org.trigpoint.ui.sources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.sources.SourceService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoBar;
import org.trigpoint.ui.undo.UndoDesk;

/** The sources of a study, dense, to sort, filter and describe; the address holds the filter. */
@PermitAll
@StyleSheet("context://trigpoint/sources.css")
@Route("study/:study/sources")
public final class SourcesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final StudyDoor door;
    private final StudyQueries studies;
    private final SourceQueries sources;
    private final SourceService service;
    private final PlanQueries plans;
    private final UndoDesk undo;
    private String name = "";
    private String base = "";

    SourcesView(
            StudyDoor door,
            StudyQueries studies,
            SourceQueries sources,
            SourceService service,
            PlanQueries plans,
            UndoDesk undo) {
        this.door = door;
        this.studies = studies;
        this.sources = sources;
        this.service = service;
        this.plans = plans;
        this.undo = undo;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = door.reader(event);
        name = studies.name(reader);
        base = "study/" + reader.study().value();
        show(reader, SourceFilter.read(event.getLocation().getQueryParameters()));
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Sources"));
    }

    @Override
    public String getPageTitle() {
        return "Sources \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private void show(Reader reader, SourceFilter filter) {
        List<SourceRow> all = sources.list(reader);
        if (all.isEmpty()) {
            add(new PageHeader("Sources", "", undo(reader)), nothingYet(reader));
            return;
        }
        Grid<SourceRow> grid = new SourceGrid(base);
        List<SourceRow> shown = all.stream().filter(filter::holds).toList();
        grid.setItems(shown);
        Button describe = new Button("Describe");
        describe.setEnabled(false);
        PageHeader header = reader instanceof Coder coder
                ? new PageHeader(
                        "Sources",
                        hint(shown.size(), all.size()),
                        bringIn(),
                        describe(coder, grid, describe),
                        undo(reader))
                : new PageHeader("Sources", hint(shown.size(), all.size()));
        add(header, new SourceFilterBar(filter, all, this::narrow), new Div(grid));
    }

    private UndoBar undo(Reader reader) {
        return new UndoBar(undo, () -> UI.getCurrent().refreshCurrentRoute(false)).enter(reader);
    }

    private EmptyState nothingYet(Reader reader) {
        EmptyState empty = new EmptyState(
                "Bring your first transcripts",
                "Interviews, focus groups, observation notes, learning logs and case files live here.");
        return reader instanceof Coder
                ? empty.firstStep("Bring files in", pressed -> UI.getCurrent().navigate(base + "/sources/bring-in"))
                : empty;
    }

    private static String hint(int shown, int all) {
        return shown == all
                ? Words.counted(all, "source") + "."
                : Words.number(shown) + " of " + Words.counted(all, "source") + ".";
    }

    private Button bringIn() {
        Button button = new Button("Bring files in", pressed -> UI.getCurrent().navigate(base + "/sources/bring-in"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button describe(Coder coder, Grid<SourceRow> grid, Button button) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> {
            int chosen = selection.getAllSelectedItems().size();
            button.setEnabled(chosen > 0);
            button.setText(chosen == 0 ? "Describe" : "Describe " + Words.counted(chosen, "source"));
        });
        button.addClickListener(pressed -> describe(coder, grid.getSelectedItems()));
        return button;
    }

    private void describe(Coder coder, Set<SourceRow> chosen) {
        List<SourceId> ids = chosen.stream().map(SourceRow::id).toList();
        if (ids.size() == 1) {
            UI.getCurrent().navigate(base + "/sources/" + ids.getFirst().value() + "/details");
            return;
        }
        DescriptionFields fields = new DescriptionFields(plans.plan(coder));
        fields.forMany();
        String many = Words.counted(ids.size(), "source");
        new FormDialog(
                        "Describe " + many,
                        "Set for " + many,
                        () -> {
                            service.describe(coder, ids, fields.changes());
                            UI.getCurrent().refreshCurrentRoute(false);
                        },
                        fields)
                .open();
    }

    private void narrow(SourceFilter filter) {
        UI.getCurrent().navigate(base + "/sources", filter.write());
    }
}
