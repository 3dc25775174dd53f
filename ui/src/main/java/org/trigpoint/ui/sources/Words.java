package org.trigpoint.ui.sources;

import java.util.Locale;
import org.trigpoint.sources.IntakeState;

/** How numbers, states and times are put on these screens. */
final class Words {

    private static final int MS_A_SECOND = 1000;
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int SECONDS_A_MINUTE = 60;

    private Words() {}

    static String number(int value) {
        return String.format(Locale.UK, "%,d", value);
    }

    /** How much of a text is read, so that a share which is not quite nothing or all never looks like that. */
    static String share(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? "0 %" : "100 %";
        }
        return Math.min(99, Math.max(1, Math.round(share * 100))) + " %";
    }

    static String state(IntakeState state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case READING -> "Being read";
            case READ -> "Ready";
            case LANDED -> "Brought in";
            case REFUSED -> "Refused";
            case CANCELLED -> "Taken back";
        };
    }

    /** Time since the recording began, such as 1:02:03. */
    static String clock(int millis) {
        int seconds = millis / MS_A_SECOND;
        return String.format(
                Locale.UK,
                "%d:%02d:%02d",
                seconds / SECONDS_AN_HOUR,
                seconds / SECONDS_A_MINUTE % SECONDS_A_MINUTE,
                seconds % SECONDS_A_MINUTE);
    }
}
