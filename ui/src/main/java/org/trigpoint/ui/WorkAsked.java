package org.trigpoint.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** On this screen somebody has just asked for work in the background, or has stopped some. */
final class WorkAsked extends ComponentEvent<UI> {

    WorkAsked(UI screen) {
        super(screen, false);
    }
}
