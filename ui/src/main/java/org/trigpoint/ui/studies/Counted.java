package org.trigpoint.ui.studies;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** Such as "1 source" or "1,204 sources". */
    static String of(int count, String thing) {
        return String.format(Locale.UK, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
