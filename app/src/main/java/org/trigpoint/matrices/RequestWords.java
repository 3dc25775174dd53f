package org.trigpoint.matrices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Refusal;
import org.trigpoint.matrices.MatrixRequest.Only;
import org.trigpoint.matrices.MatrixRequest.Rows;
import org.trigpoint.matrices.MatrixRequest.What;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.sources.SourceKind;

/** A request as parameters and their values: of an address, of a saved matrix, of a job. */
final class RequestWords {

    private RequestWords() {}

    static Map<String, String> of(MatrixRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("by", request.by().getFirst().word());
        put(words, "cross", request.by().size() == 2 ? request.by().getLast().word() : "");
        words.put("count", request.unit().word());
        put(
                words,
                "rows",
                request.rows().what() == What.THEMES
                        ? ""
                        : request.rows().what().word());
        put(
                words,
                "codes",
                request.rows().codes().stream()
                        .map(code -> String.valueOf(code.value()))
                        .collect(Collectors.joining("-")));
        put(words, "alone", request.rows().alone() ? "yes" : "");
        SourceKind kind = request.only().kind();
        put(words, "kind", kind == null ? "" : kind.word());
        put(words, "site", request.only().site());
        put(words, "wave", request.only().wave());
        put(words, "attribute", request.only().attribute());
        put(words, "value", request.only().value());
        SourceSetId set = request.only().set();
        put(words, "set", set == null ? "" : String.valueOf(set.value()));
        put(words, "percent", request.percent() ? "yes" : "");
        put(words, "under", request.under() == 0 ? "" : String.valueOf(request.under()));
        return words;
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.put(name, value);
        }
    }

    static MatrixRequest read(AnalysisId analysis, Map<String, String> words) {
        List<By> by = Stream.of(words.getOrDefault("by", By.SITE.word()), words.getOrDefault("cross", ""))
                .filter(word -> !word.isEmpty())
                .map(By::of)
                .toList();
        List<CodeId> codes = Stream.of(words.getOrDefault("codes", "").split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> new CodeId(number(word)))
                .toList();
        String kind = words.getOrDefault("kind", "");
        String set = words.getOrDefault("set", "");
        return new MatrixRequest(
                analysis,
                new Rows(
                        What.of(words.getOrDefault("rows", What.THEMES.word())),
                        codes,
                        words.getOrDefault("alone", "").equals("yes")),
                by,
                CountingUnit.of(words.getOrDefault("count", CountingUnit.SEGMENTS.word())),
                new Only(
                        kind.isEmpty() ? null : SourceKind.of(kind),
                        words.getOrDefault("site", ""),
                        words.getOrDefault("wave", ""),
                        words.getOrDefault("attribute", ""),
                        words.getOrDefault("value", ""),
                        set.isEmpty() ? null : new SourceSetId(number(set))),
                words.getOrDefault("percent", "").equals("yes"),
                (int) number(words.getOrDefault("under", "0")));
    }

    private static long number(String word) {
        if (!word.matches("[0-9]{1,18}")) {
            throw new Refusal("“" + word + "” is no number: open the matrix anew from its menu.");
        }
        return Long.parseLong(word);
    }
}
