package org.trigpoint.codebooks.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.codebooks.TemplateEntries;
import org.trigpoint.codebooks.instruments.Scoring.Form;
import org.trigpoint.codebooks.instruments.Scoring.Rule;

/** Reads how an instrument is scored, held against the items that stand before. */
final class ScoringReader {
    private static final Set<String> RULES = Set.of(
            "reversal",
            "subscale",
            "total",
            "complete",
            "mean-of-rest",
            "only-given",
            "pro-rated",
            "family-mean",
            "no-family-score",
            "change");
    private static final List<Class<? extends Rule>> ON_MISSING =
            List.of(Rule.Complete.class, Rule.MeanOfRest.class, Rule.OnlyGiven.class);

    private final Set<String> items;
    private final Set<String> rated;
    private final Set<Integer> points;

    /** Of an instrument's items, of those that are rated, and of the one scale that they are rated on. */
    ScoringReader(Set<String> items, Set<String> rated, Set<Integer> points) {
        this.items = items;
        this.rated = rated;
        this.points = points;
    }

    Scoring scoring(TemplateEntries in) {
        if (rated.isEmpty() || points.isEmpty()) {
            throw in.at(
                    "rules", "scoring needs items that are rated on one scale, in sections that are filled in once");
        }
        Set<String> keys = new HashSet<>();
        List<Form> forms = new ArrayList<>();
        for (TemplateEntries form :
                in.list("forms", Set.of("key", "title", "options"), Set.of("wording", "missing", "items"))) {
            if (!keys.add(form.name("key"))) {
                throw form.at("key", "the key '" + form.text("key") + "' stands here a second time");
            }
            forms.add(form(form));
        }
        List<Rule> rules = in.list("rules", Set.of(), RULES).stream()
                .map(each -> rule(in, each))
                .toList();
        holdTogether(in, rules);
        return new Scoring(forms, rules);
    }

    private Form form(TemplateEntries in) {
        Set<Integer> values = new LinkedHashSet<>();
        List<Scoring.Option> options = new ArrayList<>();
        for (TemplateEntries option : in.list("options", Set.of("value", "label"), Set.of())) {
            int value = option.number("value", -1_000, 1_000);
            if (!points.contains(value) || !values.add(value)) {
                throw option.at("value", "an option stands once at a point of the scale");
            }
            options.add(new Scoring.Option(value, option.text("label")));
        }
        List<TemplateEntries> missing =
                in.has("missing") ? in.list("missing", Set.of("kind", "label"), Set.of()) : List.of();
        List<TemplateEntries> said =
                in.has("items") ? in.list("items", Set.of("item", "wording"), Set.of()) : List.of();
        return new Form(
                in.text("key"),
                InstrumentReader.title(in),
                InstrumentReader.Words.in(in, "wording"),
                options,
                missing.stream()
                        .map(each -> new Scoring.NoNumber(
                                ItemReader.named(each, "kind", Scoring.Kind.values()), each.text("label")))
                        .toList(),
                said.stream().map(this::said).toList());
    }

    private Scoring.Said said(TemplateEntries in) {
        String item = in.text("item");
        if (!items.contains(item)) {
            throw in.at("item", "there is no item '" + item + "'");
        }
        return new Scoring.Said(item, InstrumentReader.Words.in(in, "wording"));
    }

    private Rule rule(TemplateEntries around, TemplateEntries in) {
        List<String> kinds = RULES.stream().filter(in::has).toList();
        if (kinds.size() != 1) {
            throw around.at(
                    "rules",
                    "a rule is exactly one of " + RULES.stream().sorted().toList());
        }
        String kind = kinds.getFirst();
        return switch (kind) {
            case "reversal" -> {
                TemplateEntries one = in.one(kind, Set.of("items", "from", "basis"), Set.of());
                yield new Rule.Reversal(members(one), one.number("from", -2_000, 2_000), basis(one));
            }
            case "subscale" -> {
                TemplateEntries one = in.one(kind, Set.of("key", "title", "items", "basis"), Set.of());
                yield new Rule.Subscale(one.name("key"), InstrumentReader.title(one), members(one), basis(one));
            }
            case "total" -> {
                TemplateEntries one = in.one(kind, Set.of("by", "better", "basis"), Set.of());
                yield new Rule.Total(
                        ItemReader.named(one, "by", Scoring.By.values()),
                        ItemReader.named(one, "better", Scoring.Better.values()),
                        basis(one));
            }
            case "change" -> change(in.one(kind, Set.of("threshold", "basis", "bound", "per", "reading"), Set.of()));
            default -> plain(kind, in);
        };
    }

