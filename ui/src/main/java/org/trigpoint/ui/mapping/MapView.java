package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.Component;
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
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.mapping.MapVersion;
import org.trigpoint.mapping.ThematicMap;
import org.trigpoint.mapping.ThematicMapQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** The thematic map of an analysis: drawn, arranged by hand, named in versions, and as a table. */
@PermitAll
@Route("study/:study/analysis/:analysis/map")
@StyleSheet("context://trigpoint/thematic-map.css")
public final class MapView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final MapDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    MapView(MapDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-map-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        OpenMap open = new OpenMap(
                desk, event.getRouteParameters(), event.getLocation().getQueryParameters());
        Analysis analysis = desk.analyses().one(reader, open.analysis());
        String study = desk.studies().name(reader);
        String home = "study/" + reader.study().value();
        way = List.of(
                new Step("Studies", ""),
                new Step(study, home),
                new Step(analysis.name(), home + "/coding"),
                Step.here("Thematic map"));
        title = "Thematic map \u00b7 " + study;
        Component bar = desk.bars().of(reader.study(), analysis, "map");
        Optional<MapVersion> named = Optional.ofNullable(open.version())
                .map(version -> desk.queries().version(reader, version));
        ThematicMap map = open.map(reader, named);
        if (map.nodes().isEmpty()) {
            add(new PageHeader("Thematic map", ""), bar, nothingYet(open));
            return;
        }
        add(new PageHeader("Thematic map", hint(named), actions(open, reader)), bar);
        show(open, reader, map);
    }

    private static String hint(Optional<MapVersion> named) {
        return named.map(version -> "The version \u201c" + version.name() + "\u201d: it never changes.")
                .orElse("How the themes hang together. Arrange it by hand; where you put things is kept.");
    }

    private void show(OpenMap open, Reader reader, ThematicMap map) {
        boolean changeable = open.changeable(reader);
        MapCanvas canvas = new MapCanvas();
        MapGestures gestures = new MapGestures(open);
        canvas.onMoved(gestures::moved);
        canvas.onJoined(gestures::joined);
        canvas.onOpened(gestures::opened);
        canvas.show(map, open.counted(), changeable);
        List<MapVersion> versions = desk.queries().versions(reader, open.analysis());
        ThematicMap now = desk.queries().of(reader, open.analysis(), ThematicMapQueries.Shown.ALL);
        add(new MapBar(open), canvas, new MapTable(open, map, changeable), new MapVersions(open, versions, now));
    }

    private Component[] actions(OpenMap open, Reader reader) {
        List<Component> actions = new ArrayList<>();
        if (open.changeable(reader)) {
            Button name = new Button("Name this version", pressed -> name(open));
            name.addThemeVariants(ButtonVariant.PRIMARY);
            Button tidy = new Button("Lay out anew", pressed -> {
                open.change(coder -> desk.maps().tidy(coder, open.analysis()));
                open.again();
                desk.undo().offer(reader.study(), "The map is laid out anew.", open::again);
            });
            actions.add(name);
            actions.add(tidy);
            actions.add(new UndoBar(desk.undo(), open::again).enter(reader));
        }
        return actions.toArray(Component[]::new);
    }

    private void name(OpenMap open) {
        TextField name = new TextField("Name");
        TextArea note = new TextArea("Note");
        note.setHelperText("What you think of it now.");
        note.setWidthFull();
        new FormDialog(
                        "Name this version of the map",
                        "Name version",
                        () -> {
                            open.change(coder ->
                                    desk.maps().name(coder, open.analysis(), name.getValue(), note.getValue()));
                            open.again();
                            Notify.said("The version is kept, and never changes.");
                        },
                        name,
                        note)
                .open();
        name.focus();
    }

    private static EmptyState nothingYet(OpenMap open) {
        return new EmptyState(
                        "Nothing to map yet",
                        "The map shows themes, their subthemes and the codes they rest on: make a first theme.")
                .firstStep("Go to themes", pressed -> OpenMap.go(open.path().replaceFirst("map$", "themes")));
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
