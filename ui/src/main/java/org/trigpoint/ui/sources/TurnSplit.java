package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;

/** The words of a turn with a mark between two of them, moved by arrows or a click: where the turn would be split. */
@Tag("trig-turn-split")
@JsModule("context://trigpoint/turn-split.js")
final class TurnSplit extends Component {

    /** Hears where the mark stands, in code points from the start of the turn; 0 while it stands nowhere. */
    TurnSplit(SerializableConsumer<Integer> moved) {
        getElement()
                .addEventListener("trig-split", heard -> moved.accept(heard.getEventDetail(Integer.class)))
                .addEventDetail();
    }

    void show(String text) {
        getElement()
                .executeJs(
                        "const split = this; customElements.whenDefined('trig-turn-split').then(() => split.show($0));",
                        text);
    }
}
