package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Scoring.Rule;
import org.trigpoint.codebooks.instruments.Wording;

/** By which rules an instrument is scored, and where each is from. */
final class RulesPart extends NativeDetails {

    RulesPart(Instrument instrument) {
        super("How " + instrument.title() + " is scored, and where each rule is from");
        UnorderedList list = new UnorderedList();
        instrument.scales().forEach(scale -> list.add(rule(scale.wording())));
        var scoring = instrument.scoring();
        if (scoring != null) {
            for (Rule rule : scoring.rules()) {
                list.add(rule(rule.basis()));
                if (rule instanceof Rule.Change change) {
                    list.add(rule(change.reading()));
                }
            }
        }
        setContent(list);
    }

    private static ListItem rule(Wording wording) {
        Span from = new Span(" \u2014 " + founded(wording.certainty()) + wording.source());
        from.addClassName("trig-hint");
        return new ListItem(new Span(wording.text()), from);
    }

    private static String founded(Certainty certainty) {
        return switch (certainty) {
            case TOOL -> "This program\u2019s own: ";
            case MEM -> "Not confirmed: ";
            default -> "";
        };
    }
}
