package org.trigpoint.ui.texts;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.texts.HeldQueries.ToLookAt;
import org.trigpoint.texts.VersionQueries.VersionRow;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** The versions of a source's text: what needs a look, what changed, the way back, and a file in place of the text. */
@PermitAll
@Route("study/:" + StudyDoor.STUDY + "/source/:source/versions")
@StyleSheet("context://trigpoint/versions.css")
public final class TextVersionsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final TextDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    TextVersionsView(TextDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-text-versions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        OpenText text = OpenText.of(desk, reader, event.getRouteParameters());
        boolean mayChange = reader instanceof Coder;
        title = desk.sources().details(reader, text.source()).row().title();
        String base = "study/" + reader.study().value();
        way = List.of(
                new Step(desk.studies().name(reader), base),
                new Step("Sources", base + "/sources"),
                new Step(title, base + "/sources/" + text.source().value() + "/details"),
                Step.here("Versions"));
        add(new PageHeader(
                "Versions of " + title,
                "No version ever changes. Codings, memos and examples go with their words from one to the next."));
        compare(event, reader, text);
        List<ToLookAt> held = desk.held().of(reader, text.source());
        if (!held.isEmpty()) {
            add(new HeldPart(text, held, mayChange));
        }
        Section versions = new Section(new H2("Versions"), new VersionLines(text, reader, mayChange));
        versions.addClassName("trig-section");
        add(versions);
        if (mayChange) {
            add(new ReplacementPart(text));
        }
    }

    private void compare(BeforeEnterEvent event, Reader reader, OpenText text) {
        Optional<VersionRow> from = asked(event, text, "from");
        Optional<VersionRow> to = asked(event, text, "to");
        if (from.isPresent() && to.isPresent()) {
            add(new DifferencePart(
                    from.get(),
                    to.get(),
                    desk.versions()
                            .difference(
                                    reader,
                                    text.source(),
                                    from.get().version(),
                                    to.get().version())));
        }
    }

    private static Optional<VersionRow> asked(BeforeEnterEvent event, OpenText text, String name) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(VersionId::new)
                .map(text::row);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Versions of " + title + " \u00b7 Trigpoint";
    }
}
