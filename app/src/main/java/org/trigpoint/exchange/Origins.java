package org.trigpoint.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.files.WholeFile;

/** Says what the numbers of a file rest on. */
final class Origins {

    private Origins() {}

    /** Changes whenever a code is made, moved, renamed, described otherwise or removed; nothing else changes it. */
    static String digest(CodeTree codes) {
        MessageDigest digest = WholeFile.sha256();
        for (Code code : codes.flat()) {
            digest.update((codes.path(code.id()) + "\u0000" + code.description() + "\u0001")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A moment after ISO 8601, with its seconds at a full minute too: a file takes as much room then as at any other time. */
    static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    static String version() {
        String version = Origins.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
