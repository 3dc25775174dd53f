package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trigpoint.texts.PositionMap.Run;

/** The most runs that stand in the same order on both sides. */
final class LongestOrder {

    private LongestOrder() {}

    /** Takes runs that ascend on the one side, with distinct places on the other; gives those that ascend on both. */
    static List<Run> of(List<Run> runs) {
        int[] lastOfLength = new int[runs.size()];
        int[] before = new int[runs.size()];
        int longest = 0;
        for (int i = 0; i < runs.size(); i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (runs.get(lastOfLength[middle]).to() < runs.get(i).to()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : lastOfLength[low - 1];
            lastOfLength[low] = i;
            longest = Math.max(longest, low + 1);
        }
        List<Run> order = new ArrayList<>(longest);
        for (int i = longest == 0 ? -1 : lastOfLength[longest - 1]; i >= 0; i = before[i]) {
            order.add(runs.get(i));
        }
        Collections.reverse(order);
        return order;
    }
}
