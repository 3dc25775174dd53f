package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** Whether the screen is a narrow one, where a table can't show all of its columns. */
final class Narrow {

    private static final String ASK = "return matchMedia('(max-width: 760px)').matches";

    private Narrow() {}

    /** Tells it as soon as the component is on the screen, and again whenever the window changes. */
    static void tell(Component host, SerializableConsumer<Boolean> then) {
        host.addAttachListener(attached -> {
            ask(host, then);
            Registration heard = attached.getUI().getPage().addBrowserWindowResizeListener(resized -> ask(host, then));
            host.addDetachListener(gone -> {
                gone.unregisterListener();
                heard.remove();
            });
        });
    }

    private static void ask(Component host, SerializableConsumer<Boolean> then) {
        host.getElement().executeJs(ASK).then(Boolean.class, then);
    }
}
