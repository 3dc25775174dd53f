package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.exchange.Report.Block;

/** A codebook to be read and printed: a heading for each code, as deep as it stands in the tree, with its examples. */
final class CodebookReport {

    private final List<Block> blocks = new ArrayList<>();

    private CodebookReport() {}

    static Report of(CodebookReading.Taken taken) {
        CodebookReport report = new CodebookReport();
        report.add(taken);
        return new Report("Codebook: " + taken.analysis(), false, report.blocks);
    }

    private void add(CodebookReading.Taken taken) {
        Codebook codebook = taken.codebook();
        blocks.add(new Block.Soft(taken.line()));
        CodebookVersion version = codebook.version();
        if (version != null) {
            blocks.add(new Block.Text(version.note()));
        }
        blocks.add(new Block.Soft(Plural.of(codebook.entries().size(), "code")
                + (codebook.groups().isEmpty()
                        ? ""
                        : ", " + Plural.of(codebook.groups().size(), "group")) + ". "
                + String.join(" ", taken.quoting().sentences())));
        codebook.entries().forEach(this::add);
        if (!codebook.groups().isEmpty()) {
            blocks.add(new Block.Heading(1, "Groups"));
            for (Codebook.Group group : codebook.groups()) {
                blocks.add(new Block.Labelled(
                        group.name(),
                        group.codes().stream()
                                .map(codebook::path)
                                .filter(path -> !path.isEmpty())
                                .collect(Collectors.joining("; "))));
            }
        }
    }

    private void add(Codebook.Entry entry) {
        CodeWords words = entry.words();
        blocks.add(new Block.Heading(entry.level() + 1, Palette.of(entry.colour()), entry.name()));
        blocks.add(new Block.Soft(String.join(" \u00b7 ", facts(entry))));
        blocks.add(new Block.Text(words.description()));
        blocks.add(new Block.Labelled("When to use", words.whenToUse()));
        blocks.add(new Block.Labelled("When not to use", words.whenNot()));
        for (Codebook.Example example : entry.examples()) {
            if (!example.words().isEmpty()) {
                blocks.add(new Block.Quoted(
                        example.words(), example.title() + (example.note().isEmpty() ? "" : ": " + example.note())));
            }
        }
    }

    private static List<String> facts(Codebook.Entry entry) {
        List<String> facts = new ArrayList<>();
        Integer segments = entry.segments();
        Integer sources = entry.sources();
        if (segments != null && sources != null) {
            facts.add(Plural.of(segments, "segment") + " in " + Plural.of(sources, "source"));
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
}
