package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.trigpoint.matrices.SavedMatrix;
import org.trigpoint.snapshots.Snapshot;

/** The matrices that the team had saved, each opened over the snapshot. */
final class SavedThen extends Nav {

    SavedThen(SnapshotAddress address, Snapshot snapshot, List<SavedMatrix> saved, Location location) {
        setAriaLabel("Matrices that were saved");
        addClassName("trig-parts");
        long here = SnapshotAddress.saved(location).orElse(0L);
        UnorderedList list = new UnorderedList(part(address.opened(snapshot.printed()), "Any matrix", here == 0));
        saved.forEach(one -> list.add(part(
                address.saved(snapshot.printed(), one.id()),
                one.name(),
                one.id().value() == here)));
        add(list);
    }

    private static ListItem part(String address, String title, boolean here) {
        Anchor link = new Anchor(address, title);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
