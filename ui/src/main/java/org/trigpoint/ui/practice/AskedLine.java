package org.trigpoint.ui.practice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.practice.PractitionerQueries.Asked;
import org.trigpoint.practice.TaskQueries.TeamQuery;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** One form that was asked of somebody, as leads see it. */
final class AskedLine extends ListItem {

    private static final Map<Meaning, String> ABOUT =
            Map.of(Meaning.MAY_LINK, "Linked to survey", Meaning.MAY_QUOTE, "Quoted", Meaning.MAY_PUBLISH, "Published");

    AskedLine(Asked asked, String base, LeadGestures gestures) {
        addClassName("trig-asked");
        String what = asked.casefile() == null ? asked.title() : "Casefile " + asked.casefile();
        Span title =
                new Span(what + ", " + asked.fullName() + (asked.siteCode() == null ? "" : ", " + asked.siteCode()));
        title.addClassName("trig-task-title");
        Span state = new Span(state(asked));
        state.addClassName(asked.overdue(TaskWords.today()) ? "trig-task-late" : "trig-soft");
        add(title, state);
        for (Meaning about : Meaning.values()) {
            asked.consents().about(about).ifPresent(given -> {
                Span consent = new Span(
                        ABOUT.getOrDefault(about, "") + ": " + given.label().toLowerCase(Locale.UK));
                consent.addClassName("trig-consent");
                add(consent);
            });
        }
        asked.queries().forEach(query -> add(words(query)));
        add(actions(asked, what, base, gestures));
    }

    private static String state(Asked asked) {
        if (asked.submittedAt() != null) {
            return "Submitted " + Moments.brief(asked.submittedAt())
                    + (asked.renewed() ? ", again: the source has the words of before" : "");
        }
        String begun = asked.startedAt() == null ? "not started" : "a draft is kept";
        return asked.dueOn() == null
                ? "No day set, " + begun
                : (asked.overdue(TaskWords.today()) ? "Overdue since " : "Due by ") + TaskWords.day(asked.dueOn())
                        + ", " + begun;
    }

    private static Paragraph words(TeamQuery query) {
        Paragraph words = new Paragraph("Asked: " + query.question()
                + (query.repliedAt() == null ? "\nNot answered yet" : "\nAnswered: " + query.reply()));
        words.addClassName("trig-asked-query");
        return words;
    }

    private static Div actions(Asked asked, String what, String base, LeadGestures gestures) {
        Div actions = new Div();
        actions.addClassName("trig-line-actions");
        if (asked.source() != null) {
            Anchor source = new Anchor(base + "/coding?source=" + asked.source().value(), "Open as a source");
            source.setAriaLabel("Open as a source: " + what + ", " + asked.fullName());
            actions.add(source);
        }
        if (asked.submittedAt() != null) {
            actions.add(new LineButton("Ask about it", what + ", " + asked.fullName(), () -> gestures.question(asked)));
            if (asked.source() != null) {
                actions.add(new LineButton("Open again", what + ", " + asked.fullName(), () -> gestures.reopen(asked)));
            }
            if (asked.source() != null && asked.renewed()) {
                actions.add(new LineButton(
                        "Take the new words over", what + ", " + asked.fullName(), () -> gestures.takeOver(asked)));
            }
        } else {
            actions.add(
                    new LineButton("Change the day", what + ", " + asked.fullName(), () -> gestures.postpone(asked)));
            if (asked.startedAt() == null) {
                actions.add(
                        new LineButton("Ask no more", what + ", " + asked.fullName(), () -> gestures.withdraw(asked)));
            }
        }
        return actions;
    }
}
