package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.instruments.Scoring.Form;
import org.trigpoint.codebooks.instruments.Scoring.Rule;
import org.trigpoint.codebooks.instruments.Wording;

/** The forms that print a questionnaire, and how its answers become scores: each rule with where it is from. */
final class ScoringPart extends Div {

    private final Instrument instrument;

    ScoringPart(Instrument instrument, Scoring scoring) {
        this.instrument = instrument;
        Paragraph apart = new Paragraph("Forms for different people are told apart for ever, and never added.");
        apart.addClassName("trig-hint");
        Section forms = new Section(new H2("Forms"), apart);
        scoring.forms().forEach(form -> forms.add(form(form)));
        Section rules = new Section(new H2("How it is scored"));
        rules.add(rules("Scores", scoring, List.of(Rule.Reversal.class, Rule.Subscale.class, Rule.Total.class)));
        rules.add(rules(
                "Missing answers",
                scoring,
                List.of(Rule.Complete.class, Rule.MeanOfRest.class, Rule.OnlyGiven.class, Rule.ProRated.class)));
        rules.add(rules("Families", scoring, List.of(Rule.FamilyMean.class, Rule.NoFamilyScore.class)));
        rules.add(rules("Change", scoring, List.of(Rule.Change.class)));
        add(forms, rules);
    }

    private Div form(Form form) {
        Div shown = new Div(new H3(form.title()), words(form.wording()));
        shown.addClassName("instrument-item");
        shown.add(new Paragraph("Can be ticked: "
                + form.options().stream()
                        .map(option -> option.label() + " (counts as " + option.value() + ")")
                        .collect(Collectors.joining("; "))
                + "."));
        if (!form.missing().isEmpty()) {
            shown.add(new Paragraph("No number: "
                    + form.missing().stream()
                            .map(none -> none.label() + " (" + none.kind().label() + ")")
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        UnorderedList own = new UnorderedList();
        form.items().forEach(said -> own.add(new ListItem(new Span(title(said.item()) + ": "), words(said.wording()))));
        if (own.getComponentCount() > 0) {
            shown.add(new Paragraph("Items that it words in its own way:"), own);
        }
        return shown;
    }

    private Component rules(String head, Scoring scoring, List<Class<? extends Rule>> kinds) {
        UnorderedList list = new UnorderedList();
        for (Rule rule : scoring.rules()) {
            if (kinds.contains(rule.getClass())) {
                list.add(new ListItem(new Span(told(rule)), words(rule.basis())));
                if (rule instanceof Rule.Change change) {
                    list.add(new ListItem(words(change.reading())));
                }
            }
        }
        return list.getComponentCount() == 0 ? new Div() : new Div(new H3(head), list);
    }

    /** What a rule goes over, where its words do not list it. */
    private String told(Rule rule) {
        return switch (rule) {
            case Rule.Reversal reversal -> "Turned round: " + items(reversal.items()) + ". ";
            case Rule.Subscale subscale -> subscale.title() + ": " + items(subscale.items()) + ". ";
            case Rule.MeanOfRest rest -> "At most " + rest.most() + " are replaced. ";
            case Rule.ProRated rated -> "At least " + rated.least() + " have to be answered. ";
            case Rule.Change change -> "Threshold " + change.threshold().toPlainString() + ". ";
            default -> "";
        };
    }

    private String items(List<String> keys) {
        return keys.stream().map(this::title).collect(Collectors.joining(", "));
    }

    private String title(String key) {
        return instrument.item(key).map(Item::title).orElse(key);
    }

    private static WordsLine words(Wording wording) {
        return new WordsLine("", wording, List.of(), null);
    }
}
