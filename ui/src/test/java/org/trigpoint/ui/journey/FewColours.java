package org.trigpoint.ui.journey;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture of a screen in 256 colours: a third of the size, and nobody sees it, for a screen has few. */
final class FewColours {

    private static final int MOST = 256;

    private FewColours() {}

    /** The same picture with a palette of its own commonest colours, every other drawn in the nearest of these. */
    static BufferedImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] palette = commonest(pixels);
        Map<Integer, Integer> places = new HashMap<>();
        BufferedImage few = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        int[] indices = Arrays.stream(pixels)
                .map(pixel -> places.computeIfAbsent(pixel, colour -> nearest(palette, colour)))
                .toArray();
        few.getRaster().setPixels(0, 0, width, height, indices);
        return few;
    }

    private static int[] commonest(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Map.Entry<Integer, Integer>> byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        return byCount.stream().mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at < palette.length && least > 0; at++) {
            int far = distance(palette[at], colour);
            if (far < least) {
                least = far;
                best = at;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int step = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += step * step;
        }
        return sum;
    }
}
