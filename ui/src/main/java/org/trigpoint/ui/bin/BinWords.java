package org.trigpoint.ui.bin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.undo.BinItem;
import org.trigpoint.undo.BinItem.Kind;

/** What lies in the bin, put into words. */
final class BinWords {

    private BinWords() {}

    static String label(Kind kind) {
        return switch (kind) {
            case SOURCE -> "Source";
            case CODE -> "Code";
            case THEME -> "Theme";
            case CODING -> "Coding";
            case MEMO -> "Memo";
        };
    }

    /** Where it was and how much hangs on it. */
    static String about(BinItem item) {
        String hanging = item.segments() == 0 ? null : Plural.of(item.segments(), "coding") + " with it";
        String words = item.kind() == Kind.CODING ? "\u201c" + item.words() + "\u201d" : null;
        return Stream.of(item.where(), words, hanging)
                .filter(part -> part != null)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** What emptying would destroy, such as {@code 2 sources with 14 codings, 1 code and 3 memos}. */
    static String all(List<BinItem> items) {
        List<String> parts = Stream.of(Kind.values())
                .filter(kind -> items.stream().anyMatch(item -> item.kind() == kind))
                .map(kind -> part(kind, items))
                .toList();
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static String part(Kind kind, List<BinItem> items) {
        List<BinItem> these = items.stream().filter(item -> item.kind() == kind).toList();
        int hanging = these.stream().mapToInt(BinItem::segments).sum();
        String many = Plural.of(these.size(), label(kind).toLowerCase(Locale.UK));
        return hanging == 0 ? many : many + " with " + Plural.of(hanging, "coding");
    }
}
