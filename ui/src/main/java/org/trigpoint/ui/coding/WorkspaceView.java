package org.trigpoint.ui.coding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PaneText;

/** The coding workspace: sources, the text, and the codes of an analysis with what a passage carries. */
@PermitAll
@Route("study/:study/analysis/:analysis/source/:source")
@StyleSheet("context://trigpoint/coding.css")
public final class WorkspaceView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CodingDesk desk;
    private final Workplace place;
    private final WorkspaceFrame frame;
    private final H1 title = new H1();
    private final Select<Analysis> analyses = new Select<>();
    private List<Step> way = List.of();

    WorkspaceView(CodingDesk desk) {
        this.desk = desk;
        this.place = new Workplace(desk);
        this.frame = new WorkspaceFrame(place, analyses);
        addClassName("coding-workspace");
        title.addClassName("workspace-title");
        analyses.setAriaLabel("Analysis");
        analyses.setItemLabelGenerator(Analysis::name);
        analyses.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                desk.choice().choose(place.reader(), chosen.getValue().id());
                UI.getCurrent()
                        .navigate(place.address().under(chosen.getValue().id()).path());
            }
        });
        add(title, frame);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        WorkspaceAddress there = WorkspaceAddress.of(reader.study(), event.getRouteParameters());
        PaneText.Passage at = WorkspaceAddress.at(event.getLocation()).orElse(null);
        if (place.shows(there)) {
            show(at);
            return;
        }
        place.open(there, event.getRouteParameters(), at);
        VaadinSession.getCurrent().setAttribute(WorkspaceAddress.class, there);
        Analysis analysis = desk.analyses().one(reader, there.analysis());
        List<Analysis> all = desk.analyses().of(reader);
        analyses.setItems(all);
        analyses.setValue(analysis);
        analyses.setVisible(all.size() > 1);
        CodedSource source = place.open().source();
        title.setText(source.title());
        String base = "study/" + reader.study().value();
        frame.about(about(source), base + "/source/" + there.source().value() + "/versions");
        way = List.of(
                new Step(desk.studies().name(reader), base),
                new Step(analysis.name(), base + "/coding"),
                Step.here(source.title()));
    }

    private void show(PaneText.@Nullable Passage at) {
        if (at != null) {
            place.pane().goTo(at);
            frame.turnToText();
        }
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " \u00b7 Trigpoint";
    }

    private static String about(CodedSource source) {
        return Stream.of(source.kind().label(), source.site(), source.wave())
                .filter(word -> word != null)
                .collect(Collectors.joining(" \u00b7 "));
    }
}
