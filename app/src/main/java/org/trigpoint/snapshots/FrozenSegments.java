package org.trigpoint.snapshots;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * The codings of one source as they were: columns side by side, in the order of their starts, ends, codes, coders and keys.
 *
 * <p>As bytes: the number 1 for this format, how many there are, the labels of speakers (how many, then each as its length in
 * bytes and UTF-8), then the columns one after the other: keys, codes, coders, starts, lengths, participants, speakers. Keys,
 * codes, coders and starts are written as the step from the one before; a participant or speaker of 0 is nobody.
 */
final class FrozenSegments {

    private static final int FORMAT = 1;

    private final long[] coding;
    private final long[] code;
    private final long[] coder;
    private final int[] start;
    private final int[] end;
    private final long[] participant;
    private final int[] speaker;
    private final List<String> labels;

    private FrozenSegments(int size, List<String> labels) {
        this.coding = new long[size];
        this.code = new long[size];
        this.coder = new long[size];
        this.start = new int[size];
        this.end = new int[size];
        this.participant = new long[size];
        this.speaker = new int[size];
        this.labels = labels;
    }

    /**
     * One coding.
     *
     * @param coding its key
     * @param code the key of its code
     * @param coder the key of who coded
     * @param start its first code point
     * @param end the code point after its last
     * @param participant who speaks where it starts; 0 for nobody who is known
     * @param speaker the label of who speaks there; empty when nobody is named
     */
    record One(long coding, long code, long coder, int start, int end, long participant, String speaker) {}

    /** Of codings that are in order. */
    static FrozenSegments of(List<One> codings) {
        Map<String, Integer> known = new LinkedHashMap<>();
        codings.stream()
                .map(One::speaker)
                .filter(label -> !label.isEmpty())
                .forEach(label -> known.putIfAbsent(label, known.size() + 1));
        FrozenSegments made = new FrozenSegments(codings.size(), List.copyOf(known.keySet()));
        for (int at = 0; at < codings.size(); at++) {
            One one = codings.get(at);
            made.coding[at] = one.coding();
            made.code[at] = one.code();
            made.coder[at] = one.coder();
            made.start[at] = one.start();
            made.end[at] = one.end();
            made.participant[at] = one.participant();
            made.speaker[at] = known.getOrDefault(one.speaker(), 0);
        }
        return made;
    }

    /** Out of the bytes of a part. */
    static FrozenSegments read(byte[] bytes) {
        Varints.Reading in = new Varints.Reading(bytes);
        long format = in.next();
        if (format != FORMAT) {
            throw new IllegalStateException("Segments of the format " + format + " are of a later Trigpoint.");
        }
        int size = Math.toIntExact(in.next());
        int known = Math.toIntExact(in.next());
        List<String> labels = new ArrayList<>(known);
        for (int label = 0; label < known; label++) {
            labels.add(new String(in.next(Math.toIntExact(in.next())), StandardCharsets.UTF_8));
        }
        FrozenSegments read = new FrozenSegments(size, labels);
        read.fill(in);
        if (!in.ended()) {
            throw new IllegalStateException("A part of a snapshot is longer than what it holds.");
        }
        return read;
    }

    private void fill(Varints.Reading in) {
        steps(in, coding);
        steps(in, code);
        steps(in, coder);
        long[] starts = new long[start.length];
        steps(in, starts);
        for (int at = 0; at < start.length; at++) {
            start[at] = Math.toIntExact(starts[at]);
            end[at] = Math.toIntExact(starts[at] + in.next());
        }
        for (int at = 0; at < start.length; at++) {
            participant[at] = in.next();
        }
        for (int at = 0; at < start.length; at++) {
            speaker[at] = Math.toIntExact(in.next());
        }
    }

    private static void steps(Varints.Reading in, long[] column) {
        long before = 0;
        for (int at = 0; at < column.length; at++) {
            before += in.nextSigned();
            column[at] = before;
        }
    }

    /** The same rows give the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(start.length * 8 + 64);
        Varints.write(out, FORMAT);
        Varints.write(out, start.length);
        Varints.write(out, labels.size());
        for (String label : labels) {
            byte[] words = label.getBytes(StandardCharsets.UTF_8);
            Varints.write(out, words.length);
            out.writeBytes(words);
        }
        steps(out, at -> coding[(int) at]);
        steps(out, at -> code[(int) at]);
        steps(out, at -> coder[(int) at]);
        steps(out, at -> start[(int) at]);
        for (int at = 0; at < start.length; at++) {
            Varints.write(out, end[at] - start[at]);
        }
        for (long one : participant) {
            Varints.write(out, one);
        }
        for (int one : speaker) {
            Varints.write(out, one);
        }
        return out.toByteArray();
    }

    private void steps(ByteArrayOutputStream out, LongUnaryOperator column) {
        long before = 0;
        for (int at = 0; at < start.length; at++) {
            long now = column.applyAsLong(at);
            Varints.writeSigned(out, now - before);
            before = now;
        }
    }

    int size() {
        return start.length;
    }

    long coding(int at) {
        return coding[at];
    }

    long code(int at) {
        return code[at];
    }

    long coder(int at) {
        return coder[at];
    }

    int start(int at) {
        return start[at];
    }

    int end(int at) {
        return end[at];
    }

    /** Who speaks where it starts; 0 for nobody who is known. */
    long participant(int at) {
        return participant[at];
    }

    /** The label of who speaks there; empty when nobody is named. */
    String speaker(int at) {
        return speaker[at] == 0 ? "" : labels.get(speaker[at] - 1);
    }

    /** The first that starts there or later; as many as there are when none does. */
    int firstFrom(int point) {
        int low = 0;
        int high = start.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** As counts over a whole study need them. */
    SourceSegments columns(SourceId source, VersionId version) {
        long[] place = new long[start.length];
        for (int at = 0; at < place.length; at++) {
            place[at] = ((long) start[at] << Integer.SIZE) | end[at];
        }
        return SourceSegments.of(source, version, code, place).spokenBy(participant);
    }

    /** One of them whole. */
    One one(int at) {
        return new One(coding[at], code[at], coder[at], start[at], end[at], participant[at], speaker(at));
    }
}
