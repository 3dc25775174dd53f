package org.trigpoint.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;

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

    static String version() {
        String version = Origins.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
