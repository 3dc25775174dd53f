package org.trigpoint.ui.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells that rows are typed into. The element in the browser goes from row to row; this side keeps each. */
@Tag("trig-record-typing")
@JsModule("context://trigpoint/record-typing.js")
final class TypingCells extends Component {

    private static final String CALL =
            "const cells = this; customElements.whenDefined('trig-record-typing').then(() => cells[$0](...$1));";

    /** A column to type in; null choices are free words. */
    record Field(String name, String title, @Nullable List<String> choices, boolean key, boolean carried)
            implements Serializable {}

    /** What there is to type, and what is the same for all rows. */
    record Shown(List<Field> fields, Map<String, String> fixed) implements Serializable {}

    /** A row that stands. */
    record Opened(String record, String key, Map<String, String> values) implements Serializable {}

    /** A row as somebody typed it; the record is empty for a new one. */
    record Typed(int row, String record, Map<String, String> words) implements Serializable {}

    /** What became of it. */
    record Settled(int row, String record, String key, String href, String remark, String refused)
            implements Serializable {}

    TypingCells onTyped(SerializableConsumer<Typed> then) {
        getElement()
                .addEventListener("trig-typed", heard -> then.accept(heard.getEventDetail(Typed.class)))
                .addEventDetail();
        return this;
    }

    void show(Shown shown) {
        call("show", shown);
    }

    void open(Opened row) {
        call("open", row);
    }

    void settle(Settled settled) {
        call("settle", settled);
    }

    private void call(String method, Object given) {
        getElement().executeJs(CALL, method, List.of(given));
    }
}
