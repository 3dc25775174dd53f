package org.trigpoint.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.CodeWords;

/**
 * What the one description of a code in REFI-QDA says, taken apart again where it was put together as {@link CodebookQdc}
 * does it: paragraphs that begin with the name of a part. What names no part is the description.
 */
final class QdcWords {

    private static final int LONGEST = 20_000;

    private enum Part {
        DESCRIPTION(""),
        WHEN_TO_USE("When to use: "),
        WHEN_NOT("When not to use: "),
        REASONING("Reasoning: "),
        DEPTH("Depth: "),
        EXAMPLE("Example: ");

        private final String beginning;

        Part(String beginning) {
            this.beginning = beginning;
        }
    }

    private QdcWords() {}

    static CodeWords of(String description) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Part part = Part.DESCRIPTION;
        for (String paragraph : description.replace("\r\n", "\n").split("\n\n")) {
            Part begun = Arrays.stream(Part.values())
                    .filter(one -> !one.beginning.isEmpty() && paragraph.startsWith(one.beginning))
                    .findFirst()
                    .orElse(null);
            // an example has no link to its words any more, so it stays as it is written
            part = begun == null ? part : begun == Part.EXAMPLE ? Part.DESCRIPTION : begun;
            String words =
                    begun == null || begun == Part.EXAMPLE ? paragraph : paragraph.substring(begun.beginning.length());
            parts.merge(part, words, (before, after) -> before + "\n\n" + after);
        }
        return new CodeWords(
                cut(parts.get(Part.DESCRIPTION)),
                cut(parts.get(Part.WHEN_TO_USE)),
                cut(parts.get(Part.WHEN_NOT)),
                among(CodeWords.Reasoning.values(), parts.get(Part.REASONING)).orElse(null),
                among(CodeWords.Depth.values(), parts.get(Part.DEPTH)).orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, @Nullable String word) {
        return Arrays.stream(values)
                .filter(one -> one.name().equalsIgnoreCase(word == null ? "" : word.strip()))
                .findFirst();
    }

    private static String cut(@Nullable String words) {
        String whole = words == null ? "" : words.strip();
        return isLong(whole) ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST / 2)) : whole;
    }

    /** Whether a description is longer than a part of a definition can be here. */
    static boolean isLong(String words) {
        return words.length() > LONGEST;
    }
}
