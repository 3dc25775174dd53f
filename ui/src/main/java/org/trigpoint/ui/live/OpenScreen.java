package org.trigpoint.ui.live;

import com.vaadin.flow.component.UI;

/** Whether a screen is still before somebody. */
public final class OpenScreen {

    private OpenScreen() {}

    /**
     * Whether a browser is still there: one that vanished without a word is told by its line, long before its session ends.
     *
     * @param screen any
     * @return whether it can be shown something
     */
    public static boolean answers(UI screen) {
        var line = screen.getInternals().getPushConnection();
        return !screen.isClosing() && (line == null || line.isConnected());
    }
}
