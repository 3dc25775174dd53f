package org.trigpoint.ui.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that the server tells a window, drawn or not.
 *
 * @param status of HTTP, by which the page itself is answered
 * @param words every string in it, sorted, because the framework keeps to no order; the keys that were asked for are
 *     taken out of addresses, and so are the keys that the framework gives its own things
 */
record Told(int status, List<String> words) {

    /** What the framework makes up anew for each window: its number, and keys of its things, its answers and its listeners. */
    private static final Pattern OWN_KEY = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|^[A-Za-z0-9_-]{96}$|lr_[0-9a-f]{16}_|(?<=dynamic/resource/)\\d+");

    /** Nothing shorter holds a key of the framework. */
    private static final int SHORTEST_KEY = "dynamic/resource/0".length();

    /** Of an answer to an address that held these keys. */
    static Told of(int status, String answer, Whose asked) {
        return new Told(
                status,
                strings(answer).stream()
                        .map(string -> keyless(string, asked))
                        .sorted()
                        .toList());
    }

    private static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        int start = json.indexOf('"');
        while (start >= 0) {
            int end = start + 1;
            while (end < json.length() && json.charAt(end) != '"') {
                end += json.charAt(end) == '\\' ? 2 : 1;
            }
            strings.add(json.substring(start + 1, Math.min(end, json.length())));
            start = json.indexOf('"', end + 1);
        }
        return strings;
    }

    private static String keyless(String string, Whose asked) {
        String keyless = string.length() < SHORTEST_KEY
                ? string
                : OWN_KEY.matcher(string).replaceAll("key");
        for (long key : asked.all()) {
            // Asked first, for an expression takes its time and most strings hold no address.
            if (keyless.contains("/" + key) || keyless.contains("=" + key)) {
                keyless = keyless.replaceAll("(?<=[a-z]/|=)" + key + "(?![0-9A-Za-z])", "asked");
            }
        }
        return keyless;
    }

    boolean isNothing() {
        return words.stream().anyMatch(word -> word.contains("There is nothing here, or it is not open to you."));
    }

    /** What is not told there. */
    List<String> beyond(Told other) {
        List<String> more = new ArrayList<>(words);
        other.words().forEach(more::remove);
        return more;
    }

    /** All of it but for what repeats the search that its address holds. */
    String without(String address) {
        int query = address.indexOf("?q=");
        String asked = query < 0 ? "" : address.substring(query + 3);
        return words.stream()
                .filter(word -> asked.isEmpty() || !word.contains(asked))
                .collect(Collectors.joining("\n"));
    }
}
