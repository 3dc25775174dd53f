package org.trigpoint.matrices;

import java.util.BitSet;

/**
 * One cell while it is counted. Segments come source by source, in the order of their starts, then ends; so equal
 * passages are neighbours, what is covered already lies behind, and a source does not come again.
 */
final class CellCount {

    private final CountingUnit unit;
    private final BitSet people;
    private int count;
    private int source = -1;
    private int lastStart = -1;
    private int lastEnd = -1;
    private int covered = -1;

    CellCount(CountingUnit unit) {
        this.unit = unit;
        this.people = new BitSet(0);
    }

    /** A segment of a source, told by its place among them; of who speaks likewise, or -1 when nobody knows. */
    void add(int ofSource, int start, int end, int person, WordPositions words) {
        boolean fresh = ofSource != source;
        if (fresh) {
            source = ofSource;
            lastStart = -1;
            covered = -1;
        }
        switch (unit) {
            case SEGMENTS -> count += start != lastStart || end != lastEnd ? 1 : 0;
            case SOURCES -> count += fresh ? 1 : 0;
            case PARTICIPANTS -> {
                if (person >= 0) {
                    people.set(person);
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
        return unit == CountingUnit.PARTICIPANTS ? people.cardinality() : count;
    }
}
