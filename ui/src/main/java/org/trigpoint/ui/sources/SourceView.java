package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.contributed.ClaimList;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.security.FileLink;

/** One source: what describes it, or its turns and speakers, to be looked at and corrected; the address says which. */
@PermitAll
@StyleSheet("context://trigpoint/sources.css")
@Route("study/:study/sources/:source/details")
public final class SourceView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String TURNS = "turns";

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
        addClassNames("trig-page", "trig-fill");
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
        boolean turns = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .filter(TURNS::equals)
                .isPresent();
        show(reader, source, turns || !(reader instanceof Coder));
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

    private void show(Reader reader, SourceId source, boolean turns) {
        removeAll();
        SourceDetails details = desk.queries().details(reader, source);
        title = details.row().title();
        String hint = details.row().kind().label() + ", "
                + Plural.of(details.row().words(), "word") + ", "
                + Plural.of(details.turns(), "turn") + ", "
                + Plural.of(details.row().coded(), "coded segment") + ".";
        add(new PageHeader(title, hint, ways(reader, details)));
        desk.practitioners().consents(reader, source).map(WriterConsents::new).ifPresent(this::add);
        add(new SourceClaims(() -> new ClaimList(
                reader.study(),
                null,
                desk.claims().onAll(door.reader(route), source),
                "Nothing rests on this source yet.")));
        if (reader instanceof Coder coder) {
            add(parts(source, turns));
            add(
                    turns
                            ? new TurnsPanel(coder, details, desk)
                            : new DescriptionPart(coder, details, desk, () -> show(coder, source, false)));
        } else {
            add(new TurnsPanel(reader, details, desk));
        }
    }

    private Component[] ways(Reader reader, SourceDetails details) {
        List<Component> ways = new ArrayList<>();
        ways.add(way(new Anchor(base + "/coding?source=" + details.row().id().value(), "Open the text")));
        if (details.fileName() != null) {
            ways.add(way(download(details.row().id(), details.fileName())));
        }
        ways.add(way(new Anchor(base + "/sources/" + details.row().id().value() + "/recording", "Recording")));
        desk.choice()
                .of(reader)
                .ifPresent(analysis -> ways.add(way(new Anchor(
                        base + "/analysis/" + analysis.value() + "/reports?source="
                                + details.row().id().value(),
                        "Summary sheet and coding audit"))));
        return ways.toArray(Component[]::new);
    }

    private static Anchor way(Anchor link) {
        link.addClassName("trig-export");
        return link;
    }

    private FileLink download(SourceId source, String file) {
        return FileLink.toOriginal(
                "Original file: " + file, () -> desk.queries().original(door.reader(route), source));
    }

    private Nav parts(SourceId source, boolean turns) {
        String address = base + "/sources/" + source.value() + "/details";
        Anchor description = new Anchor(address, "Description");
        Anchor speaking = new Anchor(address + "?part=" + TURNS, "Turns and speakers");
        (turns ? speaking : description).getElement().setAttribute("aria-current", "page");
        Nav nav = new Nav(new UnorderedList(new ListItem(description), new ListItem(speaking)));
        nav.setAriaLabel("Of this source");
        nav.addClassName("trig-parts");
        return nav;
    }
}
