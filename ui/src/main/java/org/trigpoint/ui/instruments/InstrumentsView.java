package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;

/** The instruments that a study can use. */
@PermitAll
@Route("study/:study/instruments")
@StyleSheet("context://trigpoint/instruments.css")
public final class InstrumentsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final InstrumentDesk desk;
    private String name = "";
    private String base = "";

    InstrumentsView(InstrumentDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-instruments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        add(header(reader));
        List<InstrumentLine> lines = desk.queries().all(reader);
        for (Instrument.Use use : Instrument.Use.values()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("instrument-lines");
            lines.stream()
                    .filter(line -> line.use() == use)
                    .map(line -> item(reader, line))
                    .forEach(list::add);
            if (list.getChildren().findAny().isPresent()) {
                add(new H2(use.label()), list);
            }
        }
    }

    private PageHeader header(Reader reader) {
        String hint =
                "Forms that sessions, casefiles and writings are looked at with. A published version never changes.";
        if (!(reader instanceof Lead lead)) {
            return new PageHeader("Instruments", hint);
        }
        Button make = new Button("New instrument", pressed -> make(lead));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Instruments", hint, make);
    }

    private void make(Lead lead) {
        TextField title = new TextField("Title");
        title.setMaxLength(200);
        title.setWidthFull();
        Select<Instrument.Use> use = new Select<>();
        use.setLabel("Filled in for");
        use.setItems(Instrument.Use.values());
        use.setItemLabelGenerator(Instrument.Use::label);
        use.setValue(Instrument.Use.DIRECT_PRACTICE);
        new FormDialog(
                        "New instrument",
                        "Begin a draft",
                        () -> getUI().ifPresent(ui -> ui.navigate(InstrumentDesk.base(lead) + "/"
                                + desk.instruments()
                                        .draft(lead, use.getValue(), title.getValue())
                                        .value()
                                + "/edit")),
                        title,
                        use)
                .open();
    }

    private static ListItem item(Reader reader, InstrumentLine line) {
        Anchor link = new Anchor(
                InstrumentDesk.address(reader, line) + (line.draft() && reader instanceof Lead ? "/edit" : ""),
                line.title());
        link.addClassName("name");
        Span version = new Span("Version " + line.version());
        Span state = new Span(state(line));
        state.addClassName("state");
        Div under = new Div(new Span(line.shipped() ? "Comes with Trigpoint" : "Made here"), version, state);
        if (line.use().subject() == Instrument.Subject.RECORDS) {
            under.add(new Span("answers come with records"));
        } else {
            under.add(new Span(
                    line.asked() == 0
                            ? "nobody was asked yet"
                            : "asked for " + (line.asked() == 1 ? "once" : line.asked() + " times")));
        }
        under.addClassName("under");
        return new ListItem(link, under);
    }

    private static String state(InstrumentLine line) {
        if (line.draft()) {
            return "Draft";
        }
        if (line.retiredAt() != null) {
            return "Retired " + Moments.brief(line.retiredAt());
        }
        return line.publishedAt() == null || line.shipped()
                ? "Published"
                : "Published " + Moments.brief(line.publishedAt());
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Instruments"));
    }

    @Override
    public String getPageTitle() {
        return "Instruments \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
