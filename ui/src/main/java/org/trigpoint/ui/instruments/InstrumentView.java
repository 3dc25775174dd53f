package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** One version of an instrument, to be read whole. */
@PermitAll
@Route("study/:study/instruments/:instrument")
@StyleSheet("context://trigpoint/instruments.css")
public final class InstrumentView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final InstrumentDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";
    private String title = "";

    InstrumentView(InstrumentDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-instruments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        show(desk.door().reader(event));
    }

    private void show(Reader reader) {
        removeAll();
        InstrumentLine line = desk.line(reader, route);
        Instrument instrument = desk.open(reader, line);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        title = instrument.title();
        Div actions = new Div();
        actions.addClassName("trig-actions");
        actions.add(go("Try it", InstrumentDesk.address(reader, line) + "/try"));
        if (reader instanceof Lead) {
            addLeading(actions, reader, line);
        }
        PageHeader header = new PageHeader(
                title,
                line.use().label() + ", version " + line.version()
                        + (line.draft() ? ", a draft" : line.retiredAt() == null ? "" : ", retired"));
        header.add(actions);
        add(header);
        if (!instrument.about().isEmpty()) {
            add(new Paragraph(instrument.about()));
        }
        if (!instrument.source().isEmpty()) {
            Paragraph source = new Paragraph("Source: " + instrument.source());
            source.addClassName("trig-hint");
            add(source);
        }
        add(new InstrumentSheet(desk, reader, line));
    }

    private void addLeading(Div actions, Reader reader, InstrumentLine line) {
        if (line.draft()) {
            actions.add(go("Edit the draft", InstrumentDesk.address(reader, line) + "/edit"));
            return;
        }
        actions.add(
                new Button(line.shipped() ? "Make our own from it" : "Begin the next version", pressed -> begin(line)));
        if (line.retiredAt() == null && line.id() != null) {
            actions.add(new Button("Retire", pressed -> retire(line)));
        }
    }

    private static Button go(String verb, String address) {
        Button button = new Button(verb, pressed -> UI.getCurrent().navigate(address));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void begin(InstrumentLine line) {
        try {
            Lead lead = desk.door().lead(route);
            long draft = desk.instruments().next(lead, desk.used(lead, line)).value();
            UI.getCurrent().navigate(InstrumentDesk.base(lead) + "/" + draft + "/edit");
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private void retire(InstrumentLine line) {
        new Confirm(
                        "Retire version " + line.version() + " of \u201c" + line.title() + "\u201d?",
                        "Nobody is asked to fill it in any more. What was filled in stays, and so does this page.",
                        "Retire it",
                        () -> {
                            Lead lead = desk.door().lead(route);
                            desk.instruments().retire(lead, desk.used(lead, line));
                            show(lead);
                        })
                .open();
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
        return title + " \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
