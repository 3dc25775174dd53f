package org.trigpoint.search.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that parent and worker exchange: big-endian numbers, and strings as a length in bytes before their UTF-8. The
 * parent believes nothing: lengths have bounds, and the records check what they are made of.
 */
public final class ReadingFrames {
    /** What a worker writes when it is ready, before any answer. */
    public static final int READY = 0x54524947;

    private static final int NAME_BYTES = 8_192;
    private static final int SENTENCE_BYTES = 4_096;
    private static final int WARNINGS = 100;
    private static final int READ = 0;
    private static final int REFUSED = 1;
    private static final long UNKNOWN = -1;

    private ReadingFrames() {}

    /**
     * What is asked of a worker.
     *
     * @param path      the file, absolute
     * @param fileName  the name that the person knows it by, with its extension
     * @param fileBytes largest file that is read, in bytes
     * @param textChars longest text that is given back, in UTF-16 units
     */
    public record Request(String path, String fileName, long fileBytes, int textChars) {}

    /** Writes a request and flushes. */
    public static void write(DataOutputStream out, Request request) throws IOException {
        string(out, request.path());
        string(out, request.fileName());
        out.writeLong(request.fileBytes());
        out.writeInt(request.textChars());
        out.flush();
    }

    /** Reads a request; throws EOFException when the other side has gone. */
    public static Request request(DataInputStream in) throws IOException {
        return new Request(string(in, NAME_BYTES), string(in, NAME_BYTES), in.readLong(), in.readInt());
    }

    /** Writes an outcome and flushes. */
    public static void write(DataOutputStream out, ReadingOutcome outcome) throws IOException {
        switch (outcome) {
            case Refused refused -> {
                out.writeByte(REFUSED);
                string(out, refused.reason().name());
                string(out, refused.sentence());
            }
            case Read read -> {
                out.writeByte(READ);
                transcript(out, read.transcript());
            }
        }
        out.flush();
    }

    /**
     * Reads an outcome whose text has at most {@code textChars} UTF-16 units. Throws IOException when lengths are out of bounds,
     * IllegalArgumentException when text, turns or names are not what their records demand.
     */
    public static ReadingOutcome outcome(DataInputStream in, int textChars) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case REFUSED -> new Refused(Refused.Reason.valueOf(string(in, SENTENCE_BYTES)), string(in, SENTENCE_BYTES));
            case READ -> new Read(transcript(in, textChars));
            default -> throw new IOException("an outcome of unknown kind: " + kind);
        };
    }

    private static void transcript(DataOutputStream out, Transcript transcript) throws IOException {
        string(out, transcript.text());
        out.writeInt(transcript.turns().size());
        for (Turn turn : transcript.turns()) {
            out.writeInt(turn.start());
            out.writeInt(turn.end());
            Duration at = turn.at();
            out.writeLong(at == null ? UNKNOWN : at.toMillis());
            String speaker = turn.speaker();
            string(out, speaker == null ? "" : speaker);
        }
        out.writeInt(transcript.warnings().size());
        for (String warning : transcript.warnings()) {
            string(out, warning);
        }
    }

    private static Transcript transcript(DataInputStream in, int textChars) throws IOException {
        String text = string(in, (int) Math.min(Integer.MAX_VALUE - 16L, textChars * 4L));
        int count = bounded(in.readInt(), text.length());
        List<Turn> turns = new ArrayList<>(Math.min(count, 10_000));
        for (int i = 0; i < count; i++) {
            int start = in.readInt();
            int end = in.readInt();
            long millis = in.readLong();
            @Nullable Duration at = millis == UNKNOWN ? null : Duration.ofMillis(millis);
            String speaker = string(in, SENTENCE_BYTES);
            turns.add(new Turn(start, end, speaker.isEmpty() ? null : speaker, at));
        }
        int warned = bounded(in.readInt(), WARNINGS);
        List<String> warnings = new ArrayList<>(warned);
        for (int i = 0; i < warned; i++) {
            warnings.add(string(in, SENTENCE_BYTES));
        }
        return new Transcript(text, turns, warnings);
    }

    private static void string(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in, int mostBytes) throws IOException {
        int length = bounded(in.readInt(), mostBytes);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the other side stopped in the middle of a word");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("a count of " + count + " where at most " + most + " is allowed");
        }
        return count;
    }
}
