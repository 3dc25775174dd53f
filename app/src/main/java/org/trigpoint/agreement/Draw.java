package org.trigpoint.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws at random, and the same again from the same seed: by Java's linear congruential generator, which is specified. */
final class Draw {

    private Draw() {}

    /** A share of what there is, rounded up. */
    static <T> List<T> of(List<T> pool, int share, long seed) {
        List<T> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(seed));
        int count = (int) ((pool.size() * (long) share + 99) / 100);
        return shuffled.subList(0, count);
    }
}
