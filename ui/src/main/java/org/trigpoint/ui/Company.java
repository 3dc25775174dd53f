package org.trigpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;

/** Who else is in the study at this moment, shown in the frame; the feature that knows it brings one for each frame. */
public interface Company {

    /**
     * What stands in the frame.
     *
     * @return always the same
     */
    Component shown();

    /**
     * Turns to another screen.
     *
     * @param parameters of its route
     */
    void turnTo(RouteParameters parameters);
}
