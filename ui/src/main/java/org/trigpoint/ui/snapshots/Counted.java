package org.trigpoint.ui.snapshots;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {

    private Counted() {}

    /** Such as {@code 1 coding} or {@code 1,204 codings}. */
    static String of(int number, String what) {
        return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
