package org.trigpoint.ui;

import java.util.List;

/** A screen that says where in the study it is; the frame shows it at the top. */
public interface Whereabouts {

    /**
     * One step of the way.
     *
     * @param title what is there: a study, an analysis, a source
     * @param address its route without a leading slash; empty for the screen itself
     */
    record Step(String title, String address) {

        /**
         * The last step: the screen itself.
         *
         * @param title what is there
         * @return a step that leads nowhere
         */
        public static Step here(String title) {
            return new Step(title, "");
        }
    }

    /**
     * The way here, asked when the screen has been entered.
     *
     * @return from the widest to this screen
     */
    List<Step> way();
}
