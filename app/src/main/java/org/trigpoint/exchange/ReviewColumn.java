package org.trigpoint.exchange;

import java.util.List;
import java.util.function.BiFunction;
import org.trigpoint.casefiles.Comparison.ReviewLine;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;

/**
 * A column of reviews.
 *
 * @param head what stands over it
 * @param width in characters
 * @param meaning what it means
 * @param cell what a line has in it, numbers as numbers
 */
record ReviewColumn(String head, int width, String meaning, BiFunction<ReviewLine, Instrument, Object> cell) {

    static final List<ReviewColumn> ALL = List.of(
            new ReviewColumn(
                    "file",
                    12,
                    "What reviewers called the file; it follows from nothing.",
                    (line, form) -> line.file()),
            new ReviewColumn("site", 10, "Code of the authority.", (line, form) -> line.site()),
            new ReviewColumn(
                    "period",
                    10,
                    "before: closed before the pilot; late: closed late in it. Different families: never paired.",
                    (line, form) -> line.period().word()),
            new ReviewColumn("reviewer", 24, "Who reviewed.", (line, form) -> line.reviewer()),
            new ReviewColumn(
                    "own_authority",
                    14,
                    "1: the file is of the reviewer\u2019s own authority; not independent, counted apart.",
                    (line, form) -> line.own() ? 1 : 0),
            new ReviewColumn(
                    "blind",
                    8,
                    "1: submitted before the unmasking; 0: afterwards, and counted nowhere.",
                    (line, form) -> line.blind() ? 1 : 0),
            new ReviewColumn("item", 22, "Key of the item; the items stand below.", (line, form) -> line.item()),
            new ReviewColumn(
                    "item_title",
                    36,
                    "Title of the item.",
                    (line, form) -> form.item(line.item()).map(Item::title).orElse("")),
            new ReviewColumn(
                    "part", 8, "Which filling of a section that repeats, from 1.", (line, form) -> line.part()),
            new ReviewColumn(
                    "state",
                    16,
                    "given; not-observed: the file shows no evidence of it; not-applicable. The latter two are no numbers.",
                    (line, form) -> line.state()),
            new ReviewColumn(
                    "value",
                    12,
                    "The number, the option\u2019s key (several: one a line) or the words; empty unless given.",
                    (line, form) -> number(line.value())),
            new ReviewColumn(
                    "evidence_count",
                    14,
                    "How many passages and notes the answer stands on.",
                    (line, form) -> line.evidence().size()),
            new ReviewColumn(
                    "evidence",
                    60,
                    "Their words, one below the other.",
                    (line, form) -> String.join("\n", line.evidence())));

    static List<String> heads() {
        return ALL.stream().map(ReviewColumn::head).toList();
    }

    static List<Object> cells(ReviewLine line, Instrument form) {
        return ALL.stream().map(column -> column.cell().apply(line, form)).toList();
    }

    private static Object number(String value) {
        return value.matches("-?[0-9]{1,9}") ? (Object) Integer.valueOf(value) : value;
    }
}
