package org.trigpoint.ui.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    /** What the framework makes up anew for each window: its number, and keys of its things, its answers and its listeners. */
    private static final Pattern OWN_KEY = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\")[A-Za-z0-9_-]{96}(?=\")|lr_[0-9a-f]{16}_|(?<=dynamic/resource/)\\d+");

    /** Of an answer to an address that held these keys. */
    static Told of(int status, String answer, Whose asked) {
        String keyless = OWN_KEY.matcher(answer).replaceAll("key");
        for (long key : asked.all()) {
            keyless = keyless.replaceAll("(?<=[a-z]/|=)" + key + "(?![0-9A-Za-z])", "asked");
        }
        return new Told(
                status,
                STRING.matcher(keyless)
                        .results()
                        .map((MatchResult string) -> string.group(1))
                        .sorted()
                        .toList());
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
