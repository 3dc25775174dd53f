package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.form.FormEntries;
import org.trigpoint.ui.form.FormJson;
import org.trigpoint.ui.form.FormMode;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.form.FormShown;
import org.trigpoint.ui.parts.PageHeader;

/** An instrument to be tried: as whoever fills it in sees it, and nothing is kept. */
@PermitAll
@Route("study/:study/instruments/:instrument/try")
@StyleSheet("context://trigpoint/instruments.css")
public final class TryView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final InstrumentDesk desk;
    private String name = "";
    private String base = "";
    private String title = "";
    private String address = "";

    TryView(InstrumentDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-instruments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        InstrumentLine line = desk.line(reader, event.getRouteParameters());
        Instrument instrument = desk.open(reader, line);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        title = instrument.title();
        address = InstrumentDesk.address(reader, line);
        FormSheet form = new FormSheet(entries -> new FormEntries.Outcome(List.of(), List.of(), false));
        form.show(new FormShown(
                "try-" + instrument.digest(),
                Long.toString(reader.person().value()),
                title,
                FormMode.TRY.word(),
                false,
                null,
                List.of("note"),
                FormJson.sections(instrument, FormJson.local(desk.written(reader, line))),
                List.of(),
                List.of(),
                FormShown.Around.of(instrument)));
        add(
                new PageHeader("Try it: " + title, "Fill it in as others will. Nothing that you write here is kept."),
                form);
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Instruments", base + "/instruments"),
                new Step(title, address),
                Step.here("Try it"));
    }

    @Override
    public String getPageTitle() {
        return "Try it \u00b7 " + title + " \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
