package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.outcomes.Answered;
import org.trigpoint.outcomes.Outcomes;

/** People with their questionnaires of one instrument; each leads to a page of their own. */
final class PeoplePart extends Section {

    private static final int MOST = 200;

    PeoplePart(Outcomes outcomes, OutcomeAddress address) {
        TextField find = new TextField("Find a person, family or site");
        find.setValue(address.words());
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(event -> getUI().ifPresent(
                        ui -> ui.navigate(address.with(event.getValue().strip()).written())));
        String wanted = address.words().toLowerCase(Locale.UK);
        List<List<Answered>> found = outcomes.people().values().stream()
                .filter(person -> wanted.isEmpty()
                        || (person.getFirst().person() + " " + person.getFirst().family() + " "
                                        + person.getFirst().site())
                                .toLowerCase(Locale.UK)
                                .contains(wanted))
                .toList();
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        found.stream().limit(MOST).forEach(person -> list.add(line(person, address)));
        add(find, new Paragraph(said(found.size())), list);
    }

    private static ListItem line(List<Answered> person, OutcomeAddress address) {
        Answered first = person.getFirst();
        Anchor link = new Anchor(address.person(first.id()), first.person());
        Span words = new Span(" "
                + (first.family().isEmpty() ? "no family said" : first.family())
                + (first.site().isEmpty() ? "" : ", " + first.site())
                + ": "
                + person.stream()
                        .map(one -> one.time() + " " + one.score().state().label())
                        .collect(Collectors.joining(", ")));
        words.addClassName("trig-hint");
        return new ListItem(link, words);
    }

    private static String said(int found) {
        String people = Plural.of(found, "person", "people");
        return found > MOST ? people + "; the first " + MOST + " are shown." : people + ".";
    }
}
