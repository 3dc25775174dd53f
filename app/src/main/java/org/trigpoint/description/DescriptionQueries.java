package org.trigpoint.description;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.description.Choices.Choice;

/** Records described in numbers. Whoever may see one site sees what is of that site; who is blinded sees codes of arms. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DescriptionQueries {

    private final Occurring occurring;
    private final ObservedRows rows;
    private final Arms arms;
    private final ReliablyChanged reliably;
    private final PairChoices pairs;
    private final SideRows sides;

    DescriptionQueries(
            Occurring occurring,
            ObservedRows rows,
            Arms arms,
            ReliablyChanged reliably,
            PairChoices pairs,
            SideRows sides) {
        this.occurring = occurring;
        this.rows = rows;
        this.arms = arms;
        this.reliably = reliably;
        this.pairs = pairs;
        this.sides = sides;
    }

    /**
     * What there is to choose from.
     *
     * @param reader who looks
     * @param asked what was chosen so far; what there is none of is passed over
     * @return the choices, and what is shown when nothing else is chosen
     */
    public Choices choices(Reader reader, Asked asked) {
        boolean blinded = arms.names(reader).blinded();
        List<Choice> data = data(reader, blinded);
        List<Choice> fit = asked.part() == Asked.Part.CHANGE
                ? data.stream()
                        .filter(choice ->
                                !Dataset.of(choice.word()).orElseThrow().time().isEmpty())
                        .toList()
                : data;
        String word = Offering.chosen(fit, asked.data());
        if (word.isEmpty()) {
            return new Choices(
                    data, List.of(), Offering.EVERYWHERE, List.of(), List.of(), asked, blinded, Choices.Pairs.NONE);
        }
        Dataset set = Dataset.of(word).orElseThrow();
        Offering offering = new Offering(set, asked, occurring.columns(reader, set, blinded), blinded);
        PairChoices.Offered beside = offering.paired()
                ? pairs.beside(reader, word, asked.view().pairing(), data, blinded)
                : new PairChoices.Offered(Choices.Pairs.NONE, Asked.Pairing.NONE);
        return offering.choices(fit, beside);
    }

    private List<Choice> data(Reader reader, boolean blinded) {
        Set<String> found = occurring.data(reader);
        return Dataset.all().stream()
                .filter(data -> found.contains(data.word()) && !(blinded && BlindedDelivery.tells(data.kind())))
                .map(data -> new Choice(data.word(), data.label()))
                .toList();
    }

    /**
     * What was asked for, in numbers.
     *
     * @param reader who looks
     * @param asked as {@link #choices} settled it
     * @return tables, and what to draw
     * @throws Refusal when there is nothing of the kind that was asked for, or it would tell somebody blinded which sites deliver
     */
    public Answer answer(Reader reader, Asked asked) {
        Dataset data = Dataset.of(asked.data())
                .orElseThrow(() -> new Refusal("There is no such kind of records: choose one of the list."));
        Arms.Names names = arms.names(reader);
        if (names.blinded()
                && (BlindedDelivery.tells(data.kind())
                        || asked.column().equals(BlindedDelivery.CHAMPION)
                        || asked.by().equals(BlindedDelivery.CHAMPION))) {
            throw new Refusal(BlindedDelivery.SENTENCE);
        }
        if (asked.paired()) {
            return paired(reader, asked, names.blinded());
        }
        Found found = rows.of(reader, data, asked, names);
        String by = by(data, asked.by());
        return (asked.part() == Asked.Part.CHANGE
                        ? reliably.with(
                                reader, data, asked, new Changing(data, asked, found.rows(), by, names).answer())
                        : new Describing(data, asked, found.rows(), by, names).answer())
                .without(found.leftOut().sentence());
    }

    private Answer paired(Reader reader, Asked asked, boolean blinded) {
        Asked.Pairing other = asked.view().pairing();
        Side one = new Side(
                asked.data(),
                asked.column(),
                asked.narrowing().time(),
                asked.narrowing().form());
        Side two = new Side(other.data(), other.column(), other.time(), other.form());
        Unit unit = Unit.of(other.unit())
                .filter(PairChoices.units(one.data(), two.data())::contains)
                .filter(found -> one.known() && two.known())
                .orElseThrow(() ->
                        new Refusal("These two numbers hang on nothing together: choose another number of the list."));
        if (blinded && (one.tells() || two.tells())) {
            throw new Refusal(BlindedDelivery.SENTENCE);
        }
        return new Joined(unit, other.several(), one, sides.of(reader, one), two, sides.of(reader, two)).answer();
    }

    private static String by(Dataset data, String by) {
        return switch (by) {
            case "" -> "";
            case "site" -> "Site";
            case "arm" -> "Arm";
            default -> data.title(by.startsWith(Asked.WITH) ? by.substring(Asked.WITH.length()) : by);
        };
    }
}
