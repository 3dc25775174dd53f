package org.trigpoint.ui.linking;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.linking.Linked.Beside;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.linking.Linked.When;
import org.trigpoint.outcomes.Outcomes;

/** What stands beside themes, chosen in a row of fields; each choice is another address. */
final class LinkingChoice extends Div {

    private static final String DAYS = "Days of the core training";

    private final String base;

    LinkingChoice(String base, Beside now) {
        this.base = base;
        addClassName("trig-choosing");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "What stands beside themes");
        add(
                "Rows",
                List.of(Unit.values()),
                Unit::label,
                now.unit(),
                unit -> new Beside(unit, now.measure(), now.instrument(), now.when()));
        add(
                "Delivery",
                Stream.concat(
                                Stream.of(Optional.<Measure>empty()),
                                Stream.of(Measure.values()).map(Optional::of))
                        .toList(),
                measure -> measure.map(one -> one.name() + " " + one.title()).orElse(DAYS),
                Optional.ofNullable(now.measure()),
                measure -> new Beside(now.unit(), measure.orElse(null), now.instrument(), now.when()));
        addOutcome(now);
    }

    private void addOutcome(Beside now) {
        add(
                "Questionnaire",
                Outcomes.scored(),
                Instrument::title,
                Outcomes.scored().stream()
                        .filter(each -> each.key().equals(now.instrument()))
                        .findFirst()
                        .orElseThrow(),
                instrument -> new Beside(now.unit(), now.measure(), instrument.key(), now.when()));
        add(
                "Number",
                List.of(When.values()),
                LinkingChoice::capital,
                now.when(),
                when -> new Beside(now.unit(), now.measure(), now.instrument(), when));
    }

    private static String capital(When when) {
        return when.label().substring(0, 1).toUpperCase(Locale.UK)
                + when.label().substring(1);
    }

    /** What the column of delivery is called. */
    static String delivery(@Nullable Measure measure) {
        return measure == null ? DAYS : measure.name() + " " + measure.title();
    }

    private <T> void add(String label, List<T> choices, ItemLabelGenerator<T> words, T now, Function<T, Beside> then) {
        Select<T> field = new Select<>();
        field.setLabel(label);
        field.setItems(choices);
        field.setItemLabelGenerator(words);
        field.setValue(now);
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                base,
                                QueryParameters.simple(
                                        written(then.apply(Objects.requireNonNull(changed.getValue())))));
            }
        });
        add(field);
    }

    private static Map<String, String> written(Beside beside) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("by", word(beside.unit()));
        Measure measure = beside.measure();
        if (measure != null) {
            words.put("measure", word(measure));
        }
        words.put("questionnaire", beside.instrument());
        words.put("number", word(beside.when()));
        return words;
    }

    static String address(String base, Beside beside) {
        return base + "?" + QueryParameters.simple(written(beside)).getQueryString();
    }

    /** What an address asks for; what can't be read there is as usual. */
    static Beside read(QueryParameters asked) {
        return new Beside(
                one(asked, "by", Unit.values()).orElse(Unit.SITE),
                one(asked, "measure", Measure.values()).orElse(null),
                asked.getSingleParameter("questionnaire")
                        .filter(word -> Outcomes.scored().stream()
                                .anyMatch(each -> each.key().equals(word)))
                        .orElse("gbo"),
                one(asked, "number", When.values()).orElse(When.CHANGE));
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters asked, String name, E[] all) {
        return asked.getSingleParameter(name)
                .flatMap(word -> Arrays.stream(all)
                        .filter(each -> each.name().equalsIgnoreCase(word))
                        .findFirst());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
