package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.codes.CodeWords;

/** A codebook to be read and printed: a heading for each code, as deep as it stands in the tree. */
final class CodebookDocx {

    private CodebookDocx() {}

    static void write(CodebookReading.Taken taken, OutputStream out) throws IOException, XMLStreamException {
        Codebook codebook = taken.codebook();
        WordDocument document = new WordDocument("Codebook: " + taken.analysis(), taken.at());
        document.soft(taken.line());
        CodebookVersion version = codebook.version();
        if (version != null) {
            document.text(version.note());
        }
        document.soft(counted(codebook.entries().size(), "code")
                + (codebook.groups().isEmpty()
                        ? ""
                        : ", " + counted(codebook.groups().size(), "group")) + ". "
                + String.join(" ", taken.quoting().sentences()));
        for (Codebook.Entry entry : codebook.entries()) {
            write(document, entry);
        }
        if (!codebook.groups().isEmpty()) {
            document.heading(1, "Groups");
            for (Codebook.Group group : codebook.groups()) {
                document.labelled(
                        group.name(),
                        group.codes().stream()
                                .map(codebook::path)
                                .filter(path -> !path.isEmpty())
                                .collect(Collectors.joining("; ")));
            }
        }
        document.write(out);
    }

    private static void write(WordDocument document, Codebook.Entry entry) throws XMLStreamException {
        CodeWords words = entry.words();
        document.heading(entry.level() + 1, Palette.of(entry.colour()), entry.name());
        document.soft(String.join(" \u00b7 ", facts(entry)));
        document.text(words.description());
        document.labelled("When to use", words.whenToUse());
        document.labelled("When not to use", words.whenNot());
        for (Codebook.Example example : entry.examples()) {
            if (!example.words().isEmpty()) {
                document.quotation(
                        example.words(), example.title() + (example.note().isEmpty() ? "" : ": " + example.note()));
            }
        }
    }

    private static List<String> facts(Codebook.Entry entry) {
        List<String> facts = new ArrayList<>();
        Integer segments = entry.segments();
        Integer sources = entry.sources();
        if (segments != null && sources != null) {
            facts.add(counted(segments, "segment") + " in " + counted(sources, "source"));
        }
        var reasoning = entry.words().reasoning();
        var depth = entry.words().depth();
        if (reasoning != null) {
            facts.add(reasoning.word());
        }
        if (depth != null) {
            facts.add(depth.word());
        }
        if (!entry.groups().isEmpty()) {
            facts.add("in " + String.join(", ", entry.groups()));
        }
        return facts;
    }

    private static String counted(int number, String what) {
        return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
