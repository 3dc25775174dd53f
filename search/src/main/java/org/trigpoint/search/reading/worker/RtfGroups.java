package org.trigpoint.search.reading.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Leaves those groups out of an RTF file that are not its running text, since Tika writes them among the words. */
final class RtfGroups {
    private static final Set<String> HEADERS =
            Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");
    private static final Set<String> COMMENTS = Set.of("annotation", "atnid", "atnauthor", "atndate", "atnref");
    private static final Set<String> SILENT =
            Set.of("info", "pict", "object", "themedata", "colorschememapping", "datastore");

    private final byte[] rtf;
    private final Warnings warnings;
    private final ByteArrayOutputStream kept;
    private int at;

    private RtfGroups(byte[] rtf, Warnings warnings) {
        this.rtf = rtf;
        this.warnings = warnings;
        this.kept = new ByteArrayOutputStream(rtf.length);
    }

    /** The same file with headers, footers, comments, pictures and document properties left out. */
    static byte[] withoutAsides(byte[] rtf, Warnings warnings) {
        return new RtfGroups(rtf, warnings).filter();
    }

    private byte[] filter() {
        while (at < rtf.length) {
            if (rtf[at] == '{' && isAside(destination())) {
                skipGroup();
            } else {
                int step = length();
                kept.write(rtf, at, step);
                at += step;
            }
        }
        return kept.toByteArray();
    }

    private boolean isAside(String word) {
        if (HEADERS.contains(word)) {
            warnings.add(Warnings.HEADERS);
        } else if (word.equals("annotation")) {
            warnings.add(Warnings.COMMENTS);
        } else if (word.equals("footnote")) {
            warnings.add(Warnings.FOOTNOTES);
            return true;
        }
        return HEADERS.contains(word) || COMMENTS.contains(word) || SILENT.contains(word);
    }

    /** The first control word of the group that begins here, behind {@code \*} if that comes first; empty when it has none. */
    private String destination() {
        int i = at + 1;
        while (i < rtf.length && (rtf[i] == '\r' || rtf[i] == '\n' || rtf[i] == ' ')) {
            i++;
        }
        if (i + 1 < rtf.length && rtf[i] == '\\' && rtf[i + 1] == '*') {
            i += 2;
        }
        if (i >= rtf.length || rtf[i] != '\\') {
            return "";
        }
        int start = ++i;
        while (i < rtf.length && i - start < 32 && Character.isLetter(rtf[i])) {
            i++;
        }
        return new String(rtf, start, i - start, StandardCharsets.US_ASCII);
    }

    private void skipGroup() {
        int depth = 0;
        do {
            depth += rtf[at] == '{' ? 1 : 0;
            depth -= rtf[at] == '}' ? 1 : 0;
            at += length();
        } while (depth > 0 && at < rtf.length);
    }

    /** How many bytes belong together here: an escaped character, or {@code \bin} with its raw bytes. */
    private int length() {
        if (rtf[at] != '\\' || at + 1 >= rtf.length) {
            return 1;
        }
        if (!new String(rtf, at, Math.min(4, rtf.length - at), StandardCharsets.US_ASCII).equals("\\bin")) {
            return 2;
        }
        int i = at + 4;
        long raw = 0;
        while (i < rtf.length && Character.isDigit(rtf[i]) && raw < rtf.length) {
            raw = raw * 10 + (rtf[i++] - '0');
        }
        return i == at + 4 ? 2 : (int) Math.min(rtf.length - at, i - at + 1 + raw);
    }
}
