package org.trigpoint.codebooks.scores;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.instruments.Scoring.Kind;
import org.trigpoint.codebooks.scores.ItemAnswer.Given;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.codebooks.scores.Score.State;

/** What was not answered, and how a score says so. */
record Missed(Map<String, ItemAnswer> answers) {

    int count() {
        return (int) answers.values().stream()
                .filter(answer -> !(answer instanceof Given))
                .count();
    }

    String status(Part total, State state) {
        int missing = count();
        int given = answers.size() - missing;
        String words = switch (state) {
            case NOT_SCORED -> "not scored; " + ((Part.NotScored) total).reason() + kinds();
            case PRO_RATED -> "pro-rated; mean of the " + given + " answered for " + missing + " missing" + kinds();
            case REPLACED -> "scored; " + missing + " missing replaced by the mean of the other " + given + kinds();
            case SCORED -> missing == 0 ? "scored" : "scored; " + given + " of " + answers.size() + kinds();
        };
        List<String> off = answers.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Given each && !each.onForm())
                .map(Map.Entry::getKey)
                .toList();
        return off.isEmpty() ? words : words + "; not an option of the form that was used: " + String.join(" ", off);
    }

    /** Only where there is another reason than that nothing was answered. */
    private String kinds() {
        Map<Kind, Long> counts = answers.values().stream()
                .filter(ItemAnswer.Missing.class::isInstance)
                .map(answer -> ((ItemAnswer.Missing) answer).kind())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        if (counts.keySet().stream().allMatch(kind -> kind == Kind.EMPTY)) {
            return "";
        }
        return Arrays.stream(Kind.values())
                .filter(counts::containsKey)
                .map(kind -> counts.get(kind) + " " + kind.label())
                .collect(Collectors.joining(" and ", " (", ")"));
    }
}
