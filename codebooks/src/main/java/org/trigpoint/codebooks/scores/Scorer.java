package org.trigpoint.codebooks.scores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.instruments.Scoring.By;
import org.trigpoint.codebooks.instruments.Scoring.Form;
import org.trigpoint.codebooks.instruments.Scoring.Rule;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.scores.ItemAnswer.Given;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.codebooks.scores.Score.State;

/** Scores answers to one instrument by the rules that its file names. */
public final class Scorer {

    private final Scoring scoring;
    private final List<String> items;
    private final AnswerReader answers;
    private final Map<String, Integer> reversed = new LinkedHashMap<>();
    private final By by;

    private Scorer(Instrument instrument, Scoring scoring) {
        this.scoring = scoring;
        List<Item> rated = instrument.sections().stream()
                .filter(section -> !section.repeats())
                .map(Section::items)
                .flatMap(Collection::stream)
                .filter(item -> item.asked() instanceof Asked.Rated)
                .toList();
        this.items = rated.stream().map(Item::key).toList();
        String scale = rated.getFirst().asked() instanceof Asked.Rated each ? each.scale() : "";
        this.answers = new AnswerReader(
                scoring,
                instrument.name(),
                instrument.scale(scale).points().stream()
                        .map(point -> point.value())
                        .toList());
        scoring.rules(Rule.Reversal.class)
                .forEach(rule -> rule.items().forEach(item -> reversed.put(item, rule.from())));
        this.by = scoring.rules(Rule.Total.class).findFirst().orElseThrow().by();
    }

    /**
     * For one instrument.
     *
     * @param instrument as it was read
     * @return empty where it has no rules of scoring
     */
    public static Optional<Scorer> of(Instrument instrument) {
        return Optional.ofNullable(instrument.scoring()).map(scoring -> new Scorer(instrument, scoring));
    }

    /**
     * What is scored.
     *
     * @return keys of items, in the order of the form
     */
    public List<String> items() {
        return items;
    }

    /**
     * Reads one cell.
     *
     * @param form key of the form that was used; null or one that the instrument does not have: it is not known
     * @param cell a number, words that a form prints, or nothing
     * @return what was answered
     */
    public ItemAnswer read(@Nullable String form, String cell) {
        Form used = form == null ? null : scoring.form(form).orElse(null);
        return answers.read(used, cell);
    }

    /**
     * Scores answers by the instrument's rules; what is no answer counts as none.
     *
     * @param form key of the form that was used; null: not known
     * @param cells by keys of items; those that are not there were not answered
     * @return the score, with the answers it was made of
     */
    public Score score(@Nullable String form, Map<String, String> cells) {
        return score(read(form, cells), false);
    }

    /**
     * Scores answers and pro-rates where the instrument has a rule for that and its own leaves them without a total.
     *
     * @param form key of the form that was used; null: not known
     * @param cells by keys of items; those that are not there were not answered
     * @return the score, which says where it is pro-rated
     */
    public Score proRated(@Nullable String form, Map<String, String> cells) {
        return score(read(form, cells), true);
    }

    private Map<String, ItemAnswer> read(@Nullable String form, Map<String, String> cells) {
        Map<String, ItemAnswer> read = new LinkedHashMap<>();
        items.forEach(item -> read.put(item, read(form, cells.getOrDefault(item, ""))));
        return read;
    }

    private Score score(Map<String, ItemAnswer> read, boolean prorate) {
        Missed missed = new Missed(read);
        Part total = total(read);
        State state = total instanceof Part.NotScored
                ? State.NOT_SCORED
                : missed.count() > 0 && replaces() ? State.REPLACED : State.SCORED;
        Optional<Rule.ProRated> rule = scoring.rules(Rule.ProRated.class).findFirst();
        if (prorate && state == State.NOT_SCORED && rule.isPresent()) {
            List<Integer> numbers = numbers(items, read);
            if (numbers.size() >= rule.get().least()) {
                total = scored(numbers);
                state = State.PRO_RATED;
            }
        }
        Map<String, Part> subscales = new LinkedHashMap<>();
        scoring.rules(Rule.Subscale.class).forEach(each -> subscales.put(each.key(), subscale(each, read)));
        String status = missed.status(total, state);
        return new Score(total, subscales, read, state, status);
    }

    private boolean replaces() {
        return scoring.rules(Rule.MeanOfRest.class).findAny().isPresent();
    }

    private Part total(Map<String, ItemAnswer> read) {
        List<Integer> numbers = numbers(items, read);
        int missing = items.size() - numbers.size();
        if (numbers.isEmpty()) {
            return new Part.NotScored("nothing was answered");
        }
        for (Rule rule : scoring.rules()) {
            if (rule instanceof Rule.Complete && missing > 0) {
                return new Part.NotScored(missing + " missing");
            }
            if (rule instanceof Rule.MeanOfRest rest && missing > rest.most()) {
                return new Part.NotScored(missing + " missing and at most " + rest.most() + " are replaced");
            }
        }
        return scored(numbers);
    }

    /** As a sum, the mean of what was answered stands for what was not; multiplied first, so that nothing is rounded in vain. */
    private Part scored(List<Integer> numbers) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        double mean = (double) sum / numbers.size();
        return new Part.Scored(by == By.SUM ? (double) sum * items.size() / numbers.size() : mean, mean);
    }

    /** A subscale is scored by itself, and always a sum; what replaces missing items is a rule of the whole alone. */
    private Part subscale(Rule.Subscale subscale, Map<String, ItemAnswer> read) {
        List<Integer> numbers = numbers(subscale.items(), read);
        int size = subscale.items().size();
        if (numbers.size() < size) {
            return new Part.NotScored((size - numbers.size()) + " missing");
        }
        double sum = numbers.stream().mapToInt(Integer::intValue).sum();
        return new Part.Scored(sum, sum / size);
    }

    /** What was answered, each as it counts. */
    private List<Integer> numbers(List<String> members, Map<String, ItemAnswer> read) {
        List<Integer> numbers = new ArrayList<>();
        for (String item : members) {
            if (read.get(item) instanceof Given given) {
                Integer from = reversed.get(item);
                numbers.add(from == null ? given.value() : from - given.value());
            }
        }
        return numbers;
    }
}
