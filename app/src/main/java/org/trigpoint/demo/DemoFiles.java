package org.trigpoint.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a pack's documents as the files that a team would have got, and beside them files that go wrong. The same
 * pack gives the same bytes.
 */
public final class DemoFiles {
    private static final Map<String, Charset> ENCODINGS =
            Map.of("D08", StandardCharsets.UTF_16, "D11", Charset.forName("windows-1252"));

    private DemoFiles() {}

    /**
     * Writes {@code documents/} with a file for each document (docx, odt, rtf, html, vtt, srt, and txt in UTF-8, UTF-16
     * and Windows-1252), and {@code awkward/} with a docx cut in half, an empty file, a second copy, a docx with a table,
     * a comment and tracked changes, a PDF with text and a scanned PDF without any.
     *
     * @param pack the pack
     * @param folder made if it is not there; files of the same names are replaced
     * @return the files written, documents first
     * @throws IOException if a file can't be written
     */
    public static List<Path> write(DemoPack pack, Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (DemoDocument document : pack.documents()) {
            files.put("documents/" + document.fileName(), content(document));
        }
        addAwkward(files, pack);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(
                    folder.resolve(file.getKey().substring(0, file.getKey().indexOf('/'))));
            written.add(Files.write(path, file.getValue()));
        }
        return written;
    }

    private static byte[] content(DemoDocument document) throws IOException {
        String name = document.fileName();
        List<String> lines = document.text().lines().toList();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> OfficeFiles.docx(lines);
            case "odt" -> OfficeFiles.odt(lines);
            case "rtf" -> PlainFiles.rtf(lines);
            case "html" -> PlainFiles.html(document.title(), lines);
            case "vtt" -> PlainFiles.vtt(lines, document.participants());
            case "srt" -> PlainFiles.srt(lines);
            case "txt" -> document.text().getBytes(ENCODINGS.getOrDefault(document.id(), StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("No writer for " + name + ".");
        };
    }

    private static void addAwkward(Map<String, byte[]> files, DemoPack pack) throws IOException {
        DemoDocument group = named(pack, "D01");
        DemoDocument notes = named(pack, "D30");
        byte[] whole = content(group);
        files.put("awkward/cut_in_half.docx", Arrays.copyOf(whole, whole.length / 2));
        files.put("awkward/empty.txt", new byte[0]);
        files.put("awkward/copy_of_case_k41.docx", content(named(pack, "D50")));
        files.put("awkward/table_comment_changes.docx", OfficeFiles.edited());
        files.put("awkward/observation.pdf", PdfFile.text(notes.text().lines().toList()));
        files.put("awkward/scanned.pdf", PdfFile.scanned());
    }

    private static DemoDocument named(DemoPack pack, String id) {
        return pack.documents().stream()
                .filter(document -> document.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The pack has no document " + id + "."));
    }
}
