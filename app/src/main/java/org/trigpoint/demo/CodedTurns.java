package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;

/** Counts the turns of the double coding, line by line, by the marks that were planted. */
final class CodedTurns {

    private CodedTurns() {}

    /** A line of a document, in code points. */
    private record Line(String document, int start, int end) {}

    static DemoTruth.DoubleCoded truth(DemoPack pack, DemoCode code) {
        DemoDoubleCoding plan = DemoDoubleCoding.of(pack);
        int both = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        List<Line> lines = lines(pack, plan.documents());
        for (Line line : lines) {
            boolean first = isGiven(plan.byFirst(), code, line);
            boolean second = isGiven(plan.bySecond(), code, line);
            both += first && second ? 1 : 0;
            onlyFirst += first && !second ? 1 : 0;
            onlySecond += second && !first ? 1 : 0;
        }
        double n = lines.size();
        double one = (both + onlyFirst) / n;
        double two = (both + onlySecond) / n;
        double chance = one * two + (1 - one) * (1 - two);
        double kappa = ((n - onlyFirst - onlySecond) / n - chance) / (1 - chance);
        return new DemoTruth.DoubleCoded(
                code.name(), lines.size(), both, onlyFirst, onlySecond, (int) Math.round(1000 * kappa));
    }

    private static List<Line> lines(DemoPack pack, List<String> documents) {
        List<Line> lines = new ArrayList<>();
        for (DemoDocument document : pack.documents()) {
            int start = 0;
            for (String words : documents.contains(document.id()) ? document.text().split("\n", -1) : new String[0]) {
                int end = start + words.codePointCount(0, words.length());
                if (!words.isBlank()) {
                    lines.add(new Line(document.id(), start, end));
                }
                start = end + 1;
            }
        }
        return lines;
    }

    private static boolean isGiven(List<DemoCoding> codings, DemoCode code, Line line) {
        return codings.stream()
                .anyMatch(coding -> coding.code().equals(code.key())
                        && coding.document().equals(line.document())
                        && coding.start() < line.end()
                        && line.start() < coding.end());
    }
}
