package org.trigpoint.ui.phases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Hears N on its screen for a new entry, and warns in the browser when a tab is closed over an unsaved one. */
@Tag("trig-log-keys")
@JsModule("context://trigpoint/log-keys.js")
final class LogKeys extends Component {

    LogKeys(Runnable write) {
        getElement().addEventListener("trig-log-new", heard -> write.run());
    }
}
