package org.trigpoint.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;

/** Words and phrases that stand for one another, by their stems. */
final class SynonymGroups {
    /** Stems from a place in the query that a group knows: how many, and what to look for instead. */
    record Match(int words, Atom instead) {}

    private final Map<List<String>, Set<List<String>>> groups = new HashMap<>();
    private final Vocabulary vocabulary;
    private int longest;

    SynonymGroups(List<Set<String>> lists, WordReader reader, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Set<String> list : lists) {
            Set<List<String>> group = list.stream()
                    .sorted()
                    .map(text -> stems(reader.read(text)))
                    .filter(stems -> !stems.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (List<String> member : group) {
                groups.computeIfAbsent(member, key -> new LinkedHashSet<>()).addAll(group);
                longest = Math.max(longest, member.size());
            }
        }
    }

    private static List<String> stems(Words words) {
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            stems.add(words.forms(i).stemmed());
        }
        return stems;
    }

    /** The longest match that begins with the first of the stems, or null. */
    @Nullable
    Match longest(List<String> stems) {
        for (int length = Math.min(longest, stems.size()); length > 0; length--) {
            Set<List<String>> group = groups.get(stems.subList(0, length));
            if (group != null) {
                return new Match(length, atom(group));
            }
        }
        return null;
    }

    private Atom atom(Set<List<String>> group) {
        if (group.stream().allMatch(member -> member.size() == 1)) {
            return new Atom.Terms(group.stream()
                    .flatMap(member -> vocabulary.ofStem(member.getFirst()).stream())
                    .collect(Collectors.toSet()));
        }
        return new Atom.Spans(Intervals.or(group.stream().map(this::phrase).toList()));
    }

    private IntervalsSource phrase(List<String> stems) {
        return Intervals.phrase(stems.stream()
                .map(stem -> new Atom.Terms(vocabulary.ofStem(stem)).source())
                .toArray(IntervalsSource[]::new));
    }
}
