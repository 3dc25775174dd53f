package org.trigpoint.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.quoting.Quotable;

/** How reports put things, alike in all of them. */
final class ReportWords {

    private ReportWords() {}

    /** What is not empty of some words, with a dot between. */
    static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" \u00b7 "));
    }

    /** What whoever prints words has to keep, beneath them, where nobody overlooks it. */
    static List<Block> conditions(Quotable quotable) {
        return quotable.conditions().stream()
                .<Block>map(condition -> new Block.Soft("Consent to quote on conditions: " + condition))
                .toList();
    }

    /** Words on one line. */
    static String onOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
