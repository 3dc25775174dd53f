package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.CodeId;

/** A codebook with one line a code, in the order of the tree; written as the theme matrix is. */
final class CodebookCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> HEADS = List.of(
            "GUID",
            "Parent GUID",
            "Level",
            "Name",
            "Path",
            "Description",
            "When to use",
            "When not to use",
            "Deductive or inductive",
            "Semantic or latent",
            "Colour",
            "Groups",
            "Examples",
            "Segments",
            "Sources",
            "Codebook");

    private CodebookCsv() {}

    static void write(CodebookReading.Taken taken, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter lines = new CSVPrinter(text, CSVFormat.RFC4180);
        lines.printRecord(HEADS);
        Map<CodeId, UUID> guids = taken.codebook().entries().stream()
                .collect(Collectors.toMap(Codebook.Entry::code, Codebook.Entry::uuid));
        for (Codebook.Entry entry : taken.codebook().entries()) {
            CodeId parent = entry.parent();
            lines.printRecord(line(taken, entry, parent == null ? null : guids.get(parent)));
        }
        lines.flush();
    }

    private static List<Object> line(CodebookReading.Taken taken, Codebook.Entry entry, @Nullable UUID above) {
        CodeWords words = entry.words();
        var reasoning = words.reasoning();
        var depth = words.depth();
        return List.of(
                entry.uuid(),
                above == null ? "" : above,
                entry.level(),
                CellText.harmless(entry.name()),
                CellText.harmless(taken.codebook().path(entry.code())),
                CellText.harmless(words.description()),
                CellText.harmless(words.whenToUse()),
                CellText.harmless(words.whenNot()),
                reasoning == null ? "" : reasoning.word(),
                depth == null ? "" : depth.word(),
                Palette.of(entry.colour()),
                CellText.harmless(String.join("; ", entry.groups())),
                CellText.harmless(examples(entry)),
                counted(entry.segments()),
                counted(entry.sources()),
                CellText.harmless(taken.line()));
    }

    private static String counted(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }

    private static String examples(Codebook.Entry entry) {
        return entry.examples().stream()
                .filter(example -> !example.words().isEmpty())
                .map(example -> "\u201c" + example.words() + "\u201d (" + example.title() + ")"
                        + (example.note().isEmpty() ? "" : ": " + example.note()))
                .collect(Collectors.joining("\n"));
    }
}
