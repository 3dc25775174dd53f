package org.trigpoint.ui.attributes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The grid, and filling it from a spreadsheet: the ways from one to the other. */
final class AttributeParts extends Nav {

    AttributeParts(String base, boolean filling) {
        setAriaLabel("Attributes");
        addClassName("trig-parts");
        add(new UnorderedList(
                part("Cell by cell", base + "/sources/attributes", !filling),
                part("From a spreadsheet", base + "/sources/attributes/fill", filling)));
    }

    private static ListItem part(String title, String address, boolean here) {
        Anchor link = new Anchor(address, title);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
