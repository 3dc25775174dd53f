package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;

/** The team's thinking in the demo study: codes, themes, memos and journal, read from their tables. */
final class AnalysisTables {
    private AnalysisTables() {}

    static DemoAnalysis analysis() {
        List<DemoCode> codes = Resources.table("codes.txt", 5).stream()
                .map(row -> new DemoCode(row.get(0), row.get(1), row.get(2), Integer.parseInt(row.get(3)), row.get(4)))
                .toList();
        List<DemoAnalysis.Entry> journal = Resources.table("journal.txt", 5).stream()
                .map(row -> new DemoAnalysis.Entry(
                        Integer.parseInt(row.get(0)), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
        return new DemoAnalysis("Reflexive thematic analysis", "reflexive", 4, codes, journal);
    }

    static List<DemoTheme> themes(List<DemoCoding> codings) {
        return Resources.table("themes.txt", 11).stream()
                .map(row -> new DemoTheme(
                        row.get(0),
                        row.get(2),
                        row.get(6),
                        row.get(7),
                        row.get(1),
                        Resources.words(row.get(3), ","),
                        against(codings, Resources.words(row.get(4), ","), Resources.words(row.get(5), ",")),
                        new DemoTheme.Review(row.get(8), row.get(9), row.get(10))))
                .toList();
    }

    private static List<String> against(List<DemoCoding> codings, List<String> codes, List<String> documents) {
        return codings.stream()
                .filter(coding -> codes.contains(coding.code()) && documents.contains(coding.document()))
                .map(DemoCoding::key)
                .toList();
    }

    static List<DemoMemo> memos(List<DemoCoding> codings) {
        List<DemoMemo> memos = new ArrayList<>();
        for (List<String> row : Resources.table("memos.txt", 5)) {
            DemoCoding coding = codings.stream()
                    .filter(each ->
                            each.document().equals(row.get(0)) && each.code().equals(row.get(1)))
                    .skip(Integer.parseInt(row.get(2)) - 1L)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No passage for the memo " + row + "."));
            memos.add(new DemoMemo(coding.key(), row.get(3), row.get(4)));
        }
        return memos;
    }
}
