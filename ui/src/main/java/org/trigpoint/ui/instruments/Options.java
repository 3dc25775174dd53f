package org.trigpoint.ui.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Asked;

/**
 * The options of a choice, written by two people at the same time: what each added, changed, removed or moved against the options
 * they had begun from holds. Where both changed the same one, the later words stand, and the step can be undone; what one removed
 * and the other changed stays as it was changed.
 */
final class Options {

    private final List<String> begun;
    private final Side mine;
    private final Side theirs;

    private Options(List<String> begun, List<String> mine, List<String> theirs) {
        this.begun = begun;
        this.mine = Side.of(begun, mine);
        this.theirs = Side.of(begun, theirs);
    }

    /**
     * The labels that stand after both.
     *
     * @param begun what both had begun from
     * @param typed labels of the later one, each once
     * @param theirs what stands now
     * @return each once
     */
    static List<String> merged(List<Asked.Option> begun, List<String> typed, List<Asked.Option> theirs) {
        return theirs.equals(begun) ? typed : new Options(labels(begun), typed, labels(theirs)).both();
    }

    /**
     * Options of these labels: what is labelled as before keeps its key.
     *
     * @param standing options that stand now
     * @param known options that stood before, whose labels may be typed again; nothing else gets their keys
     */
    static List<Asked.Option> keyed(List<String> labels, List<Asked.Option> standing, List<Asked.Option> known) {
        List<String> taken = standing.stream().map(Asked.Option::key).toList();
        List<Asked.Option> usable = Stream.concat(
                        standing.stream(), known.stream().filter(option -> !taken.contains(option.key())))
                .toList();
        List<Asked.Option> options = new ArrayList<>();
        for (String label : labels) {
            options.add(usable.stream()
                    .filter(option -> option.label().equals(label))
                    .findFirst()
                    .orElseGet(() -> new Asked.Option(
                            Edits.free(
                                    "option",
                                    Stream.concat(usable.stream(), options.stream())
                                            .map(Asked.Option::key)
                                            .distinct()),
                            label)));
        }
        return options;
    }

    private static List<String> labels(List<Asked.Option> options) {
        return options.stream().map(Asked.Option::label).toList();
    }

    /** In the order of whoever moved options; what the other added stands after what it was added to. */
    private List<String> both() {
        boolean moved = mine.moved(begun);
        Side first = moved ? mine : theirs;
        Side second = moved ? theirs : mine;
        List<String> both = new ArrayList<>();
        first.labels().stream()
                .flatMap(label -> stands(first, label).stream())
                .filter(label -> !both.contains(label))
                .forEach(both::add);
        int next = 0;
        for (String label : second.labels()) {
            Optional<String> stands = stands(second, label);
            if (stands.isEmpty()) {
                continue;
            }
            int there = both.indexOf(stands.get());
            if (there < 0) {
                while (next < both.size() && first.added(both.get(next))) {
                    next++;
                }
                both.add(next, stands.get());
                there = next;
            }
            next = there + 1;
        }
        return both;
    }

    /** What becomes of a label of one side: one that was added stands, another is what both made of it, or gone. */
    private Optional<String> stands(Side side, String label) {
        return side.added(label) ? Optional.of(label) : made(side.from().getOrDefault(label, label));
    }

    private Optional<String> made(String option) {
        Optional<String> here = mine.of(option);
        Optional<String> there = theirs.of(option);
        Optional<String> unchanged = Optional.of(option);
        if (here.equals(unchanged)) {
            return there;
        }
        return there.equals(unchanged) ? here : here.or(() -> there);
    }

    /**
     * What one person made of the options they had begun from.
     *
     * @param labels as they stand with them
     * @param became for each option they had begun from its label now; without those that they removed
     * @param from the same the other way round
     */
    private record Side(List<String> labels, Map<String, String> became, Map<String, String> from) {

        /** What follows the same option, and stands in one of both lists alone, is the same option with other words. */
        static Side of(List<String> begun, List<String> labels) {
            Map<String, String> became = new HashMap<>();
            begun.stream().filter(labels::contains).forEach(label -> became.put(label, label));
            Map<String, List<String>> fresh = alone(labels, begun);
            alone(begun, labels).forEach((follows, gone) -> {
                List<String> now = fresh.getOrDefault(follows, List.of());
                for (int at = 0; at < Math.min(gone.size(), now.size()); at++) {
                    became.put(gone.get(at), now.get(at));
                }
            });
            Map<String, String> from = new HashMap<>();
            became.forEach((before, now) -> from.put(now, before));
            return new Side(labels, became, from);
        }

        /** What stands in one list and not in the other, by the last before it that stands in both; at first none does. */
        private static Map<String, List<String>> alone(List<String> list, List<String> other) {
            Map<String, List<String>> alone = new LinkedHashMap<>();
            String follows = "";
            for (String label : list) {
                if (other.contains(label)) {
                    follows = label;
                } else {
                    alone.computeIfAbsent(follows, none -> new ArrayList<>()).add(label);
                }
            }
            return alone;
        }

        Optional<String> of(String option) {
            return Optional.ofNullable(became.get(option));
        }

        boolean added(String label) {
            return labels.contains(label) && !from.containsKey(label);
        }

        boolean moved(List<String> begun) {
            return !begun.stream()
                    .filter(labels::contains)
                    .toList()
                    .equals(labels.stream().filter(begun::contains).toList());
        }
    }
}
