package org.trigpoint.ui.form;

import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.ui.parts.Moments;

/** What a form that was opened again says at its top. */
public final class OpenedAgain {

    private OpenedAgain() {}

    /**
     * Who opened it, when and why.
     *
     * @param again the last time
     * @return one sentence, and the reason as it was given
     */
    public static String sentence(SheetQueries.Reopened again) {
        return again.by() + " opened this form again on " + Moments.brief(again.at()) + ": \u201c" + again.reason()
                + "\u201d";
    }
}
