package org.trigpoint.ui.description;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trigpoint.description.Asked;
import org.trigpoint.description.Asked.Narrowed;
import org.trigpoint.description.Asked.Pairing;
import org.trigpoint.description.Asked.View;
import org.trigpoint.description.Choices;
import org.trigpoint.description.Choices.Choice;
import org.trigpoint.description.Choices.Pairs;

/** What is shown, chosen in a row of fields; each choice is another address. */
final class Choosing extends Div {

    private final NumbersAddress address;
    private final Asked asked;

    Choosing(NumbersAddress address, Choices choices) {
        this.address = address;
        this.asked = choices.asked();
        addClassName("trig-choosing");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "What is shown");
        add(
                "Records",
                choices.data(),
                asked.data(),
                data -> new Asked(asked.part(), data, "", asked.by(), new Narrowed("", "", ""), asked.view()));
        add(
                "Variable",
                choices.columns(),
                asked.column(),
                column -> new Asked(asked.part(), asked.data(), column, asked.by(), asked.narrowing(), asked.view()));
        add(
                "Grouped by",
                choices.groupings(),
                asked.by(),
                by -> new Asked(asked.part(), asked.data(), asked.column(), by, asked.narrowing(), asked.view()));
        addTimes(choices.times());
        addForms(choices.forms());
        if (choices.pairs().data().isEmpty()) {
            addView();
        } else {
            addOther(choices.pairs(), asked.view().pairing());
            addJoining(choices.pairs(), asked.view().pairing());
        }
    }

    private void addForms(List<String> forms) {
        Narrowed now = asked.narrowing();
        if (!forms.isEmpty()) {
            add(
                    "Form",
                    withAll("All forms", forms),
                    now.form(),
                    form -> narrowed(new Narrowed(now.time(), now.to(), form)));
        }
    }

    /** Another kind of record, and its number. */
    private void addOther(Pairs pairs, Pairing now) {
        add(
                "Correlated with",
                pairs.data(),
                now.data(),
                data -> paired(new Pairing(data, "", "", "", "", now.several())));
        add(
                "Its number",
                pairs.columns(),
                now.column(),
                column -> paired(new Pairing(now.data(), column, now.time(), now.form(), now.unit(), now.several())));
        if (pairs.times().size() > 1) {
            add(
                    "Its time",
                    pairs.times(),
                    now.time(),
                    time -> paired(new Pairing(now.data(), now.column(), time, now.form(), now.unit(), now.several())));
        }
        if (!pairs.forms().isEmpty()) {
            add(
                    "Its form",
                    pairs.forms(),
                    now.form(),
                    form -> paired(new Pairing(now.data(), now.column(), now.time(), form, now.unit(), now.several())));
        }
    }

    /** What both hang on, and what is taken of several. */
    private void addJoining(Pairs pairs, Pairing now) {
        add(
                "Joined by",
                pairs.units(),
                now.unit(),
                unit -> paired(new Pairing(now.data(), now.column(), now.time(), now.form(), unit, now.several())));
        add(
                "Of several records",
                pairs.several(),
                now.several(),
                several -> paired(new Pairing(now.data(), now.column(), now.time(), now.form(), now.unit(), several)));
    }

    private Asked paired(Pairing pairing) {
        return viewed(new View(asked.view().byRow(), asked.view().sort(), pairing));
    }

    private void addView() {
        View now = asked.view();
        if (asked.part() == Asked.Part.DESCRIBE) {
            add(
                    "Per cent",
                    List.of(new Choice("", "Of columns"), new Choice("row", "Of rows")),
                    now.byRow() ? "row" : "",
                    shares -> viewed(new View(shares.equals("row"), now.sort(), now.pairing())));
        }
        add(
                "Order",
                List.of(
                        new Choice("", "As usual"),
                        new Choice("n", "Most first"),
                        new Choice("mean", "Highest mean first")),
                now.sort(),
                sort -> viewed(new View(now.byRow(), sort, now.pairing())));
    }

    private void addTimes(List<String> times) {
        Narrowed now = asked.narrowing();
        if (times.isEmpty()) {
            return;
        }
        if (asked.part() == Asked.Part.CHANGE) {
            add("From", plain(times), now.time(), time -> narrowed(new Narrowed(time, now.to(), now.form())));
            add("To", plain(times), now.to(), to -> narrowed(new Narrowed(now.time(), to, now.form())));
        } else if (times.size() > 1) {
            add("Time", withAll("All times", times), now.time(), time -> narrowed(new Narrowed(time, "", now.form())));
        }
    }

    private Asked narrowed(Narrowed narrowed) {
        return new Asked(asked.part(), asked.data(), asked.column(), asked.by(), narrowed, asked.view());
    }

    private Asked viewed(View view) {
        return new Asked(asked.part(), asked.data(), asked.column(), asked.by(), asked.narrowing(), view);
    }

    private static List<Choice> plain(List<String> words) {
        return words.stream().map(word -> new Choice(word, word)).toList();
    }

    private static List<Choice> withAll(String all, List<String> words) {
        return Stream.concat(plain(words).stream(), Stream.of(new Choice(Asked.ALL, all + " together")))
                .toList();
    }

    private void add(String label, List<Choice> choices, String now, Function<String, Asked> then) {
        Select<Choice> field = new Select<>();
        field.setLabel(label);
        field.setItems(choices);
        field.setItemLabelGenerator(Choice::title);
        choices.stream().filter(choice -> choice.word().equals(now)).findFirst().ifPresent(field::setValue);
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                String word = Objects.requireNonNull(changed.getValue()).word();
                String[] to = address.of(then.apply(word)).split("\\?", 2);
                UI.getCurrent().navigate(to[0], QueryParameters.fromString(to[1]));
            }
        });
        add(field);
    }
}
