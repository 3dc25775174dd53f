package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.Trig;

/** The snapshots, the last first, each to be opened, held against today, and by a lead deleted. */
final class SnapshotLines extends UnorderedList {

    private final SnapshotDesk desk;
    private final RouteParameters route;
    private final SnapshotAddress address;

    SnapshotLines(SnapshotDesk desk, RouteParameters route, SnapshotAddress address, List<Snapshot> snapshots) {
        this.desk = desk;
        this.route = route;
        this.address = address;
        addClassNames("trig-lines", "snapshot-lines");
        boolean mayDelete = desk.door().reader(route) instanceof Lead lead && lead.onlySite() == null;
        snapshots.forEach(snapshot -> add(line(snapshot, mayDelete)));
    }

    private ListItem line(Snapshot snapshot, boolean mayDelete) {
        Anchor name = new Anchor(address.opened(snapshot.printed()));
        Span id = new Span(snapshot.printed().toString());
        id.addClassName("snapshot-id");
        name.add(Trig.mark(), new Span(snapshot.name()), id);
        name.addClassNames("trig-line-title", "snapshot-name");
        Span what = new Span(Plural.of(snapshot.texts(), "text") + " \u00b7 " + snapshot.madeBy() + ", "
                + Moments.brief(snapshot.madeAt()));
        what.addClassName("trig-soft");
        Div words = new Div(name, what);
        if (!snapshot.note().isEmpty()) {
            words.add(new Paragraph(snapshot.note()));
        }
        Div actions = new Div(
                new LineButton("What changed since", snapshot.name(), () -> Going.to(address.since(snapshot.id()))));
        if (mayDelete) {
            actions.add(new LineButton("Delete", snapshot.name(), () -> ask(snapshot)));
        }
        actions.addClassName("trig-line-actions");
        return new ListItem(words, actions);
    }

    private void ask(Snapshot snapshot) {
        new Confirm(
                        "Delete the snapshot \u201c" + snapshot.name() + "\u201d?",
                        "Its themes, codes, codings and matrices of " + Moments.brief(snapshot.madeAt())
                                + " are lost for good, and whatever was printed as " + snapshot.printed()
                                + " can\u2019t be opened any more. Nothing brings it back; today\u2019s analysis stays as it is.",
                        "Delete the snapshot",
                        () -> {
                            desk.snapshots().delete(desk.door().lead(route), snapshot.id());
                            Notify.said("The snapshot \u201c" + snapshot.name() + "\u201d is deleted.");
                            Going.to(address.list());
                        })
                .open();
    }
}
