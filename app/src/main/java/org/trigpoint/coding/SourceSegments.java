package org.trigpoint.coding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * The codings of one source and analysis, side by side in columns and in the order of their starts, then ends: what
 * counts over a whole study need, and nothing else. It never changes.
 */
public final class SourceSegments {

    private static final long[] UNKNOWN = new long[0];

    private final SourceId source;
    private final VersionId version;
    private final long[] code;
    private final long[] place;
    private final long[] participant;
    /** Made when it is first asked for; two threads that make it at once make the same. */
    private volatile @Nullable CodeTally tally;

    private SourceSegments(SourceId source, VersionId version, long[] code, long[] place, long[] participant) {
        this.source = source;
        this.version = version;
        this.code = code;
        this.place = place;
        this.participant = participant;
    }

    /**
     * Of columns in any order; of nobody is it known yet that they speak.
     *
     * @param source the source
     * @param version the text version that the places count on
     * @param code the number of each coding's code
     * @param place where each is: its start in the high half, its end in the low one
     * @return the same, in order
     */
    public static SourceSegments of(SourceId source, VersionId version, long[] code, long[] place) {
        if (inOrder(place)) {
            return new SourceSegments(source, version, code, place, UNKNOWN);
        }
        int[] order = IntStream.range(0, place.length)
                .boxed()
                .sorted(Comparator.comparingLong(at -> place[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new SourceSegments(source, version, picked(code, order), picked(place, order), UNKNOWN);
    }

    private static boolean inOrder(long[] place) {
        for (int at = 1; at < place.length; at++) {
            if (place[at - 1] > place[at]) {
                return false;
            }
        }
        return true;
    }

    private static long[] picked(long[] column, int[] order) {
        return Arrays.stream(order).mapToLong(at -> column[at]).toArray();
    }

    /**
     * The same, with who speaks where each starts.
     *
     * @param participants the number of each participant, in the order that the segments have here; 0 for nobody known
     * @return the same segments
     */
    public SourceSegments spokenBy(long[] participants) {
        return new SourceSegments(source, version, code, place, participants);
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
        return code.length;
    }

    /**
     * How many of them have a code. The first time that it is asked for, all codes are counted; then the answer is at hand.
     *
     * @param code the code's number
     * @return from 0
     */
    public int count(long code) {
        CodeTally made = tally;
        if (made == null) {
            made = new CodeTally(this.code);
            tally = made;
        }
        return made.of(code);
    }

    /**
     * The key of a coding's code.
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
        return (int) (place[at] >> Integer.SIZE);
    }

    /**
     * Where it ends.
     *
     * @param at which, from 0
     * @return the code point after its last
     */
    public int end(int at) {
        return (int) place[at];
    }

    /**
     * Who speaks where it starts.
     *
     * @param at which, from 0
     * @return the participant's number; 0 when the speaker is not known, or was not asked for
     */
    public long participant(int at) {
        return participant.length == 0 ? 0 : participant[at];
    }
}
