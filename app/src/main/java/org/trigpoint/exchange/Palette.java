package org.trigpoint.exchange;

import java.util.List;

/** The twelve hues of codes as files name them: those of the screen in daylight. */
final class Palette {

    private static final List<String> HUES = List.of(
            "#0074c9", "#6b8500", "#7d5374", "#0c9c7c", "#6244cc", "#726bf5", "#af2d05", "#8f7ab3", "#bd6e56",
            "#a637a5", "#5b6943", "#537e89");

    private Palette() {}

    /** Such as {@code #0074c9}. */
    static String of(int hue) {
        return HUES.get(hue);
    }
}
