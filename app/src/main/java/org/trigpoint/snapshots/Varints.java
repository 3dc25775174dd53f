package org.trigpoint.snapshots;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit where more follow. */
final class Varints {

    private static final int BITS = 7;
    private static final int MORE = 0x80;
    private static final int WITHIN = 0x7f;

    private Varints() {}

    static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~WITHIN) != 0) {
            out.write((int) (rest & WITHIN) | MORE);
            rest >>>= BITS;
        }
        out.write((int) rest);
    }

    /** Numbers around zero, of either sign. */
    static void writeSigned(ByteArrayOutputStream out, long number) {
        write(out, (number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    /** Reads one number after the other. */
    static final class Reading {

        private final byte[] bytes;
        private int at;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long number = 0;
            int shift = 0;
            byte one;
            do {
                one = bytes[at++];
                number |= (long) (one & WITHIN) << shift;
                shift += BITS;
            } while (one < 0);
            return number;
        }

        long nextSigned() {
            long coded = next();
            return (coded >>> 1) ^ -(coded & 1);
        }

        /** The next bytes as they are. */
        byte[] next(int length) {
            byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            return piece;
        }

        boolean ended() {
            return at == bytes.length;
        }
    }
}
