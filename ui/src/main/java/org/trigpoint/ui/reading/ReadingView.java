package org.trigpoint.ui.reading;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.narrowing.NarrowingFields;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** All segments of a code, read one after the other, each with as much around it as its reader wants. */
@PermitAll
@Route("study/:study/analysis/:analysis/reading")
@StyleSheet("context://trigpoint/reading.css")
public final class ReadingView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ReadingDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    ReadingView(ReadingDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-reading-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        ToRead asked = ToRead.read(reader.study(), route, event.getLocation().getQueryParameters());
        String analysis = desk.analyses().one(reader, asked.analysis()).name();
        CodeTree tree = desk.codes().uncounted(reader, asked.analysis());
        CodeId wanted = asked.code();
        Code code = wanted == null ? null : tree.find(wanted).orElseThrow(NotFound::new);
        title = code == null ? "Read by code" : code.name();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), asked.ofStudy()),
                new Step("Codebook", asked.ofStudy() + "/codebook"),
                Step.here("Reading"));
        if (code == null) {
            add(
                    new PageHeader(title, analysis),
                    bar(reader, tree, asked),
                    new EmptyState("Which code?", "Choose a code above: all its segments are read here."));
        } else {
            add(head(code, asked), bar(reader, tree, asked), new SegmentPages(desk, route, asked, tree, code));
        }
    }

    private static PageHeader head(Code code, ToRead asked) {
        return new PageHeader(
                code.name(),
                code.description(),
                print(),
                link("Codebook", asked.codebook(code.id())),
                link("Along the sources", asked.along(code.id())));
    }

    private Div bar(Reader reader, CodeTree tree, ToRead asked) {
        Checkbox under = new Checkbox("With the codes under it", asked.under());
        NarrowingFields[] fields = new NarrowingFields[1];
        Runnable ask = () -> {
            ToRead wanted = asked.with(under.getValue(), fields[0].narrowing(asked.analysis()));
            UI.getCurrent().navigate(wanted.path(), wanted.parameters());
        };
        fields[0] = new NarrowingFields(
                        desk.finding().choices(reader), tree, asked.narrowing(), asked.analysis(), ask::run)
                .framesOnly();
        under.addValueChangeListener(changed -> ask.run());
        Div bar = new Div(fields[0], under);
        bar.addClassName("reading-bar");
        return bar;
    }

    private static Button print() {
        Button print = new Button("Print");
        // Browsers let a script print only while it answers a click.
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    private static Anchor link(String words, String address) {
        Anchor link = new Anchor(address, words);
        link.addClassName("trig-export");
        return link;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Reading \u00b7 Trigpoint";
    }
}
