package org.trigpoint.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.RouteParameters;

/**
 * What the frame says about work in the background; the feature that lists it brings one as a bean, and without it the frame
 * says nothing.
 *
 * @param place of the screen that lists the work
 * @param count takes the parameters of the screen shown at the moment, and gives how many jobs of its study wait or run; a
 *     negative number where that is not for the one who is signed in to see
 */
public record Underway(Place place, SerializableFunction<RouteParameters, Integer> count) {

    /** Tells the frame of the present screen that somebody has just asked for work in the background, or has stopped some. */
    public static void tell() {
        UI screen = UI.getCurrent();
        ComponentUtil.fireEvent(screen, new WorkAsked(screen));
    }
}
