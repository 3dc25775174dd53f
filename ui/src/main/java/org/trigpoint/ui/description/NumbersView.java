package org.trigpoint.ui.description;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.description.Asked;
import org.trigpoint.description.Asked.Part;
import org.trigpoint.description.Choices;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Records in numbers: a variable by groups, what changed, balance of the arms and the flow through the study. */
@PermitAll
@Route("study/:study/numbers")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/numbers.css")
public final class NumbersView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final NumbersDesk desk;
    private String name = "";
    private String base = "";

    NumbersView(NumbersDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-scores-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        NumbersAddress address = new NumbersAddress(reader.study());
        name = desk.studies().name(reader);
        base = address.ofStudy();
        Choices choices = desk.numbers()
                .choices(reader, NumbersAddress.asked(event.getLocation().getQueryParameters()));
        Asked asked = choices.asked();
        add(header(reader, event.getRouteParameters(), asked), parts(address, asked));
        if (choices.columns().isEmpty() && asked.part() != Part.FLOW) {
            add(new EmptyState(
                    "No records to count yet",
                    "When records are brought in, from spreadsheets or by hand, they are described here."));
            return;
        }
        switch (asked.part()) {
            case BALANCE -> add(new Shown(desk.trial().balance(reader)));
            case FLOW -> add(new Shown(desk.trial().flow(reader)));
            case DESCRIBE, CHANGE ->
                add(new Choosing(address, choices), new Shown(desk.numbers().answer(reader, asked)));
        }
    }

    private PageHeader header(Reader reader, RouteParameters route, Asked asked) {
        List<Component> actions = new ArrayList<>();
        if (reader instanceof Lead lead) {
            actions.add(new Button(
                    "Who is blinded",
                    pressed -> BlindedDialog.of(desk, lead, route).open()));
        }
        actions.addAll(NumbersFiles.links(desk, route, asked));
        return new PageHeader(
                "Numbers",
                "What was counted and measured, by site, arm, role and time, with the tests that fit.",
                actions.toArray(Component[]::new));
    }

    private static Nav parts(NumbersAddress address, Asked asked) {
        Nav nav = new Nav();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", "Numbers");
        UnorderedList list = new UnorderedList();
        for (Part part : Part.values()) {
            Anchor link = new Anchor(address.of(asked, part), title(part));
            if (part == asked.part()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        nav.add(list);
        return nav;
    }

    private static String title(Part part) {
        return switch (part) {
            case DESCRIBE -> "One variable by groups";
            case CHANGE -> "Change between times";
            case BALANCE -> "Balance of the arms";
            case FLOW -> "Flow through the study";
        };
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Numbers"));
    }

    @Override
    public String getPageTitle() {
        return "Numbers \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
