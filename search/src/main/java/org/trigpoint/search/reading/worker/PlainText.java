package org.trigpoint.search.reading.worker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.Refused.Reason;

/** Bytes to text: by their mark, else UTF-8 where they are that, else a guess which is said. */
final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;
    private static final int MOST_CONTROLS_PERCENT = 1;

    private PlainText() {}

    /** The text with LF line ends and without its byte order mark; refused when the bytes are no text in any charset tried. */
    static String decode(byte[] bytes, Warnings warnings) {
        String text = withMark(bytes);
        if (text == null && !hasNul(bytes)) {
            text = strictly(StandardCharsets.UTF_8, bytes, 0);
            if (text == null) {
                text = strictly(WINDOWS, bytes, 0);
                warnings.add("The file is not UTF-8; it was read as Windows-1252: check accents and quotation marks.");
            }
        } else if (text == null) {
            Charset guess = guessUtf16(bytes);
            text = guess == null ? null : strictly(guess, bytes, 0);
            warnings.add("The file has no byte order mark; it was read as UTF-16: check that the words are right.");
        }
        if (text == null || isGarbage(text)) {
            throw new RefusedException(Reason.NOT_TEXT);
        }
        return withLineFeeds(text);
    }

    /** The same text with CR LF and CR as LF. */
    static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable String withMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? strictly(StandardCharsets.UTF_16BE, bytes, 2) : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Western text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
    private static @Nullable Charset guessUtf16(byte[] bytes) {
        int[] nuls = new int[2];
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            nuls[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (nuls[1] * 2 > pairs && nuls[0] * 20 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return nuls[0] * 2 > pairs && nuls[1] * 20 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isGarbage(String text) {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
            controls += c < 0x20 && !layout ? 1 : 0;
        }
        return controls * 100 > (long) text.length() * MOST_CONTROLS_PERCENT;
    }
}
