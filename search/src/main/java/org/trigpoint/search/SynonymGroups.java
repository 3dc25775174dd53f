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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words and phrases that stand for one another, by their stems. */
final class SynonymGroups {
    /** Stems from a place in the query that a group knows: how many, and what to look for instead. */
    record Match(int words, Atom instead) {}

    private final Map<List<BytesRef>, Set<List<BytesRef>>> groups = new HashMap<>();
    private int longest;

    SynonymGroups(List<Set<String>> lists, WordReader reader) {
        for (Set<String> list : lists) {
            Set<List<BytesRef>> group = list.stream()
                    .sorted()
                    .map(text -> stems(reader.read(text)))
                    .filter(stems -> !stems.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (List<BytesRef> member : group) {
                groups.computeIfAbsent(member, key -> new LinkedHashSet<>()).addAll(group);
                longest = Math.max(longest, member.size());
            }
        }
    }

    private static List<BytesRef> stems(Words words) {
        List<BytesRef> stems = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            stems.add(words.forms(i).stem());
        }
        return stems;
    }

    /** The longest match that begins with the first of the stems, or null. */
    @Nullable
    Match longest(List<BytesRef> stems) {
        for (int length = Math.min(longest, stems.size()); length > 0; length--) {
            Set<List<BytesRef>> group = groups.get(stems.subList(0, length));
            if (group != null) {
                return new Match(length, atom(group));
            }
        }
        return null;
    }

    private static Atom atom(Set<List<BytesRef>> group) {
        if (group.stream().allMatch(member -> member.size() == 1)) {
            return new Atom.Terms(group.stream().map(List::getFirst).collect(Collectors.toSet()));
        }
        return new Atom.Spans(
                Intervals.or(group.stream().map(SynonymGroups::phrase).toList()));
    }

    private static IntervalsSource phrase(List<BytesRef> stems) {
        return Intervals.phrase(stems.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
}
