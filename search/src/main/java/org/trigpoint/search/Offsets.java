package org.trigpoint.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where each word of a passage starts and ends, in UTF-16 units of the passage. Kept beside the text rather than in the
 * postings: only the passages of a page need it, and postings without it are smaller and quicker.
 */
final class Offsets {
    private final int[] starts;
    private final int[] ends;

    private Offsets(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** For each word the gap from the end of the one before, and its length. */
    static BytesRef encode(Words words) throws IOException {
        byte[] bytes = new byte[words.size() * 10];
        ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
        int reached = 0;
        for (int i = 0; i < words.size(); i++) {
            out.writeVInt(words.start(i) - reached);
            out.writeVInt(words.end(i) - words.start(i));
            reached = words.end(i);
        }
        return new BytesRef(Arrays.copyOf(bytes, out.getPosition()));
    }

    static Offsets decode(BytesRef bytes) {
        int[] starts = new int[bytes.length / 2];
        int[] ends = new int[bytes.length / 2];
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int reached = 0;
        for (int i = 0; !in.eof(); i++) {
            starts[i] = reached + in.readVInt();
            ends[i] = starts[i] + in.readVInt();
            reached = ends[i];
        }
        return new Offsets(starts, ends);
    }

    int start(int position) {
        return starts[position];
    }

    int end(int position) {
        return ends[position];
    }
}
