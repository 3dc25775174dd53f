package org.trigpoint.ui.studies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Moving one of many. */
final class Order {

    private Order() {}

    /** The same, with the one at this place (from 1 up) before its neighbour. */
    static <T> List<T> earlier(List<T> things, int place) {
        List<T> moved = new ArrayList<>(things);
        Collections.swap(moved, place, place - 1);
        return moved;
    }
}
