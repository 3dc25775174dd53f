package org.trigpoint.exchange;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebooks.qdc.QdcCodebook;
import org.trigpoint.codebooks.qdc.QdcWriter;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.CodeId;

/**
 * A codebook as other programs take it. REFI-QDA has one description for a code and no place for when to use it, its nature
 * or examples: they stand in the description, each after its name, so that nothing is lost. Groups become sets.
 */
final class CodebookQdc {

    private CodebookQdc() {}

    static void write(CodebookReading.Taken taken, OutputStream out) throws XMLStreamException {
        Codebook codebook = taken.codebook();
        Map<CodeId, UUID> guids =
                codebook.entries().stream().collect(Collectors.toMap(Codebook.Entry::code, Codebook.Entry::uuid));
        List<QdcCodebook.Set> sets = codebook.groups().stream()
                .map(group -> new QdcCodebook.Set(
                        group.uuid(),
                        group.name(),
                        group.codes().stream()
                                .filter(guids::containsKey)
                                .map(code -> Objects.requireNonNull(guids.get(code)))
                                .toList()))
                .toList();
        QdcWriter.write(new QdcCodebook("Trigpoint. " + taken.line(), under(codebook, null), sets), out);
    }

    private static List<QdcCodebook.Code> under(Codebook codebook, @Nullable CodeId parent) {
        return codebook.entries().stream()
                .filter(entry -> Objects.equals(entry.parent(), parent))
                .map(entry -> new QdcCodebook.Code(
                        entry.uuid(),
                        entry.name(),
                        true,
                        Palette.of(entry.colour()),
                        described(entry),
                        under(codebook, entry.code())))
                .toList();
    }

    private static String described(Codebook.Entry entry) {
        CodeWords words = entry.words();
        List<String> parts = new ArrayList<>();
        add(parts, "", words.description());
        add(parts, "When to use: ", words.whenToUse());
        add(parts, "When not to use: ", words.whenNot());
        var reasoning = words.reasoning();
        var depth = words.depth();
        add(parts, "Reasoning: ", reasoning == null ? "" : reasoning.word());
        add(parts, "Depth: ", depth == null ? "" : depth.word());
        entry.examples().stream()
                .filter(example -> !example.words().isEmpty())
                .forEach(example ->
                        add(parts, "Example: ", "\u201c" + example.words() + "\u201d (" + example.title() + ")"));
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, String before, String text) {
        if (!text.isBlank()) {
            parts.add(before + text);
        }
    }
}