    private Rule plain(String kind, TemplateEntries in) {
        return switch (kind) {
            case "complete" -> new Rule.Complete(basis(in.one(kind, Set.of("basis"), Set.of())));
            case "only-given" -> new Rule.OnlyGiven(basis(in.one(kind, Set.of("basis"), Set.of())));
            case "family-mean" -> new Rule.FamilyMean(basis(in.one(kind, Set.of("basis"), Set.of())));
            case "no-family-score" -> new Rule.NoFamilyScore(basis(in.one(kind, Set.of("basis"), Set.of())));
            case "mean-of-rest" -> {
                TemplateEntries one = in.one(kind, Set.of("most", "basis"), Set.of());
                yield new Rule.MeanOfRest(one.number("most", 1, rated.size() - 1), basis(one));
            }
            default -> {
                TemplateEntries one = in.one(kind, Set.of("least", "basis"), Set.of());
                yield new Rule.ProRated(one.number("least", 1, rated.size()), basis(one));
            }
        };
    }

    private static Rule change(TemplateEntries in) {
        String threshold = in.text("threshold");
        if (!threshold.matches("[0-9]{1,6}([.][0-9]{1,6})?") || new BigDecimal(threshold).signum() <= 0) {
            throw in.at("threshold", "'threshold' must be a number above 0 in quotation marks, such as \"2.45\"");
        }
        return new Rule.Change(
                new BigDecimal(threshold),
                basis(in),
                ItemReader.named(in, "bound", Scoring.Bound.values()),
                ItemReader.named(in, "per", Scoring.Per.values()),
                InstrumentReader.Words.in(in, "reading"));
    }

    private List<String> members(TemplateEntries in) {
        List<String> members = in.texts("items");
        if (!rated.containsAll(members) || new HashSet<>(members).size() != members.size()) {
            throw in.at("items", "each is a rated item of the scale that is scored, and stands once");
        }
        return members;
    }

    private static Wording basis(TemplateEntries in) {
        Wording basis = InstrumentReader.Words.in(in, "basis");
        if (basis.open()) {
            throw in.at("basis", "a rule says in words what it does");
        }
        return basis;
    }

    private static void holdTogether(TemplateEntries in, List<Rule> rules) {
        Set<Class<? extends Rule>> kinds = rules.stream().map(Rule::getClass).collect(Collectors.toSet());
        boolean once = rules.stream()
                        .filter(rule -> !(rule instanceof Rule.Subscale))
                        .count()
                == kinds.stream().filter(kind -> kind != Rule.Subscale.class).count();
        if (!once || !kinds.contains(Rule.Total.class)) {
            throw in.at("rules", "there is one total, and one rule of each kind but subscales");
        }
        if (ON_MISSING.stream().filter(kinds::contains).count() != 1) {
            throw in.at("rules", "there is exactly one of complete, mean-of-rest and only-given");
        }
        if (kinds.containsAll(List.of(Rule.FamilyMean.class, Rule.NoFamilyScore.class))) {
            throw in.at("rules", "a family has a score or none");
        }
        List<String> subscales = keys(rules).toList();
        if (new HashSet<>(subscales).size() != subscales.size()) {
            throw in.at("rules", "each subscale has a key of its own");
        }
    }

    private static Stream<String> keys(List<Rule> rules) {
        return rules.stream().filter(Rule.Subscale.class::isInstance).map(rule -> ((Rule.Subscale) rule).key());
    }
}
