package org.trigpoint.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Recordings made on the spot. */
public final class Sounds {

    private static final int HERTZ = 8000;
    private static final int HEADER = 44;

    private Sounds() {}

    /**
     * A tone that rises from second to second, which any browser plays: 8 kHz, 16 bits, one channel.
     *
     * @param seconds how long, from 1
     * @return a WAV file of 16,044 bytes for the first second and 16,000 for each further one
     */
    public static byte[] wav(int seconds) {
        int bytes = seconds * HERTZ * 2;
        ByteBuffer file = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(US_ASCII)).putInt(HEADER - 8 + bytes).put("WAVEfmt ".getBytes(US_ASCII));
        file.putInt(16).putShort((short) 1).putShort((short) 1).putInt(HERTZ).putInt(2 * HERTZ);
        file.putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(US_ASCII))
                .putInt(bytes);
        for (int sample = 0; sample < seconds * HERTZ; sample++) {
            int second = sample / HERTZ;
            double hertz = 220 + 20.0 * second;
            file.putShort((short) (6000 * Math.sin(2 * Math.PI * hertz * sample / HERTZ)));
        }
        return file.array();
    }
}
