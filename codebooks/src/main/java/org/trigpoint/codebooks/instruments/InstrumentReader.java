package org.trigpoint.codebooks.instruments;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.TemplateEntries;
import org.trigpoint.codebooks.TemplateYaml;
import org.trigpoint.codebooks.agreement.Level;

/** Reads the file of one instrument from top to bottom, so that what is named must stand before. */
final class InstrumentReader {
    private static final Set<String> KEYS = Set.of("key", "version", "title", "use", "sections");
    private static final Set<String> MAY = Set.of("about", "source", "scales", "composites", "scoring");
    private static final int TITLE = 200;

    private final String file;
    private final byte[] content;
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, Composite> composites = new LinkedHashMap<>();
    private final ItemReader items = new ItemReader(scales);

    InstrumentReader(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    Instrument instrument() {
        TemplateEntries root = new TemplateYaml(file).root(content, KEYS, MAY);
        String key = root.name("key");
        int version = root.wholeNumber("version");
        if (!file.equals(key + "@" + version + ".yaml")) {
            throw root.at("key", "the file must be called " + key + "@" + version + ".yaml");
        }
        Instrument.Use use = Instrument.Use.of(root.text("use"))
                .orElseThrow(() -> root.at("use", "'use' must be one of " + Words.uses()));
        readParts(root);
        return new Instrument(
                key,
                version,
                title(root),
                use,
                root.textOrEmpty("about"),
                root.textOrEmpty("source"),
                List.copyOf(scales.values()),
                List.copyOf(sections.values()),
                List.copyOf(composites.values()),
                root.has("scoring") ? scoring(root) : null,
                TemplateYaml.digest(content));
    }

    private void readParts(TemplateEntries root) {
        if (root.has("scales")) {
            root.list("scales", Set.of("key", "level", "points"), Set.of("wording"))
                    .forEach(this::scale);
        }
        root.list("sections", Set.of("key", "title", "items"), Set.of("wording", "most"))
                .forEach(this::section);
        if (root.has("composites")) {
            root.list("composites", Set.of("key", "title", "items"), Set.of("wording"))
                    .forEach(this::composite);
        }
    }

    /** A title that fits where titles are shown and kept. */
    static String title(TemplateEntries in) {
        String title = in.text("title");
        if (title.codePointCount(0, title.length()) > TITLE) {
            throw in.at("title", "'title' has more than " + TITLE + " characters");
        }
        return title;
    }

    private void scale(TemplateEntries in) {
        String key = once(in, scales);
        Level level = Level.of(in.text("level"))
                .orElseThrow(() -> in.at("level", "'level' must be nominal, ordinal, interval or ratio"));
        List<TemplateEntries> list = in.list("points", Set.of("value"), Set.of("label", "anchor"));
        if (list.size() < 2) {
            throw in.at("points", "a scale needs two points");
        }
        int least = -1_000;
        for (TemplateEntries point : list) {
            least = point.number("value", least, 1_000) + 1;
        }
        List<Scale.Point> points = list.stream()
                .map(point -> new Scale.Point(
                        point.number("value", -1_000, 1_000), point.textOrEmpty("label"), Words.in(point, "anchor")))
                .toList();
        scales.put(key, new Scale(key, level, points, Words.in(in, "wording")));
    }

    private void section(TemplateEntries in) {
        String key = once(in, sections);
        int most = in.has("most") ? in.number("most", 1, 50) : 1;
        List<Item> read = in
                .list(
                        "items",
                        Set.of("key", "title"),
                        Set.of(
                                "wording",
                                "rated",
                                "chosen",
                                "counted",
                                "written",
                                "dated",
                                "required",
                                "evidence",
                                "shown",
                                "meaning"))
                .stream()
                .map(item -> items.item(item, key, most > 1))
                .toList();
        sections.put(key, new Section(key, title(in), Words.in(in, "wording"), most, read));
    }

    private void composite(TemplateEntries in) {
        String key = once(in, composites);
        List<String> members = in.texts("items");
        if (members.size() < 2 || new HashSet<>(members).size() != members.size()) {
            throw in.at("items", "a mean needs two items or more, each once");
        }
        Set<String> used = new HashSet<>();
        for (String member : members) {
            if (!(items.asked(member) instanceof Asked.Rated rated) || items.repeats(member)) {
                throw in.at("items", "'" + member + "' is not a rated item of a section that is filled in once");
            }
            used.add(rated.scale());
        }
        if (used.size() > 1) {
            throw in.at("items", "the items of a mean are rated on the same scale");
        }
        composites.put(key, new Composite(key, title(in), members, Words.in(in, "wording")));
    }

    private Scoring scoring(TemplateEntries root) {
        Set<String> all = new HashSet<>();
        Set<String> rated = new LinkedHashSet<>();
        Set<String> used = new HashSet<>();
        for (Section section : sections.values()) {
            for (Item item : section.items()) {
                all.add(item.key());
                if (item.asked() instanceof Asked.Rated each && !section.repeats()) {
                    rated.add(item.key());
                    used.add(each.scale());
                }
            }
        }
        Set<Integer> points = new HashSet<>();
        if (used.size() == 1) {
            scales.values().stream()
                    .filter(scale -> used.contains(scale.key()))
                    .forEach(scale -> scale.points().forEach(point -> points.add(point.value())));
        }
        return new ScoringReader(all, rated, points).scoring(root.one("scoring", Set.of("forms", "rules"), Set.of()));
    }

    private static String once(TemplateEntries in, Map<String, ?> before) {
        String key = in.name("key");
        if (before.containsKey(key)) {
            throw in.at("key", "the key '" + key + "' stands here a second time");
        }
        return key;
    }

    /** How words and enumerations stand in files. */
    static final class Words {
        private Words() {}

        static Wording in(TemplateEntries around, String key) {
            return around.has(key) ? of(around.one(key, Set.of("certainty"), Set.of("text", "source"))) : Wording.OPEN;
        }

        /** Words of the keys text, certainty and source. */
        static Wording of(TemplateEntries in) {
            Certainty certainty = Certainty.of(in.text("certainty"))
                    .orElseThrow(() -> in.at("certainty", "'certainty' must be " + Certainty.words()));
            String text = in.textOrEmpty("text");
            String source = in.textOrEmpty("source");
            if (text.isEmpty() != (certainty == Certainty.UNKNOWN)) {
                throw in.at("certainty", "'text' is left out exactly where 'certainty' is unknown");
            }
            if (certainty.official() && source.isEmpty()) {
                throw in.at("certainty", "words that are seed or lit name their 'source'");
            }
            return new Wording(text, certainty, source);
        }

        static String uses() {
            return Arrays.stream(Instrument.Use.values())
                    .map(Instrument.Use::word)
                    .collect(Collectors.joining(", "));
        }
    }
}
