package org.trigpoint.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.codebook.CodebookDifference.Change;
import tools.jackson.databind.JsonNode;

/**
 * The journal's lines about a code as sentences.
 *
 * @param code the code whose history it is
 * @param codes what codes are called now, by key
 * @param themes what themes are called now
 * @param groups what groups of codes are called now
 */
record HistoryWords(long code, Map<Long, String> codes, Map<Long, String> themes, Map<Long, String> groups) {

    /** What was done, without who did it. A kind that is not known here is told by its own words. */
    String sentence(String kind, JsonNode payload) {
        return switch (kind) {
            case "CodeMade" -> "made it" + place(payload.path("parent"), " at the top");
            case "CodeRenamed" -> "renamed it";
            case "CodeDescribed" -> "described it anew";
            case "CodeReworded" -> "reworded its " + parts(payload);
            case "CodeRecoloured" -> "gave it another colour";
            case "CodeMoved" -> moved(payload);
            case "CodeRemoved" ->
                "put it in the bin, with " + segments(payload.path("segments").asInt());
            case "CodesMerged" -> merged(payload);
            case "CodesGathered" -> "gathered it into the theme " + named(themes, payload.path("theme"));
            case "CodeReleased" -> "took it out of the theme " + named(themes, payload.path("theme"));
            case "CodesGrouped" -> "put it into the group " + named(groups, payload.path("group"));
            case "CodeUngrouped" -> "took it out of the group " + named(groups, payload.path("group"));
            case "ExampleAdded" -> "made a passage an example of it";
            case "ExampleRemoved" -> "took an example away";
            case "SubjectMemoWritten" -> "wrote a memo about it";
            case "SubjectMemoRevised" -> "revised a memo about it";
            case "SubjectMemoRemoved" -> "took a memo about it away";
            default -> kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        };
    }

    /** Before and after, where the line tells. */
    List<Change> changes(String kind, JsonNode payload) {
        return switch (kind) {
            case "CodeRenamed" -> List.of(change("name", payload));
            case "CodeDescribed" -> List.of(change("description", payload));
            case "CodeRecoloured" ->
                List.of(new Change(
                        "colour",
                        String.valueOf(payload.path("before").asInt() + 1),
                        String.valueOf(payload.path("after").asInt() + 1)));
            case "CodeReworded" ->
                payload.path("parts")
                        .valueStream()
                        .map(part -> change(part.path("part").asString(), part))
                        .toList();
            case "SubjectMemoRevised" -> List.of(change("memo", payload));
            default -> List.of();
        };
    }

    private static Change change(String part, JsonNode payload) {
        return new Change(
                part, payload.path("before").asString(), payload.path("after").asString());
    }

    private static String parts(JsonNode payload) {
        List<String> parts = payload.path("parts")
                .valueStream()
                .map(part -> part.path("part").asString())
                .collect(Collectors.toCollection(ArrayList::new));
        String last = parts.isEmpty() ? "definition" : parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    private String moved(JsonNode payload) {
        boolean same = payload.path("parentBefore").equals(payload.path("parentAfter"));
        return same ? "moved it among its siblings" : "moved it" + place(payload.path("parentAfter"), " to the top");
    }

    private String place(JsonNode parent, String atTop) {
        return parent.isNumber() ? " under " + named(codes, parent) : atTop;
    }

    private String merged(JsonNode payload) {
        long kept = payload.path("code").asLong();
        int joined = payload.path("joined").asInt();
        String also = joined == 0 ? "" : "; " + segments(joined) + " were joined with others they overlap";
        if (kept != code) {
            return "merged it into " + named(codes, payload.path("code"));
        }
        String names = payload.path("names")
                .valueStream()
                .map(name -> quoted(name.asString()))
                .collect(Collectors.joining(", "));
        return "merged " + names + " into it, with "
                + segments(payload.path("segments").asInt()) + also;
    }

    private static String segments(int segments) {
        return Plural.of(segments, "segment");
    }

    private static String named(Map<Long, String> names, JsonNode key) {
        String name = names.get(key.asLong());
        return name == null ? "number " + key.asLong() : quoted(name);
    }

    private static String quoted(String name) {
        return "\u201c" + name + "\u201d";
    }
}
