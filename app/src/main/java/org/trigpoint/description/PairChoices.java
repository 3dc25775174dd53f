package org.trigpoint.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.description.Asked.Pairing;
import org.trigpoint.description.Choices.Choice;
import org.trigpoint.description.Choices.Pairs;

/** What a number can be correlated with of other kinds of record, and what is usual. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PairChoices {

    /** The first of several records. */
    static final String FIRST = "first";

    /** The last of several records. */
    static final String LAST = "last";

    private static final List<Choice> SEVERAL = List.of(
            new Choice("mean", "Their mean"),
            new Choice(FIRST, "The first by day"),
            new Choice(LAST, "The last by day"));

    private final Occurring occurring;

    PairChoices(Occurring occurring) {
        this.occurring = occurring;
    }

    /**
     * What there is to choose from, and what is asked for with what is usual in place of what was not said.
     *
     * @param pairs what there is
     * @param pairing what is asked for
     */
    record Offered(Pairs pairs, Pairing pairing) {}

    /** Beside records of a set. */
    Offered beside(Reader reader, String first, Pairing asked, List<Choice> all, boolean blinded) {
        List<Choice> data = data(all);
        String word = data.stream().anyMatch(choice -> choice.word().equals(asked.data()))
                ? asked.data()
                : data.stream()
                        .map(Choice::word)
                        .filter(one -> !one.equals(first))
                        .findFirst()
                        .orElse(first);
        List<Choice> units = units(first, word).stream()
                .map(unit -> new Choice(unit.word(), title(unit, first, word)))
                .toList();
        String unit = Offering.chosen(units, asked.unit());
        String several = Offering.chosen(SEVERAL, asked.several());
        Pairing wanted = new Pairing(word, asked.column(), asked.time(), asked.form(), unit, several);
        return word.equals(Pairing.FIDELITY)
                ? offered(wanted, data, units, Side.measures(), Map.of())
                : recorded(reader, wanted, data, units, blinded);
    }

    private Offered recorded(Reader reader, Pairing wanted, List<Choice> data, List<Choice> units, boolean blinded) {
        Dataset set = Dataset.of(wanted.data()).orElseThrow();
        Map<String, Set<String>> there = occurring.columns(reader, set, blinded);
        return offered(wanted, data, units, Side.numbers(set, Offering.columns(set, there.keySet(), blinded)), there);
    }

    private static Offered offered(
            Pairing wanted,
            List<Choice> data,
            List<Choice> units,
            List<Choice> columns,
            Map<String, Set<String>> there) {
        Dataset set = Dataset.of(wanted.data()).orElse(null);
        List<Choice> times =
                set == null || set.time().isEmpty() ? List.of() : times(Offering.different(there, set.time()));
        List<Choice> forms = set != null && set.kind() == RecordKind.QUESTIONNAIRE
                ? withAll("All forms together", Offering.different(there, "form"))
                : List.of();
        return new Offered(
                new Pairs(data, columns, times, forms, units, SEVERAL),
                new Pairing(
                        wanted.data(),
                        Offering.chosen(columns, wanted.column()),
                        Offering.chosen(times, wanted.time()),
                        Offering.chosen(forms, wanted.form()),
                        wanted.unit(),
                        wanted.several()));
    }

    /** Fidelity stands among them where something of delivery is recorded that the reader may see. */
    private static List<Choice> data(List<Choice> all) {
        List<Choice> data = new ArrayList<>(all.stream()
                .filter(choice -> Side.paired(Dataset.of(choice.word()).orElseThrow()))
                .toList());
        if (all.stream()
                .anyMatch(choice -> BlindedDelivery.tells(
                        Dataset.of(choice.word()).orElseThrow().kind()))) {
            data.add(new Choice(Pairing.FIDELITY, "Fidelity, by site"));
        }
        return data;
    }

    /** What records of both name; and families, where those of the other kind are of who works with them. */
    static List<Unit> units(String first, String second) {
        List<Unit> one = Side.units(first);
        List<Unit> other = Side.units(second);
        List<Unit> units = new ArrayList<>(Arrays.stream(Unit.values())
                .filter(unit -> one.contains(unit) && other.contains(unit))
                .toList());
        if (one.contains(Unit.FAMILY) != other.contains(Unit.FAMILY) && units.contains(Unit.KEYWORKER)) {
            units.add(Unit.FAMILY);
        }
        return units;
    }

    private static String title(Unit unit, String first, String second) {
        boolean both =
                Stream.of(first, second).allMatch(word -> Side.units(word).contains(unit));
        return both ? unit.title() : "Family, with the number of its keyworker";
    }

    /** The first is usual; the change stands after the times that it is between, and all together last. */
    private static List<Choice> times(List<String> times) {
        List<Choice> choices = new ArrayList<>(
                times.stream().map(time -> new Choice(time, time)).toList());
        if (times.size() > 1) {
            choices.add(new Choice(Asked.CHANGE, Asked.CHANGE + ", " + times.getFirst() + " to " + times.getLast()));
            choices.add(new Choice(Asked.ALL, "All times together"));
        }
        return choices;
    }

    private static List<Choice> withAll(String all, List<String> words) {
        return words.size() < 2
                ? List.of()
                : Stream.concat(
                                words.stream().map(word -> new Choice(word, word)),
                                Stream.of(new Choice(Asked.ALL, all)))
                        .toList();
    }
}
