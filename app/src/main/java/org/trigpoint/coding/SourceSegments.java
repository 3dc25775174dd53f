package org.trigpoint.coding;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * The codings of one source and analysis, side by side in columns and in the order of their starts, then ends: what
 * counts over a whole study need, and nothing else. It never changes.
 */
public final class SourceSegments {

    private final SourceId source;
    private final VersionId version;
    private final long[] coding;
    private final long[] code;
    private final int[] start;
    private final int[] end;
    private final long[] participant;
    private final long[] coder;

    SourceSegments(SourceId source, VersionId version, long[][] keys, int[] start, int[] end) {
        this.source = source;
        this.version = version;
        this.coding = keys[0];
        this.code = keys[1];
        this.participant = keys[2];
        this.coder = keys[3];
        this.start = start;
        this.end = end;
    }

    /** Without the codings of these coders; itself when they have none here. */
    SourceSegments without(Set<PersonId> coders) {
        int[] left = IntStream.range(0, size())
                .filter(at -> !coders.contains(new PersonId(coder[at])))
                .toArray();
        if (left.length == size()) {
            return this;
        }
        long[][] keys = {picked(coding, left), picked(code, left), picked(participant, left), picked(coder, left)};
        return new SourceSegments(
                source,
                version,
                keys,
                Arrays.stream(left).map(at -> start[at]).toArray(),
                Arrays.stream(left).map(at -> end[at]).toArray());
    }

    private static long[] picked(long[] column, int[] places) {
        return Arrays.stream(places).mapToLong(at -> column[at]).toArray();
    }

    /**
     * The source.
     *
     * @return its key
     */
    public SourceId source() {
        return source;
    }

    /**
     * The text version that the positions count on.
     *
     * @return its key
     */
    public VersionId version() {
        return version;
    }

    /**
     * How many codings there are.
     *
     * @return from 0
     */
    public int size() {
        return coding.length;
    }

    /**
     * The key of a coding.
     *
     * @param at which, from 0
     * @return its number
     */
    public long coding(int at) {
        return coding[at];
    }

    /**
     * The key of its code.
     *
     * @param at which, from 0
     * @return the code's number
     */
    public long code(int at) {
        return code[at];
    }

    /**
     * Where it starts.
     *
     * @param at which, from 0
     * @return the first code point
     */
    public int start(int at) {
        return start[at];
    }

    /**
     * Where it ends.
     *
     * @param at which, from 0
     * @return the code point after its last
     */
    public int end(int at) {
        return end[at];
    }

    /**
     * Who speaks where it starts.
     *
     * @param at which, from 0
     * @return the participant's number; 0 when the speaker is not known
     */
    public long participant(int at) {
        return participant[at];
    }
}
