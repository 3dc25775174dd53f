package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trigpoint.mapping.MapDifference;
import org.trigpoint.mapping.MapVersion;
import org.trigpoint.mapping.ThematicMap;
import org.trigpoint.ui.parts.Moments;

/** The named versions of a map, each with what changed from it to the one after, and to the map of now. */
final class MapVersions extends Section {

    MapVersions(OpenMap open, List<MapVersion> versions, ThematicMap now) {
        addClassNames("trig-section", "trig-map-versions");
        add(new H2("Versions"));
        if (versions.isEmpty()) {
            Paragraph none =
                    new Paragraph("No version is named yet. Name one before you regroup themes: it never changes.");
            none.addClassName("trig-soft");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        ThematicMap after = now;
        String afterwards = "Since then: ";
        for (MapVersion version : versions) {
            list.add(line(open, version, MapDifference.between(version.map(), after), afterwards));
            after = version.map();
            afterwards = "Up to \u201c" + version.name() + "\u201d: ";
        }
        add(list);
    }

    private static ListItem line(OpenMap open, MapVersion version, List<String> changes, String afterwards) {
        Anchor link = new Anchor(open.shownAs(version.id(), true, true, open.counted()), version.name());
        if (version.id().equals(open.version())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        Span by = new Span(" \u00b7 " + Moments.brief(version.at()) + " \u00b7 " + version.person());
        by.addClassName("trig-soft");
        ListItem item = new ListItem(link, by);
        if (!version.note().isEmpty()) {
            item.add(new Paragraph(version.note()));
        }
        Paragraph changed = new Paragraph(
                changes.isEmpty() ? afterwards + "nothing changed." : afterwards + String.join(" ", changes));
        changed.addClassName("trig-soft");
        item.add(changed);
        return item;
    }
}
