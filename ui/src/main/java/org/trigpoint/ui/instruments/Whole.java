package org.trigpoint.ui.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Composite;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;

/**
 * Makes an instrument whole after a step: a condition on what stands later or can't be answered so any more goes, and so do
 * anchors at points that are gone, meanings that fit nothing, and members of means that are rated no more.
 */
final class Whole {

    private final Map<String, Scale> scales;
    private final Map<String, Set<String>> answers = new LinkedHashMap<>();
    private final Map<String, String> repeating = new LinkedHashMap<>();
    private final Map<String, String> rated = new LinkedHashMap<>();

    private Whole(List<Scale> scales) {
        this.scales = scales.stream().collect(Collectors.toMap(Scale::key, scale -> scale));
    }

    static Instrument of(Instrument one, List<Scale> scales, List<Section> sections, List<Composite> means) {
        Whole whole = new Whole(scales);
        List<Section> kept = sections.stream().map(whole::section).toList();
        return new Instrument(
                one.key(),
                one.version(),
                one.title(),
                one.use(),
                one.about(),
                one.source(),
                scales,
                kept,
                means.stream()
                        .map(whole::members)
                        .filter(mean -> mean.items().size() > 1)
                        .map(Members::made)
                        .toList(),
                one.scoring(),
                "");
    }

    private Section section(Section section) {
        List<Item> items = new ArrayList<>();
        for (Item item : section.items()) {
            Item kept = item(item, section);
            items.add(kept);
            answers.put(kept.key(), values(kept.asked()));
            if (section.repeats()) {
                repeating.put(kept.key(), section.key());
            } else if (kept.asked() instanceof Asked.Rated each) {
                rated.put(kept.key(), each.scale());
            }
        }
        return Edits.with(section, items);
    }

    private Item item(Item item, Section section) {
        return new Item(
                item.key(),
                item.title(),
                item.wording(),
                asked(item.asked()),
                item.required(),
                item.evidence(),
                condition(item.shown(), section.key()),
                meaning(item, section));
    }

    private Asked asked(Asked asked) {
        return asked instanceof Asked.Rated each
                ? new Asked.Rated(
                        each.scale(),
                        each.anchors().stream()
                                .filter(anchor -> values(each).contains(Integer.toString(anchor.value())))
                                .toList(),
                        each.notObserved(),
                        each.notApplicable())
                : asked;
    }

    private Item.@Nullable Condition condition(Item.@Nullable Condition shown, String section) {
        return shown != null
                        && answers.getOrDefault(shown.item(), Set.of()).contains(shown.value())
                        && section.equals(repeating.getOrDefault(shown.item(), section))
                ? shown
                : null;
    }

    private static Item.@Nullable Meaning meaning(Item item, Section section) {
        if (item.meaning() == null || section.repeats() || !(item.asked() instanceof Asked.Chosen chosen)) {
            return null;
        }
        Set<String> keys = chosen.options().stream().map(Asked.Option::key).collect(Collectors.toSet());
        Set<String> wanted = item.meaning() == Item.Meaning.GUESSED_PERIOD
                ? Set.of("before", "late", "no-idea")
                : Set.of("yes", "no");
        return !chosen.several() && keys.equals(wanted) ? item.meaning() : null;
    }

    private Set<String> values(Asked asked) {
        return switch (asked) {
            case Asked.Rated each -> {
                Scale scale = scales.get(each.scale());
                yield scale == null
                        ? Set.of()
                        : scale.points().stream()
                                .map(point -> Integer.toString(point.value()))
                                .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            case Asked.Chosen chosen ->
                chosen.options().stream().map(Asked.Option::key).collect(Collectors.toCollection(LinkedHashSet::new));
            case Asked.Counted _, Asked.Written _, Asked.Dated _ -> Set.of();
        };
    }

    /** A mean with the members that it can have; it may have too few to be one. */
    private record Members(Composite mean, List<String> items) {
        Composite made() {
            return new Composite(mean.key(), mean.title(), items, mean.wording());
        }
    }

    /** Those rated on the scale of the first one that is. */
    private Members members(Composite mean) {
        String scale = mean.items().stream()
                .filter(rated::containsKey)
                .map(rated::get)
                .findFirst()
                .orElse("");
        return new Members(
                mean,
                mean.items().stream()
                        .filter(item -> scale.equals(rated.get(item)))
                        .toList());
    }
}
