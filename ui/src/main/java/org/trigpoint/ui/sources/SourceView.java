package org.trigpoint.ui.sources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.Original;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.security.FileLink;

/** What describes one source, its speakers and its turns, to be looked at and corrected. */
@PermitAll
@StyleSheet("context://trigpoint/sources.css")
@Route("study/:study/sources/:source/details")
public final class SourceView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final StudyDoor door;
    private final StudyQueries studies;
    private final SourceDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";
    private String title = "";

    SourceView(StudyDoor door, StudyQueries studies, SourceDesk desk) {
        this.door = door;
        this.studies = studies;
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = door.reader(event);
        route = event.getRouteParameters();
        SourceId source = route.get("source")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new SourceId(Long.parseLong(number)))
                .orElseThrow(NotFound::new);
        name = studies.name(reader);
        base = "study/" + reader.study().value();
        show(reader, source);
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Sources", base + "/sources"),
                Step.here(title));
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private void show(Reader reader, SourceId source) {
        removeAll();
        SourceDetails details = desk.queries().details(reader, source);
        title = details.row().title();
        String hint = details.row().kind().label() + ", "
                + Words.counted(details.row().words(), "word") + ", "
                + Words.counted(details.row().turns(), "turn") + ", "
                + Words.counted(details.row().coded(), "coded segment") + ".";
        add(new PageHeader(title, hint));
        if (details.fileName() != null) {
            add(download(source, details.fileName()));
        }
        if (reader instanceof Coder coder) {
            add(description(coder, details));
        }
        add(new TurnsPanel(reader, details, desk, () -> show(reader, source)));
    }

    private FileLink download(SourceId source, String file) {
        return new FileLink("Original file: " + file, () -> {
            Original original = desk.queries().original(door.reader(route), source);
            return new DownloadResponse(original.content(), original.name(), "application/octet-stream", -1);
        });
    }

    private Div description(Coder coder, SourceDetails details) {
        DescriptionFields fields = new DescriptionFields(desk.plans().plan(coder));
        fields.forOne(
                title,
                details.row().kind(),
                details.row().site(),
                details.row().wave(),
                Set.copyOf(details.participants()),
                details.attributes());
        SourceId source = details.row().id();
        Button save = new Button("Save description", pressed -> {
            desk.sources().describe(coder, List.of(source), fields.changes());
            Notify.said("The description is saved.");
            show(coder, source);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button remove = new Button("Put in the bin", pressed -> askToRemove(coder, details));
        Div actions = new Div(save, remove);
        actions.addClassName("trig-actions");
        return new Div(new H2("Description"), fields, actions);
    }

    private void askToRemove(Coder coder, SourceDetails details) {
        String loss = "It leaves every list, count and search, with its "
                + Words.counted(details.row().coded(), "coded segment") + ". It can be restored from the bin.";
        new Confirm("Put \u201c" + title + "\u201d in the bin?", loss, "Put in the bin", () -> {
                    desk.sources().remove(coder, details.row().id());
                    UI.getCurrent().navigate(base + "/sources");
                    desk.undo()
                            .offer(
                                    coder.study(),
                                    "\u201c" + title + "\u201d is in the bin.",
                                    () -> UI.getCurrent().refreshCurrentRoute(false));
                })
                .open();
    }
}
