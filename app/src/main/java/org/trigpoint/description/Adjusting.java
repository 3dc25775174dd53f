package org.trigpoint.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.codebooks.inference.AdjustedP;
import org.trigpoint.codebooks.inference.Tested;

/** The same tests made in several groups, with each p adjusted for how many groups were tested so. */
final class Adjusting {

    /** What a reader must know of it. */
    static final String NOTE =
            "Adjusted p: the same test made in several groups is one family. Holm (1979) allows for any of them being wrong,"
                    + " Benjamini and Hochberg (1995) for the share of those taken for found that may be wrong. Which tests were"
                    + " planned, and so what the family is, the program can\u2019t know.";

    private static final String DASH = "\u2013";
    private static final int AFTER_P = 3;

    private record Line(String group, Tested tested) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Double>> families = new LinkedHashMap<>();

    void add(String group, Tested tested) {
        lines.add(new Line(group, tested));
        if (tested instanceof Tested.Result result) {
            families.computeIfAbsent(tested.method(), first -> new ArrayList<>())
                    .add(result.p());
        }
    }

    Table table(String title, String head) {
        boolean several = lines.stream().map(Line::group).distinct().count() > 1;
        Map<String, List<AdjustedP>> adjusted = new HashMap<>();
        families.forEach((method, values) -> adjusted.put(method, new ArrayList<>(AdjustedP.of(values))));
        List<String> heads = new ArrayList<>(List.of(head));
        heads.addAll(new Tests().table("").heads());
        if (several) {
            heads.addAll(1 + AFTER_P, List.of("p, Holm", "p, Benjamini\u2013Hochberg"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            Tests own = new Tests();
            own.add(line.tested());
            List<String> cells = new ArrayList<>(List.of(line.group()));
            cells.addAll(own.table("").rows().getFirst());
            if (several) {
                cells.addAll(
                        1 + AFTER_P, next(adjusted.getOrDefault(line.tested().method(), List.of()), line.tested()));
            }
            rows.add(cells);
        }
        return new Table(title, 3, heads, rows);
    }

    /** They were added in the order of the lines. */
    private static List<String> next(List<AdjustedP> family, Tested tested) {
        if (!(tested instanceof Tested.Result)) {
            return List.of(DASH, DASH);
        }
        AdjustedP one = family.removeFirst();
        return List.of(Figures.p(one.holm()), Figures.p(one.benjaminiHochberg()));
    }
}
