package org.trigpoint.ui.framework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;

/** The cells of a matrix. The element in the browser paints, moves and writes; this side hands it cells and hears of them. */
@Tag("trig-framework")
@JsModule("context://trigpoint/framework-grid.js")
final class FrameworkGrid extends Component {

    private static final String CALL =
            "const grid = this; customElements.whenDefined('trig-framework').then(() => grid[$0](...$1));";

    private final Map<At, FrameworkMatrix.Cell> painted = new HashMap<>();

    /** Which cell. */
    record At(String row, String column) implements Serializable {

        CellPlace in(FrameworkMatrixId matrix) {
            long number = column.matches("[1-9][0-9]{0,17}") ? Long.parseLong(column) : 0;
            return new CellPlace(matrix, row, new FrameworkColumnId(number));
        }
    }

    /** What was written into a cell, and on which revision. */
    record Written(String row, String column, int revision, String text) implements Serializable {

        At at() {
            return new At(row, column);
        }
    }

    /** An extract that is to be linked, by its place in the panel. */
    record Linking(String row, String column, int extract) implements Serializable {

        At at() {
            return new At(row, column);
        }
    }

    /** Something that is to be done with a cell: start or confirm. */
    record Act(String row, String column, String act) implements Serializable {

        At at() {
            return new At(row, column);
        }
    }

    FrameworkGrid onAt(SerializableConsumer<At> then) {
        getElement()
                .addEventListener("trig-at", heard -> then.accept(heard.getEventDetail(At.class)))
                .addEventDetail();
        return this;
    }

    FrameworkGrid onWritten(SerializableConsumer<Written> then) {
        getElement()
                .addEventListener("trig-written", heard -> then.accept(heard.getEventDetail(Written.class)))
                .addEventDetail();
        return this;
    }

    FrameworkGrid onLink(SerializableConsumer<Linking> then) {
        getElement()
                .addEventListener("trig-link", heard -> then.accept(heard.getEventDetail(Linking.class)))
                .addEventDetail();
        return this;
    }

    FrameworkGrid onAct(SerializableConsumer<Act> then) {
        getElement()
                .addEventListener("trig-act", heard -> then.accept(heard.getEventDetail(Act.class)))
                .addEventDetail();
        return this;
    }

    FrameworkGrid onPanel(Runnable then) {
        getElement().addEventListener("trig-panel", heard -> then.run());
        return this;
    }

    void show(FrameworkMatrix matrix, boolean editable) {
        paint(matrix);
        call("show", CellShown.of(matrix, editable));
    }

    /** What a matrix has that is not shown here yet. */
    Optional<CellNews> news(FrameworkMatrix now) {
        return CellNews.between(painted, now);
    }

    private void paint(FrameworkMatrix matrix) {
        painted.clear();
        CellNews.each(matrix).forEach(one -> painted.put(one.at(), one.cell()));
    }

    /** The matrix as colleagues have made it by now; what is being written stays. */
    void refresh(FrameworkMatrix matrix, boolean editable) {
        paint(matrix);
        call("refresh", CellShown.of(matrix, editable));
    }

    /** Goes to a cell; what is being written is kept first. */
    void goTo(At at) {
        call("goTo", at.row(), at.column());
    }

    /** What stands in a cell now, and why when it is not what was written. */
    void settle(At at, FrameworkMatrix.Cell cell, String refused) {
        painted.put(at, cell);
        call("settle", at.row(), at.column(), CellShown.of(cell), refused);
    }

    /** A passage was linked under a number. */
    void linked(At at, int number, FrameworkMatrix.Cell cell) {
        painted.put(at, cell);
        call("linked", at.row(), at.column(), number, CellShown.of(cell));
    }

    void focusCell() {
        call("focusCell");
    }

    private void call(String method, Object... arguments) {
        getElement().executeJs(CALL, method, List.of(arguments));
    }
}
