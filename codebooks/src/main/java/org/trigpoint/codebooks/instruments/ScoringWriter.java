package org.trigpoint.codebooks.instruments;

import static org.trigpoint.codebooks.instruments.ItemReader.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.codebooks.instruments.Scoring.Form;
import org.trigpoint.codebooks.instruments.Scoring.Rule;

/** Writes how an instrument is scored, as it is read. */
final class ScoringWriter {
    private ScoringWriter() {}

    static Map<String, Object> tree(Scoring scoring) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("forms", scoring.forms().stream().map(ScoringWriter::tree).toList());
        out.put("rules", scoring.rules().stream().map(ScoringWriter::tree).toList());
        return out;
    }

    private static Map<String, Object> tree(Form form) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", form.key());
        out.put("title", form.title());
        InstrumentWriter.putWords(out, "wording", form.wording());
        out.put("options", form.options().stream().map(ScoringWriter::tree).toList());
        InstrumentWriter.putList(
                out, "missing", form.missing().stream().map(ScoringWriter::tree).toList());
        InstrumentWriter.putList(
                out, "items", form.items().stream().map(ScoringWriter::tree).toList());
        return out;
    }

    private static Map<String, Object> tree(Scoring.Option option) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("value", option.value());
        out.put("label", option.label());
        return out;
    }

    private static Map<String, Object> tree(Scoring.NoNumber missing) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", word(missing.kind()));
        out.put("label", missing.label());
        return out;
    }

    private static Map<String, Object> tree(Scoring.Said said) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("item", said.item());
        out.put("wording", InstrumentWriter.tree(said.wording()));
        return out;
    }

    private static Map<String, Object> tree(Rule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("basis", InstrumentWriter.tree(rule.basis()));
        String kind = switch (rule) {
            case Rule.Reversal each -> with("reversal", out, "items", each.items(), "from", each.from());
            case Rule.Subscale each -> {
                out.put("items", List.copyOf(each.items()));
                yield with("subscale", out, "key", each.key(), "title", each.title());
            }
            case Rule.Total each -> with("total", out, "by", word(each.by()), "better", word(each.better()));
            case Rule.Complete _ -> "complete";
            case Rule.MeanOfRest each -> with("mean-of-rest", out, "most", each.most());
            case Rule.OnlyGiven _ -> "only-given";
            case Rule.ProRated each -> with("pro-rated", out, "least", each.least());
            case Rule.FamilyMean _ -> "family-mean";
            case Rule.NoFamilyScore _ -> "no-family-score";
            case Rule.Change each -> changed(out, each);
        };
        return Map.of(kind, out);
    }

    private static String with(String kind, Map<String, Object> out, Object... keysAndValues) {
        for (int at = 0; at < keysAndValues.length; at += 2) {
            out.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return kind;
    }

    private static String changed(Map<String, Object> out, Rule.Change change) {
        out.put("threshold", change.threshold().toPlainString());
        out.put("bound", word(change.bound()));
        out.put("per", word(change.per()));
        out.put("reading", InstrumentWriter.tree(change.reading()));
        return "change";
    }
}
