package org.trigpoint.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document is to become.
 *
 * @param words how long it should be, about
 * @param shares topics in order, each with its share of the words; none where only special lines make it up
 * @param planted how many sentences carry a planted word, by word
 */
record DocumentPlan(
        String id,
        String kind,
        String file,
        String title,
        String site,
        String wave,
        List<String> participants,
        Map<String, Double> shares,
        int words,
        String coder,
        Map<String, Integer> planted,
        Map<String, String> attributes) {

    /** All plans, by id. */
    static List<DocumentPlan> all() {
        Map<String, List<String>> plans = Resources.named("plans.txt", " ");
        return Resources.table("documents.txt", 12).stream()
                .map(row -> of(row, plans.getOrDefault(row.get(7), List.of())))
                .toList();
    }

    private static DocumentPlan of(List<String> row, List<String> topics) {
        Map<String, Double> shares = new LinkedHashMap<>();
        topics.forEach(topic -> shares.put(before(topic, ':'), Double.valueOf(after(topic, ':', "1"))));
        Map<String, Integer> planted = new LinkedHashMap<>();
        Resources.words(row.get(10), " ")
                .forEach(p -> planted.put(before(p, '='), Integer.valueOf(after(p, '=', "1"))));
        Map<String, String> attributes = new LinkedHashMap<>();
        Resources.words(row.get(11), ";").forEach(a -> attributes.put(before(a, '='), after(a, '=', "")));
        return new DocumentPlan(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                Resources.words(row.get(6), ","),
                shares,
                Integer.parseInt(row.get(8)),
                row.get(9),
                planted,
                attributes);
    }

    private static String before(String pair, char separator) {
        int at = pair.indexOf(separator);
        return at < 0 ? pair : pair.substring(0, at);
    }

    private static String after(String pair, char separator, String otherwise) {
        int at = pair.indexOf(separator);
        return at < 0 ? otherwise : pair.substring(at + 1);
    }

    /** Words for each topic, in order. */
    Map<String, Integer> budgets() {
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Integer> budgets = new LinkedHashMap<>();
        shares.forEach((topic, share) -> budgets.put(topic, (int) Math.round(words * share / all)));
        return budgets;
    }

    boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    /** Whether it is a transcript with turns; everything else is written notes. */
    boolean spoken() {
        return !participants.isEmpty()
                && !has("notes-only", "yes")
                && !written().contains(kind);
    }

    private static List<String> written() {
        return List.of("learning-log", "case-study");
    }
}
