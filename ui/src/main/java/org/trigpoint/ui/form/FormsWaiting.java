package org.trigpoint.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.io.Serializable;
import java.util.List;

/** On a page that lists forms: which of them have words on this device that were never sent. Shows nothing where none have. */
@Tag("trig-waiting")
@JsModule("context://trigpoint/form-waiting.js")
@StyleSheet("context://trigpoint/form.css")
public final class FormsWaiting extends Component {

    private static final String SHOW =
            "const waiting = this; customElements.whenDefined('trig-waiting').then(() => waiting.show($0));";

    /**
     * A form that may have something waiting.
     *
     * @param id as in {@link FormShown}
     * @param name as people read it
     * @param address where it is filled in
     */
    public record Form(String id, String name, String address) implements Serializable {}

    private record Shown(String person, List<Form> forms) implements Serializable {}

    /**
     * Looks on the device.
     *
     * @param person as in {@link FormShown}
     * @param forms which forms the page lists
     */
    public FormsWaiting(String person, List<Form> forms) {
        getElement().executeJs(SHOW, new Shown(person, List.copyOf(forms)));
    }
}
