package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** The frame of a study: readable to all who read it, changed by its lead. */
@PermitAll
@Route("study/:study/settings")
public final class SettingsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final StudyDoor door;
    private final StudyQueries studies;
    private final SettingsDesk desk;
    private String name = "";
    private String base = "";

    SettingsView(StudyDoor door, StudyQueries studies, SettingsDesk desk) {
        this.door = door;
        this.studies = studies;
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = door.reader(event);
        name = studies.name(reader);
        base = "study/" + reader.study().value();
        List<SettingsPart> open = Arrays.stream(SettingsPart.values())
                .filter(part -> reader instanceof Lead || !part.forLeads())
                .toList();
        SettingsPart shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .flatMap(word ->
                        open.stream().filter(part -> part.word().equals(word)).findFirst())
                .orElse(SettingsPart.SITES);
        add(new PageHeader("Settings", reader instanceof Lead ? "" : "The lead of the study changes these."));
        add(links(open, shown), shown.section(desk, reader));
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Settings"));
    }

    @Override
    public String getPageTitle() {
        return "Settings \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private Component links(List<SettingsPart> open, SettingsPart shown) {
        UnorderedList list = new UnorderedList();
        for (SettingsPart part : open) {
            Anchor link = new Anchor(base + "/settings?part=" + part.word(), part.title());
            if (part == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.setAriaLabel("Settings");
        nav.addClassName("trig-parts");
        return nav;
    }
}
