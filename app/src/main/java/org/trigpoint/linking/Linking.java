package org.trigpoint.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.linking.CoreDays.Attended;
import org.trigpoint.linking.Linked.Row;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.linking.Linked.Why;
import org.trigpoint.linking.Voices.Words;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.outcomes.OutcomeChange;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeStatus;

/** Brings voices, themes, training and outcomes together; works on what was read alone. */
final class Linking {

    private final Unit unit;
    private final List<Theme> themes;
    private final Map<Long, Voice> participants;
    private final Map<SourceId, List<Words>> goals;
    private final Map<Long, BitSet> themesOfCode = new HashMap<>();
    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final Map<String, BitSet> heard = new HashMap<>();

    Linking(Unit unit, List<Theme> all, Map<Long, Voice> participants, Map<SourceId, List<Words>> goals) {
        this.unit = unit;
        this.themes = all.stream()
                .filter(theme -> theme.status() == ThemeStatus.CANDIDATE || theme.status() == ThemeStatus.KEPT)
                .toList();
        this.participants = participants;
        this.goals = goals;
        for (int at = 0; at < themes.size(); at++) {
            for (CodeId code : themes.get(at).codes()) {
                themesOfCode.computeIfAbsent(code.value(), one -> new BitSet()).set(at);
            }
        }
        participants.values().forEach(voice -> voices.putIfAbsent(voice.name(), voice));
        goals.values()
                .forEach(words ->
                        words.forEach(one -> voices.putIfAbsent(one.voice().name(), one.voice())));
    }

    /**
     * What stands beside themes.
     *
     * @param days of the core training; null where all of delivery is closed
     * @param delivered the measure that was chosen; null where none was
     */
    record Numbers(@Nullable CoreDays days, @Nullable Delivered delivered, List<OutcomeChange> outcomes) {}

    Linked of(List<SourceSegments> segments, Set<Long> standing, Numbers numbers) {
        segments.forEach(one -> hear(one, standing));
        Map<String, List<BitSet>> rows = new TreeMap<>();
        Map<Why, Integer> unlinked = new EnumMap<>(Why.class);
        for (Voice voice : voices.values()) {
            BitSet said = heard.get(voice.name());
            Why why = voice.why(unit) != null ? voice.why(unit) : said == null ? Why.NOTHING_CODED : null;
            if (why != null || said == null) {
                unlinked.merge(why == null ? Why.NOTHING_CODED : why, 1, Integer::sum);
            } else {
                rows.computeIfAbsent(voice.unit(unit), one -> new ArrayList<>()).add(said);
            }
        }
        Map<String, String> keyworkers = new HashMap<>();
        voices.values().forEach(voice -> keyworkers.putIfAbsent(voice.family(), voice.keyworker()));
        return new Linked(
                themes.stream().map(Theme::name).toList(),
                rows.entrySet().stream()
                        .map(entry -> row(
                                entry.getKey(), entry.getValue(), keyworkers.getOrDefault(entry.getKey(), ""), numbers))
                        .toList(),
                unlinked,
                numbers.days() == null);
    }

    /** What is coded with a code in the bin alone counts as not coded. */
    private void hear(SourceSegments segments, Set<Long> standing) {
        List<Words> words = goals.getOrDefault(segments.source(), List.of());
        for (int at = 0; at < segments.size(); at++) {
            Voice voice = words.isEmpty()
                    ? participants.get(segments.participant(at))
                    : writer(words, segments, segments.start(at));
            if (voice != null && standing.contains(segments.code(at))) {
                BitSet said = heard.computeIfAbsent(voice.name(), name -> new BitSet());
                BitSet of = themesOfCode.get(segments.code(at));
                if (of != null) {
                    said.or(of);
                }
            }
        }
    }

    private static @Nullable Voice writer(List<Words> words, SourceSegments segments, int start) {
        return words.stream()
                .filter(one -> one.version().equals(segments.version()) && one.start() <= start && start < one.end())
                .map(Words::voice)
                .findFirst()
                .orElse(null);
    }

    private Row row(String key, List<BitSet> said, String keyworker, Numbers numbers) {
        Delivered delivered = numbers.delivered();
        Attended days = days(numbers.days(), key, keyworker);
        return new Row(
                key,
                said.size(),
                IntStream.range(0, themes.size())
                        .mapToObj(theme -> (int)
                                said.stream().filter(one -> one.get(theme)).count())
                        .toList(),
                days.known(),
                delivered == null ? days.said() : delivered.beside(key, keyworker),
                numbers.outcomes().stream()
                        .filter(change -> change.cell().group().equals(key))
                        .toList());
    }

    private Attended days(@Nullable CoreDays days, String key, String keyworker) {
        if (days == null) {
            return new Attended(OptionalDouble.empty(), "closed");
        }
        return switch (unit) {
            case SITE -> days.ofSite(key);
            case KEYWORKER -> days.ofKeyworker(key);
            case FAMILY -> days.ofKeyworker(keyworker);
        };
    }
}
