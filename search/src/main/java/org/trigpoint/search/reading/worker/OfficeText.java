package org.trigpoint.search.reading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.trigpoint.search.reading.Refused.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads docx and odt. The two are read here and not by Tika, whose extractor (3.3.1, measured) puts comments, footnotes,
 * deleted words and odt page headers among the words unmarked, and loses no-break hyphens, soft hyphens and repeated spaces.
 */
final class OfficeText {
    private static final String DEFAULT_MAIN = "word/document.xml";

    private final int mostChars;
    private final Warnings warnings;

    OfficeText(int mostChars, Warnings warnings) {
        this.mostChars = mostChars;
        this.warnings = warnings;
    }

    /** The words of a docx. */
    String docx(Path file) throws IOException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            if (zip.has("vbaproject.bin") || text(zip, "[Content_Types].xml").contains("macroEnabled")) {
                throw new RefusedException(Reason.MACROS);
            }
            BodyText body = new BodyText(mostChars);
            parse(zip, mainPart(zip), new WordBody(body, warnings));
            for (String kind : List.of("word/header", "word/footer")) {
                for (String part : zip.between(kind, ".xml")) {
                    warnAboutHeader(zip, part, true);
                }
            }
            return body.toString();
        } catch (ZipException broken) {
            throw new RefusedException(reasonOf(broken));
        }
    }

    /** The words of an odt. */
    String odt(Path file) throws IOException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            if (zip.hasFolder("Basic") || zip.hasFolder("Scripts")) {
                throw new RefusedException(Reason.MACROS);
            }
            if (!text(zip, "mimetype").strip().startsWith("application/vnd.oasis.opendocument.text")) {
                throw new RefusedException(Reason.CONTENT_DISAGREES);
            }
            if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
                throw new RefusedException(Reason.PASSWORD_PROTECTED);
            }
            BodyText body = new BodyText(mostChars);
            parse(zip, "content.xml", new OpenDocumentBody(body, warnings));
            warnAboutHeader(zip, "styles.xml", false);
            return body.toString();
        } catch (ZipException broken) {
            throw new RefusedException(reasonOf(broken));
        }
    }

    private static Reason reasonOf(ZipException broken) {
        String message = broken.getMessage();
        return message != null && message.contains("encrypted") ? Reason.PASSWORD_PROTECTED : Reason.CORRUPT;
    }

    private static String mainPart(ZipPackage zip) throws IOException {
        StringBuilder target = new StringBuilder();
        try (InputStream in = zip.part("_rels/.rels")) {
            if (in != null) {
                SafeXml.parse(in, new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String local, String qualified, Attributes attributes) {
                        String type = attributes.getValue("Type");
                        String to = attributes.getValue("Target");
                        if (type != null && to != null && type.endsWith("/officeDocument") && target.isEmpty()) {
                            target.append(to.startsWith("/") ? to.substring(1) : to);
                        }
                    }
                });
            }
        }
        return target.isEmpty() ? DEFAULT_MAIN : target.toString();
    }

    private static void parse(ZipPackage zip, String part, DefaultHandler handler) throws IOException {
        try (InputStream in = zip.part(part)) {
            if (in == null || (part.startsWith("xl/") || part.startsWith("ppt/"))) {
                throw new RefusedException(Reason.CONTENT_DISAGREES);
            }
            SafeXml.parse(in, handler);
        }
    }

    private void warnAboutHeader(ZipPackage zip, String part, boolean whole) throws IOException {
        try (InputStream in = zip.part(part)) {
            if (in != null) {
                SafeXml.parse(in, new HeaderWords(whole));
            }
        }
    }

    private static String text(ZipPackage zip, String part) throws IOException {
        try (InputStream in = zip.part(part)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Warns when there are words in a header or footer: in the whole part (docx) or in elements of those names (odt). */
    private final class HeaderWords extends DefaultHandler {
        private int inside;

        HeaderWords(boolean whole) {
            inside = whole ? 1 : 0;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            inside += isHeader(local) ? 1 : 0;
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            inside -= isHeader(local) ? 1 : 0;
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (inside > 0 && !new String(chars, start, length).isBlank()) {
                warnings.add(Warnings.HEADERS);
            }
        }

        private static boolean isHeader(String local) {
            return local.startsWith("header") || local.startsWith("footer");
        }
    }
}
