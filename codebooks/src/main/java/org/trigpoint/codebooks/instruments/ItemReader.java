package org.trigpoint.codebooks.instruments;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.TemplateEntries;

/** Reads the items of one file, each held against those that stand before it. */
final class ItemReader {
    private static final List<String> KINDS = List.of("rated", "chosen", "counted", "written", "dated");
    private static final int LARGEST = 1_000_000;

    private final Map<String, Scale> scales;
    private final Map<String, Item> before = new LinkedHashMap<>();
    private final Map<String, String> repeating = new LinkedHashMap<>();
    private final Set<Item.Meaning> meanings = EnumSet.noneOf(Item.Meaning.class);

    ItemReader(Map<String, Scale> scales) {
        this.scales = scales;
    }

    /** What an item that was read asks; null where none of that key was. */
    @Nullable
    Asked asked(String item) {
        Item found = before.get(item);
        return found == null ? null : found.asked();
    }

    /** Whether an item that was read stands in a section that repeats. */
    boolean repeats(String item) {
        return repeating.containsKey(item);
    }

    Item item(TemplateEntries in, String section, boolean repeats) {
        String key = in.name("key");
        if (before.containsKey(key)) {
            throw in.at("key", "the key '" + key + "' stands here a second time");
        }
        Asked asked = asked(in);
        Item item = new Item(
                key,
                InstrumentReader.title(in),
                InstrumentReader.Words.in(in, "wording"),
                asked,
                in.flag("required"),
                evidence(in),
                in.has("shown") ? condition(in, section) : null,
                in.has("meaning") ? meaning(in, asked, repeats) : null);
        before.put(key, item);
        if (repeats) {
            repeating.put(key, section);
        }
        return item;
    }

    private Asked asked(TemplateEntries in) {
        List<String> kinds = KINDS.stream().filter(in::has).toList();
        if (kinds.size() != 1) {
            throw in.at("key", "an item is exactly one of " + KINDS);
        }
        String kind = kinds.getFirst();
        return switch (kind) {
            case "rated" -> rated(in.one(kind, Set.of("scale"), Set.of("anchors", "not-observed", "not-applicable")));
            case "chosen" -> chosen(in.one(kind, Set.of("options"), Set.of("several")));
            case "counted" -> {
                TemplateEntries range = in.one(kind, Set.of("from", "to"), Set.of());
                int from = range.number("from", -LARGEST, LARGEST);
                yield new Asked.Counted(from, range.number("to", from, LARGEST));
            }
            case "written" ->
                new Asked.Written(in.one(kind, Set.of("most"), Set.of()).number("most", 1, 20_000));
            default -> {
                in.one(kind, Set.of(), Set.of());
                yield new Asked.Dated();
            }
        };
    }

    private Asked rated(TemplateEntries in) {
        Scale scale = scales.get(in.text("scale"));
        if (scale == null) {
            throw in.at("scale", "there is no scale '" + in.text("scale") + "'");
        }
        List<TemplateEntries> anchors = in.has("anchors")
                ? in.list("anchors", Set.of("value", "certainty"), Set.of("text", "source"))
                : List.of();
        Set<Integer> anchored = new HashSet<>();
        for (TemplateEntries anchor : anchors) {
            int value = anchor.number("value", -1_000, 1_000);
            if (scale.at(value).isEmpty() || !anchored.add(value)) {
                throw anchor.at("value", "an anchor stands once at a point of the scale '" + scale.key() + "'");
            }
        }
        return new Asked.Rated(
                scale.key(),
                anchors.stream()
                        .map(anchor -> new Asked.Anchor(
                                anchor.number("value", -1_000, 1_000), InstrumentReader.Words.of(anchor)))
                        .toList(),
                in.flag("not-observed"),
                in.flag("not-applicable"));
    }

    private static Asked chosen(TemplateEntries in) {
        List<TemplateEntries> list = in.list("options", Set.of("key", "label"), Set.of());
        if (list.size() < 2) {
            throw in.at("options", "a choice needs two options");
        }
        Set<String> keys = new HashSet<>();
        for (TemplateEntries option : list) {
            if (!keys.add(option.name("key"))) {
                throw option.at("key", "the key '" + option.text("key") + "' stands here a second time");
            }
        }
        return new Asked.Chosen(
                list.stream()
                        .map(option -> new Asked.Option(option.text("key"), option.text("label")))
                        .toList(),
                in.flag("several"));
    }

    private static Item.Evidence evidence(TemplateEntries in) {
        return in.has("evidence") ? named(in, "evidence", Item.Evidence.values()) : Item.Evidence.NONE;
    }

    private Item.Condition condition(TemplateEntries around, String section) {
        TemplateEntries in = around.one("shown", Set.of("item", "value"), Set.of());
        String item = in.text("item");
        String value = in.text("value");
        Item earlier = before.get(item);
        if (earlier == null) {
            throw in.at("item", "'" + item + "' is not an earlier item");
        }
        if (!section.equals(repeating.getOrDefault(item, section))) {
            throw in.at("item", "'" + item + "' stands in another section that repeats");
        }
        if (!decides(earlier.asked()).contains(value)) {
            throw in.at("value", "'" + item + "' can't be answered with '" + value + "'");
        }
        return new Item.Condition(item, value);
    }

    /** What an answer can be that shows other items. */
    private Set<String> decides(Asked asked) {
        return switch (asked) {
            case Asked.Rated rated ->
                Objects.requireNonNull(scales.get(rated.scale())).points().stream()
                        .map(point -> Integer.toString(point.value()))
                        .collect(Collectors.toSet());
            case Asked.Chosen chosen ->
                chosen.options().stream().map(Asked.Option::key).collect(Collectors.toSet());
            case Asked.Counted _, Asked.Written _, Asked.Dated _ -> Set.of();
        };
    }

    private Item.Meaning meaning(TemplateEntries in, Asked asked, boolean repeats) {
        Item.Meaning meaning = named(in, "meaning", Item.Meaning.values());
        Set<String> options =
                meaning == Item.Meaning.GUESSED_PERIOD ? Set.of("before", "late", "no-idea") : Set.of("yes", "no");
        boolean fits = asked instanceof Asked.Chosen chosen
                && !chosen.several()
                && !repeats
                && options.equals(Set.copyOf(
                        chosen.options().stream().map(Asked.Option::key).toList()));
        if (!fits) {
            throw in.at(
                    "meaning",
                    "this meaning belongs to one choice of "
                            + options.stream().sorted().toList() + " in a section that is filled in once");
        }
        if (!meanings.add(meaning)) {
            throw in.at("meaning", "this meaning stands here a second time");
        }
        return meaning;
    }

    /** A constant by its word in files. */
    static <E extends Enum<E>> E named(TemplateEntries in, String key, E[] values) {
        String word = in.text(key);
        return Stream.of(values)
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> in.at(
                        key,
                        "'" + key + "' must be one of "
                                + Stream.of(values).map(ItemReader::word).toList()));
    }

    /** As a constant is written in files. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
