package org.trigpoint.ui.phases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Goes to another screen by its whole address. */
final class Going {

    private Going() {}

    /** The frame wants path and question apart. */
    static void to(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
