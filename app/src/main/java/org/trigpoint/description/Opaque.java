package org.trigpoint.description;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Sites and people as a blinded analyst takes them away: under ids drawn by chance for one bundle, the same in all its tables. A
 * known site would tell its arm, and KW-LA01-07 or the order of lines would tell the site.
 */
final class Opaque {

    private static final SecureRandom CHANCE = new SecureRandom();

    /** The letter that ids of a column begin with. */
    private static final Map<String, String> LETTERS = Map.of("keyworker", "K", "family", "F", "person", "P");

    private final Map<String, String> sites;
    private final Map<String, Map<String, String>> ids = new HashMap<>();

    Opaque(List<String> siteCodes) {
        this.sites = drawn(siteCodes, "S");
    }

    private static Map<String, String> drawn(Iterable<String> values, String letter) {
        List<String> known = new ArrayList<>();
        values.forEach(known::add);
        List<Integer> numbers = new ArrayList<>();
        int first = known.size() < 900 ? 100 : 100_000;
        for (int at = 0; at < known.size(); at++) {
            numbers.add(first + at);
        }
        Collections.shuffle(numbers, CHANCE);
        Map<String, String> drawn = new HashMap<>();
        for (int at = 0; at < known.size(); at++) {
            drawn.put(known.get(at), letter + numbers.get(at));
        }
        return drawn;
    }

    /** Draws an id for everybody who stands in some rows. */
    void know(List<Map<String, String>> rows) {
        LETTERS.forEach((column, letter) -> {
            TreeSet<String> values = new TreeSet<>();
            rows.forEach(row -> values.add(row.getOrDefault(column, "")));
            values.remove("");
            ids.put(column, drawn(values, letter));
        });
    }

    String site(String code) {
        return sites.getOrDefault(code, "");
    }

    /** What a row says, with ids in the place of people and of sites that any other word names. */
    Map<String, String> of(Map<String, String> values) {
        Map<String, String> shown = new HashMap<>();
        values.forEach((column, value) -> shown.put(
                column,
                LETTERS.containsKey(column)
                        ? ids.getOrDefault(column, Map.of()).getOrDefault(value, "")
                        : withoutSites(value)));
        return shown;
    }

    private String withoutSites(String value) {
        String shown = value;
        for (Map.Entry<String, String> site : sites.entrySet()) {
            shown = shown.replace(site.getKey(), site.getValue());
        }
        return shown;
    }
}
