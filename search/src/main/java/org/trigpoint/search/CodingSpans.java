package org.trigpoint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The codings of one passage, as word positions: for each its analysis, code, the first and last word it touches, and
 * whether it holds those two words whole.
 */
final class CodingSpans {
    private static final int SHORTEST = 6;
    private static final int LONGEST_HEAD = 10;
    private static final int LONGEST = 10 + 10 + 10 + 5 + 5 + 1;

    private final long[] analyses;
    private final long[] codes;
    private final int[] firstTouched;
    private final int[] lastTouched;
    private final int[] firstInside;
    private final int[] lastInside;
    private int size;

    private CodingSpans(int atMost) {
        analyses = new long[atMost];
        codes = new long[atMost];
        firstTouched = new int[atMost];
        lastTouched = new int[atMost];
        firstInside = new int[atMost];
        lastInside = new int[atMost];
    }

    /** Bytes for codings given in UTF-16 units of the same passage of a source as the words. */
    static BytesRef encode(long source, Collection<IndexedCoding> codings, Words words) throws IOException {
        byte[] bytes = new byte[LONGEST_HEAD + codings.size() * LONGEST];
        ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
        out.writeVLong(source);
        for (IndexedCoding coding : codings) {
            int first = 0;
            while (first < words.size() && words.end(first) <= coding.start()) {
                first++;
            }
            int last = words.size() - 1;
            while (last >= 0 && words.start(last) >= coding.end()) {
                last--;
            }
            if (first <= last) {
                out.writeVLong(coding.analysis());
                out.writeVLong(coding.code());
                out.writeVLong(coding.coder());
                out.writeVInt(first);
                out.writeVInt(last);
                boolean firstCut = words.start(first) < coding.start();
                boolean lastCut = words.end(last) > coding.end();
                out.writeByte((byte) ((firstCut ? 1 : 0) | (lastCut ? 2 : 0)));
            }
        }
        return new BytesRef(Arrays.copyOf(bytes, out.getPosition()));
    }

    /** The codings but for those of coders who are passed over in their source. */
    static CodingSpans decode(BytesRef bytes, Map<Long, Set<Long>> unseen) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        CodingSpans spans = new CodingSpans(bytes.length / SHORTEST);
        Set<Long> passedOver = unseen.getOrDefault(in.readVLong(), Set.of());
        while (!in.eof()) {
            spans.readNext(in, passedOver);
        }
        return spans;
    }

    private void readNext(ByteArrayDataInput in, Set<Long> passedOver) {
        analyses[size] = in.readVLong();
        codes[size] = in.readVLong();
        boolean seen = !passedOver.contains(in.readVLong());
        firstTouched[size] = in.readVInt();
        lastTouched[size] = in.readVInt();
        byte cut = in.readByte();
        firstInside[size] = firstTouched[size] + (cut & 1);
        lastInside[size] = lastTouched[size] - (cut >> 1);
        size += seen ? 1 : 0;
    }

    /** Whether one coding of these codes in the analysis holds all the words from first to last. */
    boolean hold(long analysis, Set<Long> any, int first, int last) {
        for (int i = 0; i < size; i++) {
            if (analyses[i] == analysis && firstInside[i] <= first && last <= lastInside[i] && any.contains(codes[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether any coding of the analysis touches one of the words from first to last. */
    boolean touch(long analysis, int first, int last) {
        for (int i = 0; i < size; i++) {
            if (analyses[i] == analysis && firstTouched[i] <= last && first <= lastTouched[i]) {
                return true;
            }
        }
        return false;
    }
}
