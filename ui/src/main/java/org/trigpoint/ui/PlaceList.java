package org.trigpoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame's left column: the places that can be reached, in their groups. */
final class PlaceList extends Div {

    private final List<Place> places;
    private Map<Place, String> shown = Map.of();

    PlaceList(List<Place> places) {
        this.places = places.stream()
                .sorted(Comparator.comparing(Place::group).thenComparingInt(Place::order))
                .toList();
        addClassName("trig-places");
    }

    /** Shows what can be reached from a screen; where that is what stands there already, it stays as it is. */
    void seenFrom(Map<String, String> parameters) {
        Map<Place, String> reached = new LinkedHashMap<>();
        places.forEach(place -> place.addressFrom(parameters).ifPresent(address -> reached.put(place, address)));
        if (reached.equals(shown)) {
            return;
        }
        shown = reached;
        Map<Place.Group, SideNav> groups = new LinkedHashMap<>();
        reached.forEach((place, address) -> groups.computeIfAbsent(place.group(), PlaceList::group)
                .addItem(new SideNavItem(place.title(), address, place.icon().create())));
        removeAll();
        groups.values().forEach(this::add);
    }

    private static SideNav group(Place.Group group) {
        SideNav nav = new SideNav(group.heading());
        nav.setClassName("trig-start", group == Place.Group.START);
        return nav;
    }
}
