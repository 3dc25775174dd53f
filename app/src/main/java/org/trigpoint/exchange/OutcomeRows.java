package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.scores.ItemAnswer;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.outcomes.Answered;
import org.trigpoint.outcomes.Outcomes;

/** Outcomes as lines. */
final class OutcomeRows {

    private static final List<String> HEADS = List.of(
            "record", "person", "family", "keyworker", "site", "arm", "instrument", "version", "time", "form", "date");

    private static final List<List<String>> COLUMNS = List.of(
            List.of("record", "number of the record that the questionnaire is"),
            List.of("person", "pseudonymous key of who answered"),
            List.of("family", "pseudonymous key of the family; empty: no record says it"),
            List.of("keyworker", "pseudonymous key of the family's keyworker; empty: no record says it"),
            List.of("site", "code of the site; empty: nothing says it"),
            List.of("arm", "intervention or control, of the site; 0 or 1 for whoever is blinded; empty: it has none"),
            List.of("instrument", "gbo, score-15 or care"),
            List.of("version", "version of the instrument"),
            List.of("time", "baseline, midline or endline"),
            List.of("form", "adult or child: the form that was used; empty: not known. Never pool forms silently"),
            List.of("date", "year-month-day; empty: not said"),
            List.of("measure", "in scores: total, or the key of a subscale; in answers: the key of the item"),
            List.of("value", "in scores: the number, empty where it is not scored; in answers: as it was answered"),
            List.of("mean", "in scores: the same as a mean of items"),
            List.of("state", "in scores: how the total came about; in answers: given, or why there is no number"),
            List.of("on_form", "in answers: no where the form that was used does not print the number"));

    private OutcomeRows() {}

    static ScoreTables.Table scores(List<Outcomes> all) {
        List<List<String>> lines = begun("measure", "value", "mean", "state");
        for (Outcomes outcomes : all) {
            for (Answered one : outcomes.answered()) {
                List<String> head = head(outcomes.instrument(), one);
                lines.add(line(head, "total", one.score().total(), one.score().status()));
                one.score()
                        .subscales()
                        .forEach((key, part) -> lines.add(line(
                                head,
                                key,
                                part,
                                part instanceof Score.Part.NotScored none ? none.reason() : "scored")));
            }
        }
        return new ScoreTables.Table("Scores", lines);
    }

    static ScoreTables.Table answers(List<Outcomes> all) {
        List<List<String>> lines = begun("measure", "value", "state", "on_form");
        for (Outcomes outcomes : all) {
            for (Answered one : outcomes.answered()) {
                List<String> head = head(outcomes.instrument(), one);
                one.score().answers().forEach((item, answer) -> lines.add(joined(head, answer(item, answer))));
            }
        }
        return new ScoreTables.Table("Answers", lines);
    }

    private static List<String> answer(String item, ItemAnswer answer) {
        return switch (answer) {
            case ItemAnswer.Given given ->
                List.of(item, String.valueOf(given.value()), "given", given.onForm() ? "yes" : "no");
            case ItemAnswer.Missing missing -> List.of(item, "", missing.kind().label(), "");
            case ItemAnswer.Refused _ -> List.of(item, "", "no answer to this item", "");
        };
    }

    private static List<List<String>> begun(String... more) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(joined(HEADS, List.of(more)));
        return lines;
    }

    private static List<String> line(List<String> head, String measure, Score.Part part, String state) {
        return joined(
                head,
                part instanceof Score.Part.Scored scored
                        ? List.of(measure, String.valueOf(scored.value()), String.valueOf(scored.mean()), state)
                        : List.of(measure, "", "", state));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> head(Instrument instrument, Answered one) {
        return List.of(
                String.valueOf(one.id().value()),
                one.person(),
                one.family(),
                one.keyworker(),
                one.site(),
                one.arm(),
                instrument.key(),
                String.valueOf(instrument.version()),
                one.time(),
                one.form(),
                one.date());
    }

    static ScoreTables.Table dictionary() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("what", "name", "meaning", "founded"));
        COLUMNS.forEach(column -> lines.add(List.of("column", column.getFirst(), column.getLast(), "")));
        for (Instrument instrument : Outcomes.scored()) {
            for (Item item : instrument.items()) {
                lines.add(List.of(
                        instrument.name(),
                        item.key(),
                        item.wording().text(),
                        item.wording().certainty().word() + "; "
                                + item.wording().source()));
            }
            Scoring scoring = instrument.scoring();
            if (scoring != null) {
                scoring.rules()
                        .forEach(rule -> lines.add(List.of(
                                instrument.name(),
                                "rule",
                                rule.basis().text(),
                                rule.basis().certainty().word() + "; "
                                        + rule.basis().source())));
            }
        }
        return new ScoreTables.Table("Data dictionary", lines);
    }
}
