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

    /** The hue that looks most like a colour as files name it: {@code #rrggbb} or {@code #rgb}. */
    static int nearest(String colour) {
        int[] wanted = parts(colour);
        int nearest = 0;
        for (int hue = 1; hue < HUES.size(); hue++) {
            if (distance(parts(HUES.get(hue)), wanted) < distance(parts(HUES.get(nearest)), wanted)) {
                nearest = hue;
            }
        }
        return nearest;
    }

    private static int[] parts(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return colour.length() == 4
                ? new int[] {(value >> 8) * 17, (value >> 4 & 15) * 17, (value & 15) * 17}
                : new int[] {value >> 16, value >> 8 & 255, value & 255};
    }

    private static int distance(int[] one, int[] other) {
        int sum = 0;
        for (int part = 0; part < 3; part++) {
            sum += (one[part] - other[part]) * (one[part] - other[part]);
        }
        return sum;
    }
}
