package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.agreement.UnitLine;
import org.trigpoint.agreement.UnitQueries.Differing;

/** The units that some coders gave a code and others did not, each one click from its words. */
final class DifferingSection extends Section {

    private final Differing differing;
    private final Exercise exercise;
    private final AgreementAddress address;

    DifferingSection(Differing differing, Exercise exercise, CountedUnit unit, AgreementAddress address) {
        this.differing = differing;
        this.exercise = exercise;
        this.address = address;
        addClassName("agreement-differing");
        setId("differing");
        String units = unit.label().toLowerCase(Locale.UK);
        int count = differing.lines().size();
        add(new H3("Where they differ on \u201c" + differing.name() + "\u201d"));
        if (count == 0) {
            add(new Paragraph("They differ in none of the " + units + "."));
            return;
        }
        Paragraph said = new Paragraph(
                (count == 1 ? "In 1 of the " + units : "In " + String.format(Locale.UK, "%,d", count) + " of the " + units)
                        + ", by what was submitted.");
        said.addClassName("trig-soft");
        OrderedList lines = new OrderedList();
        lines.addClassName("agreement-lines");
        differing.lines().forEach(line -> lines.add(line(line)));
        add(said, lines);
    }

    private ListItem line(UnitLine line) {
        Anchor words = new Anchor(address.words(line.source(), line.span()), line.title());
        words.addClassName("trig-line-title");
        Anchor reconcile = new Anchor(address.sideBySide(exercise.round(), line.source()), "Side by side");
        reconcile.getElement().setAttribute("aria-label", "Side by side: " + line.title());
        Div head = new Div(words, reconcile);
        head.addClassName("agreement-line-head");
        Paragraph quoted = new Paragraph();
        quoted.addClassName("agreement-words");
        quoted.getElement()
                .appendChild(
                        Element.createText(line.words().before()),
                        new Element("mark").setText(line.words().words()),
                        Element.createText(line.words().after()));
        UnorderedList coders = new UnorderedList();
        coders.addClassName("agreement-coders");
        for (int at = 0; at < differing.coders().size(); at++) {
            boolean gave = line.gave().get(at);
            Span what = new Span(gave ? "gave the code" : "did not");
            what.addClassName(gave ? "agreement-gave" : "agreement-not");
            coders.add(new ListItem(new Span(differing.coders().get(at)), what));
        }
        return new ListItem(head, quoted, coders);
    }
}
