package org.trigpoint.search.reading.worker;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trigpoint.search.reading.Refused.Reason;

/** The formats that are read, by the extension of the file's name. */
enum Format {
    DOCX,
    ODT,
    RTF,
    PDF,
    TXT,
    HTML,
    VTT,
    SRT;

    private static final Map<String, Format> BY_EXTENSION = Map.ofEntries(
            Map.entry("docx", DOCX),
            Map.entry("odt", ODT),
            Map.entry("rtf", RTF),
            Map.entry("pdf", PDF),
            Map.entry("txt", TXT),
            Map.entry("text", TXT),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("vtt", VTT),
            Map.entry("srt", SRT));
    private static final Set<String> WITH_MACROS = Set.of("docm", "dotm", "xlsm", "xltm", "pptm", "potm", "ppsm");

    /** The format of a file of this name; refused when it is not read, or made to carry macros. */
    static Format of(String fileName) {
        String extension =
                fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        if (WITH_MACROS.contains(extension)) {
            throw new RefusedException(Reason.MACROS);
        }
        Format format = BY_EXTENSION.get(extension);
        if (format == null) {
            throw new RefusedException(Reason.UNSUPPORTED);
        }
        return format;
    }
}
