package org.trigpoint.search.reading.worker;

import java.nio.charset.StandardCharsets;
import org.trigpoint.search.reading.Refused.Reason;

/** Whether the first bytes of a file are those of the format that its name claims. */
final class Magic {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int PDF_HEAD = 1024;

    private Magic() {}

    /** Refuses bytes that are another format's, or an Office file locked by a password. */
    static void check(Format format, byte[] bytes) {
        if (startsWith(bytes, OLE2)) {
            boolean locked = indexOf(bytes, ENCRYPTED, bytes.length) >= 0;
            throw new RefusedException(locked ? Reason.PASSWORD_PROTECTED : Reason.CONTENT_DISAGREES);
        }
        boolean pdf = indexOf(bytes, PDF, PDF_HEAD) >= 0;
        boolean agrees = switch (format) {
            case DOCX, ODT -> startsWith(bytes, ZIP);
            case PDF -> pdf;
            case RTF -> startsWith(bytes, RTF);
            case TXT, HTML, VTT, SRT -> !startsWith(bytes, ZIP) && !startsWith(bytes, PDF) && !startsWith(bytes, RTF);
        };
        if (!agrees) {
            throw new RefusedException(Reason.CONTENT_DISAGREES);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && indexOf(bytes, head, 1) == 0;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int before) {
        int last = Math.min(before - 1, bytes.length - wanted.length);
        for (int i = 0; i <= last; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
