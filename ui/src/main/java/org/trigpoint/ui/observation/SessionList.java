package org.trigpoint.ui.observation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionLine;

/** Sessions in a list, narrowed by kind and to one's own. What is narrowed stands in the address: a reload keeps it. */
final class SessionList extends Div {

    private static final String KIND = "kind";
    private static final String MINE = "mine";

    private final Reader reader;
    private final List<SessionLine> sessions;
    private final SessionAddress address;
    private final Select<Instrument.Use> kind = new Select<>();
    private final Checkbox mine = new Checkbox("Mine to score");
    private final Grid<SessionLine> grid = new Grid<>();

    SessionList(Reader reader, List<SessionLine> sessions, QueryParameters asked) {
        this.reader = reader;
        this.sessions = sessions;
        this.address = new SessionAddress(reader.study());
        kind.setLabel("Kind");
        kind.setItems(Arrays.stream(Instrument.Use.values())
                .filter(SessionList::isHeld)
                .toList());
        kind.setItemLabelGenerator(use -> use == null ? "All kinds" : use.label());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("All kinds");
        kind.setValue(asked.getSingleParameter(KIND)
                .flatMap(Instrument.Use::of)
                .filter(SessionList::isHeld)
                .orElse(null));
        mine.setValue(asked.getSingleParameter(MINE).isPresent());
        kind.addValueChangeListener(changed -> narrow());
        mine.addValueChangeListener(changed -> narrow());
        Div bar = new Div(kind, mine);
        bar.addClassName("observation-bar");
        addColumns();
        add(bar, new Div(grid));
        show();
    }

    private static boolean isHeld(Instrument.Use use) {
        return use.subject() == Instrument.Subject.SESSION;
    }

    private void narrow() {
        show();
        Map<String, String> words = new LinkedHashMap<>();
        if (kind.getValue() != null) {
            words.put(KIND, kind.getValue().word());
        }
        if (mine.getValue()) {
            words.put(MINE, "yes");
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(address.sessions(), QueryParameters.simple(words)));
    }

    private void show() {
        grid.setItems(sessions.stream()
                .filter(line -> kind.getValue() == null || line.details().use() == kind.getValue())
                .filter(line -> !mine.getValue() || isMine(line))
                .toList());
    }

    private boolean isMine(SessionLine line) {
        return line.asked().stream()
                .anyMatch(
                        asked -> asked.rater().equals(reader.person()) && asked.state() != SessionLine.State.SUBMITTED);
    }

    private void addColumns() {
        grid.addComponentColumn(this::link)
                .setHeader("Session")
                .setWidth("20rem")
                .setFlexGrow(3)
                .setComparator((one, other) -> one.details()
                        .title()
                        .compareToIgnoreCase(other.details().title()));
        grid.addColumn(line -> line.details().use().label())
                .setHeader("Kind")
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(SessionLine::site).setHeader("Site").setSortable(true).setAutoWidth(true);
        grid.addColumn(line -> SessionWords.when(line.details()))
                .setHeader("Day")
                .setAutoWidth(true)
                .setComparator((one, other) -> day(one.details()).compareTo(day(other.details())));
        grid.addColumn(SessionWords::progress)
                .setHeader("Scoring")
                .setSortable(true)
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText("Nothing fits: choose another kind, or all sessions.");
    }

    private static String day(SessionDetails details) {
        return String.valueOf(details.day());
    }

    private Anchor link(SessionLine line) {
        String title = line.details().title();
        Anchor link =
                new Anchor(address.session(line.id()), line.details().reference() ? title + " (reference)" : title);
        link.addClassName("observation-link");
        return link;
    }
}
