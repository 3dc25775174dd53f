package org.trigpoint.ui.sources;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trigpoint.sources.SourceQueries.TurnRow;

/**
 * The turns of a text as words alone, so that a long one stays light: the browser holds the lines in sight, and whatever
 * corrects a turn stands beside the grid, once. Enter on a line goes there.
 */
@JsModule("context://trigpoint/grid-keys.js")
final class TurnGrid extends Grid<TurnRow> {

    /** A turn with where it stands. */
    record Place(TurnRow turn, int number, int all) {}

    private static final String INTO_SIGHT =
            "if (!($0 > this._firstVisibleIndex && $0 < this._lastVisibleIndex)) this.scrollToIndex($0)";

    private final List<TurnRow> turns = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();

    private boolean timed;
    private boolean narrow;

    TurnGrid() {
        addClassNames("trig-dense", "trig-turn-grid", "trig-follow");
        setSelectionMode(SelectionMode.SINGLE);
        addColumn(turn -> String.valueOf(row(turn) + 1))
                .setKey("turn")
                .setHeader("Turn")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4rem")
                .setFlexGrow(0);
        addColumn(turn -> Objects.requireNonNullElse(turn.speaker(), "\u2013"))
                .setKey("speaker")
                .setHeader("Speaker")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(turn -> turn.atMs() == null ? "" : Words.clock(turn.atMs()))
                .setKey("time")
                .setHeader("Time")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        addColumn(TurnRow::text).setHeader("Words").setWidth("9rem").setFlexGrow(1);
        setItems(new ListDataProvider<>(turns));
        getElement().setAttribute("aria-label", "Turns");
        Narrow.tell(this, this::fit);
    }

    /** Shows the turns as they are now, where it stood before. */
    void show(List<TurnRow> now) {
        turns.clear();
        turns.addAll(now);
        rows.clear();
        now.forEach(turn -> rows.put(turn.start(), rows.size()));
        timed = now.stream().anyMatch(turn -> turn.atMs() != null);
        getColumnByKey("time").setVisible(timed && !narrow);
        getDataProvider().refreshAll();
    }

    private void fit(boolean now) {
        narrow = now;
        getColumnByKey("time").setVisible(timed && !narrow);
        getColumnByKey("turn").setWidth(narrow ? "3.25rem" : "4rem");
        getColumnByKey("speaker").setWidth(narrow ? "6.5rem" : "7.5rem");
    }

    /** Chooses the turn that begins there, and brings it into sight. */
    void choose(int start) {
        Integer row = rows.get(start);
        if (row != null) {
            select(turns.get(row));
            getElement().executeJs(INTO_SIGHT, row);
        }
    }

    /** Chooses the turn so many places further. */
    void chooseBeside(TurnRow turn, int step) {
        int wanted = row(turn) + step;
        if (wanted >= 0 && wanted < turns.size()) {
            choose(turns.get(wanted).start());
        }
    }

    /** Tells which turn is chosen. */
    void onChoice(SerializableConsumer<Place> then) {
        addSelectionListener(selection -> selection
                .getFirstSelectedItem()
                .ifPresent(turn -> then.accept(new Place(turn, row(turn) + 1, turns.size()))));
    }

    /** Tells that Enter was pressed on a turn, which is chosen by then. */
    void onEnter(Runnable then) {
        getElement()
                .addEventListener("trig-row", pressed -> {
                    int row = pressed.getEventDetail(Integer.class);
                    if (row >= 0 && row < turns.size()) {
                        select(turns.get(row));
                        then.run();
                    }
                })
                .addEventDetail();
    }

    /** Gives the focus back to the cell that it was on when Enter was pressed. */
    void focusRow() {
        getElement().executeJs("this.dispatchEvent(new CustomEvent('trig-back'))");
    }

    private int row(TurnRow turn) {
        return rows.getOrDefault(turn.start(), -1);
    }
}
