package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;

/** Hears Ctrl Z, Ctrl Shift Z and Ctrl Y on the screen of a draft, but in a field that undoes its own typing. */
@Tag("trig-undo")
@JsModule("context://trigpoint/undo-keys.js")
final class StepKeys extends Component {

    StepKeys(SerializableRunnable undo, SerializableRunnable redo) {
        getElement()
                .addEventListener("trig-undo", heard -> {
                    if (heard.getEventDetail(String.class).equals("redo")) {
                        redo.run();
                    } else {
                        undo.run();
                    }
                })
                .addEventDetail();
    }
}
