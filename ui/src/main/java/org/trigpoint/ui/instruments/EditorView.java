package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.ui.Whereabouts;

/** The editor of a draft. */
@PermitAll
@Route("study/:study/instruments/:instrument/edit")
@StyleSheet("context://trigpoint/instruments.css")
public final class EditorView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final InstrumentDesk desk;
    private String name = "";
    private String base = "";
    private String title = "";

    EditorView(InstrumentDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-instruments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Lead lead = desk.door().lead(event);
        InstrumentLine line = desk.line(lead, event.getRouteParameters());
        InstrumentId draft = line.id();
        if (draft == null || !line.draft()) {
            throw new NotFound();
        }
        name = desk.studies().name(lead);
        base = "study/" + lead.study().value();
        title = line.title();
        add(new Editor(desk, event.getRouteParameters(), draft, line));
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Instruments", base + "/instruments"),
                Step.here(title));
    }

    @Override
    public String getPageTitle() {
        return "Draft of " + title + " \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
