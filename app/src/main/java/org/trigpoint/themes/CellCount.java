package org.trigpoint.themes;

import java.util.HashSet;
import java.util.Set;

/**
 * One cell while it is counted. Segments come source by source, in the order of their starts, then ends; so equal
 * passages are neighbours, and what is covered already lies behind.
 */
final class CellCount {

    private final CountingUnit unit;
    private final Set<Long> seen = new HashSet<>();
    private int count;
    private long source = -1;
    private int lastStart = -1;
    private int lastEnd = -1;
    private int covered = -1;

    CellCount(CountingUnit unit) {
        this.unit = unit;
    }

    void add(long ofSource, int start, int end, long speaks, WordPositions words) {
        if (ofSource != source) {
            source = ofSource;
            lastStart = -1;
            covered = -1;
        }
        switch (unit) {
            case SEGMENTS -> {
                if (start != lastStart || end != lastEnd) {
                    count++;
                }
            }
            case SOURCES -> seen.add(ofSource);
            case PARTICIPANTS -> {
                if (speaks != 0) {
                    seen.add(speaks);
                }
            }
            case WORDS -> {
                if (end > covered) {
                    count += words.startingWithin(Math.max(start, covered), end);
                    covered = end;
                }
            }
        }
        lastStart = start;
        lastEnd = end;
    }

    int value() {
        return unit == CountingUnit.SOURCES || unit == CountingUnit.PARTICIPANTS ? seen.size() : count;
    }
}
