package org.trigpoint.codebooks.instruments;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes an instrument as the file that it is read from: what has its usual value is left out. */
final class InstrumentWriter {
    private InstrumentWriter() {}

    static byte[] written(Instrument instrument) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return new Yaml(options).dump(tree(instrument)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> tree(Instrument instrument) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", instrument.key());
        out.put("version", instrument.version());
        out.put("title", instrument.title());
        out.put("use", instrument.use().word());
        putText(out, "about", instrument.about());
        putText(out, "source", instrument.source());
        putList(
                out,
                "scales",
                instrument.scales().stream().map(InstrumentWriter::tree).toList());
        putList(
                out,
                "sections",
                instrument.sections().stream().map(InstrumentWriter::tree).toList());
        putList(
                out,
                "composites",
                instrument.composites().stream().map(InstrumentWriter::tree).toList());
        if (instrument.scoring() != null) {
            out.put("scoring", ScoringWriter.tree(instrument.scoring()));
        }
        return out;
    }

    private static Map<String, Object> tree(Scale scale) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", scale.key());
        out.put("level", scale.level().word());
        putWords(out, "wording", scale.wording());
        out.put("points", scale.points().stream().map(InstrumentWriter::tree).toList());
        return out;
    }

    private static Map<String, Object> tree(Scale.Point point) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("value", point.value());
        putText(out, "label", point.label());
        putWords(out, "anchor", point.anchor());
        return out;
    }

    private static Map<String, Object> tree(Section section) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", section.key());
        out.put("title", section.title());
        putWords(out, "wording", section.wording());
        if (section.repeats()) {
            out.put("most", section.most());
        }
        out.put("items", section.items().stream().map(InstrumentWriter::tree).toList());
        return out;
    }

    private static Map<String, Object> tree(Item item) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", item.key());
        out.put("title", item.title());
        putWords(out, "wording", item.wording());
        switch (item.asked()) {
            case Asked.Rated rated -> out.put("rated", tree(rated));
            case Asked.Chosen chosen -> out.put("chosen", tree(chosen));
            case Asked.Counted counted -> out.put("counted", Map.of("from", counted.from(), "to", counted.to()));
            case Asked.Written written -> out.put("written", Map.of("most", written.most()));
            case Asked.Dated _ -> out.put("dated", Map.of());
        }
        putFlag(out, "required", item.required());
        if (item.evidence() != Item.Evidence.NONE) {
            out.put("evidence", ItemReader.word(item.evidence()));
        }
        if (item.shown() != null) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("item", item.shown().item());
            shown.put("value", item.shown().value());
            out.put("shown", shown);
        }
        if (item.meaning() != null) {
            out.put("meaning", ItemReader.word(item.meaning()));
        }
        return out;
    }

    private static Map<String, Object> tree(Asked.Rated rated) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("scale", rated.scale());
        putFlag(out, "not-observed", rated.notObserved());
        putFlag(out, "not-applicable", rated.notApplicable());
        putList(
                out,
                "anchors",
                rated.anchors().stream().map(InstrumentWriter::tree).toList());
        return out;
    }

    private static Map<String, Object> tree(Asked.Anchor anchor) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("value", anchor.value());
        out.putAll(tree(anchor.words()));
        return out;
    }

    private static Map<String, Object> tree(Asked.Chosen chosen) {
        Map<String, Object> out = new LinkedHashMap<>();
        putFlag(out, "several", chosen.several());
        out.put("options", chosen.options().stream().map(InstrumentWriter::tree).toList());
        return out;
    }

    private static Map<String, Object> tree(Asked.Option option) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", option.key());
        out.put("label", option.label());
        return out;
    }

    private static Map<String, Object> tree(Composite composite) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", composite.key());
        out.put("title", composite.title());
        out.put("items", composite.items());
        putWords(out, "wording", composite.wording());
        return out;
    }

    static Map<String, Object> tree(Wording wording) {
        Map<String, Object> out = new LinkedHashMap<>();
        putText(out, "text", wording.text());
        out.put("certainty", wording.certainty().word());
        putText(out, "source", wording.source());
        return out;
    }

    static void putWords(Map<String, Object> out, String key, Wording wording) {
        if (!wording.equals(Wording.OPEN)) {
            out.put(key, tree(wording));
        }
    }

    private static void putText(Map<String, Object> out, String key, String text) {
        if (!text.isBlank()) {
            out.put(key, text);
        }
    }

    private static void putFlag(Map<String, Object> out, String key, boolean flag) {
        if (flag) {
            out.put(key, true);
        }
    }

    static void putList(Map<String, Object> out, String key, List<?> list) {
        if (!list.isEmpty()) {
            out.put(key, list);
        }
    }
}
