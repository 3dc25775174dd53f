package org.trigpoint.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes plain PDF files: pages of wrapped text, or a page that is a picture. */
final class PdfFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int WIDTH = 90;
    private static final int HEIGHT = 54;

    private final List<byte[]> objects = new ArrayList<>();

    private PdfFile() {}

    static byte[] text(List<String> lines) {
        List<String> wrapped =
                lines.stream().flatMap(line -> wrapped(line).stream()).toList();
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; from < wrapped.size(); from += HEIGHT) {
            pages.add(page(wrapped.subList(from, Math.min(wrapped.size(), from + HEIGHT))));
        }
        return new PdfFile()
                .written(
                        pages,
                        "<< /Font << /F1 3 0 R >> >>",
                        bytes("<< /Type /Font /Subtype /Type1 "
                                + "/BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    }

    /** One page that holds a grey picture and not a single letter. */
    static byte[] scanned() {
        byte[] picture = stream(
                "<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray "
                        + "/BitsPerComponent 8 /Filter /ASCIIHexDecode",
                bytes("EEDDEEDDCCEEDDEEEEDDCCEEDDEEDDEE>"));
        return new PdfFile()
                .written(List.of(bytes("q 500 0 0 700 50 70 cm /I1 Do Q")), "<< /XObject << /I1 3 0 R >> >>", picture);
    }

    private static List<String> wrapped(String line) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : line.split(" ")) {
            if (row.length() + word.length() > WIDTH) {
                rows.add(row.toString().stripTrailing());
                row.setLength(0);
            }
            row.append(word).append(' ');
        }
        rows.add(row.toString().stripTrailing());
        return rows;
    }

    private static byte[] page(List<String> rows) {
        StringBuilder page = new StringBuilder("BT /F1 10 Tf 50 790 Td 14 TL\n");
        for (String row : rows) {
            page.append('(')
                    .append(row.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"))
                    .append(") Tj T*\n");
        }
        return page.append("ET").toString().getBytes(WINDOWS);
    }

    private byte[] written(List<byte[]> pages, String resources, byte[] third) {
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add(bytes("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(bytes("<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>"));
        objects.add(third);
        for (byte[] page : pages) {
            objects.add(bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources " + resources
                    + " /Contents " + (objects.size() + 2) + " 0 R >>"));
            objects.add(stream("<<", page));
        }
        return joined();
    }

    private byte[] joined() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.4\n"));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int at = 0; at < objects.size(); at++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(bytes((at + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(at));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int size = objects.size() + 1;
        String end = "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n"
                + out.size() + "\n%%EOF\n";
        out.writeBytes(bytes(end));
        return out.toByteArray();
    }

    private static byte[] stream(String head, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(head + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream"));
        return out.toByteArray();
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
