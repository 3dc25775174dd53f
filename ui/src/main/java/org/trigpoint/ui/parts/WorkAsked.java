package org.trigpoint.ui.parts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** On this screen somebody has just asked for work in the background, or has stopped some. */
public final class WorkAsked extends ComponentEvent<UI> {

    private WorkAsked(UI screen) {
        super(screen, false);
    }

    /** Tells whoever on the present screen shows how much is under way. */
    public static void tell() {
        UI screen = UI.getCurrent();
        ComponentUtil.fireEvent(screen, new WorkAsked(screen));
    }
}
