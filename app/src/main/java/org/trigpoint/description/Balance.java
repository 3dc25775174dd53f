package org.trigpoint.description;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.codebooks.statistics.Summary;

/** Traits of the arms side by side. */
final class Balance {

    /**
     * Something that is known at the beginning.
     *
     * @param label as people read it
     * @param data kind of records
     * @param column of them
     * @param form only of this form of a questionnaire; empty: of any
     */
    record Trait(String label, String data, String column, String form) {}

    static final List<Trait> TRAITS = List.of(
            new Trait("Keyworkers: role", "keyworker", "role", ""),
            new Trait("Keyworkers: champion", "keyworker", "champion", ""),
            new Trait("Families: consent", "family", "consent", ""),
            new Trait("People: age", "person", "age", ""),
            new Trait("People: form", "person", "form", ""),
            new Trait("Goals at baseline, adults", "questionnaire.gbo", "score:total", "adult"),
            new Trait("Goals at baseline, children", "questionnaire.gbo", "score:total", "child"),
            new Trait("SCORE-15 at baseline, adults", "questionnaire.score-15", "score:total", "adult"),
            new Trait("SCORE-15 at baseline, children", "questionnaire.score-15", "score:total", "child"),
            new Trait("CARE at baseline, adults", "questionnaire.care", "score:total", "adult"),
            new Trait("CARE at baseline, children", "questionnaire.care", "score:total", "child"));

    private final List<String> arms;
    private final List<List<String>> rows = new ArrayList<>();

    Balance(List<String> arms) {
        this.arms = arms;
    }

    void add(Trait trait, List<Observed> found) {
        Grouped grouped = new Grouped(found, "");
        if (grouped.missing() == grouped.all().size()) {
            return;
        }
        if (grouped.numeric()) {
            addNumbers(trait, grouped);
        } else {
            addWords(trait, grouped);
        }
    }

    private void addNumbers(Trait trait, Grouped grouped) {
        List<String> cells = new ArrayList<>(List.of(trait.label(), "mean (SD), n"));
        arms.forEach(arm -> cells.add(told(grouped.sample(arm).summary())));
        cells.add(String.valueOf(grouped.missing()));
        cells.add(Figures.decimals(standardised(grouped.sample(arms.get(0)), grouped.sample(arms.get(1)))));
        rows.add(cells);
    }

    private static String told(Summary summary) {
        return Figures.decimals(summary.mean()) + " (" + Figures.decimals(summary.deviation()) + "), " + summary.n();
    }

    private void addWords(Trait trait, Grouped grouped) {
        Crossing crossing = Crossing.ofWords(grouped, "");
        for (String value : crossing.values()) {
            List<String> cells = new ArrayList<>(List.of(trait.label(), value));
            arms.forEach(arm -> cells.add(crossing.count(value, arm) + " of " + crossing.ofGroup(arm) + " ("
                    + Figures.percent(crossing.count(value, arm), crossing.ofGroup(arm)) + ")"));
            cells.add(String.valueOf(grouped.missing()));
            cells.add(Figures.decimals(ofShares(crossing, value)));
            rows.add(cells);
        }
    }

    private static OptionalDouble standardised(Sample one, Sample two) {
        if (one.n() < 2 || two.n() < 2) {
            return OptionalDouble.empty();
        }
        double spread = Math.sqrt((one.variance() + two.variance()) / 2);
        return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of((one.mean() - two.mean()) / spread);
    }

    private OptionalDouble ofShares(Crossing crossing, String value) {
        double first = crossing.ofGroup(arms.get(0));
        double second = crossing.ofGroup(arms.get(1));
        double one = crossing.count(value, arms.get(0)) / first;
        double two = crossing.count(value, arms.get(1)) / second;
        double spread = Math.sqrt((one * (1 - one) + two * (1 - two)) / 2);
        return first == 0 || second == 0 || spread == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((one - two) / spread);
    }

    Table table() {
        List<String> heads = new ArrayList<>(List.of("Trait", "Told as"));
        heads.addAll(arms);
        heads.addAll(List.of("Missing", "Standardised difference"));
        return new Table("Traits at baseline by arm", 2, heads, rows);
    }
}
