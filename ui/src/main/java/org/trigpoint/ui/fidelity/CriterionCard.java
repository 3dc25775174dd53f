package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.codebooks.progression.Colour;
import org.trigpoint.codebooks.progression.Criterion;
import org.trigpoint.codebooks.progression.Outcome;
import org.trigpoint.codebooks.progression.Value;
import org.trigpoint.fidelity.ProgressionTable.Decision;
import org.trigpoint.fidelity.ProgressionTable.Line;
import org.trigpoint.ui.parts.Moments;

/** One criterion: its value, what the table says, the printed words, what is wrong with them, and what was decided. */
final class CriterionCard extends Section {

    private final Line line;

    CriterionCard(Line line) {
        this.line = line;
        addClassNames("trig-section", "fidelity-criterion");
        Criterion criterion = line.criterion();
        setId("criterion-" + criterion.number());
        add(new H2(criterion.number() + ". " + criterion.printed().text()), said(), value());
        Outcome outcome = line.outcome();
        if (outcome instanceof Outcome.Undefined undefined) {
            add(new Paragraph(undefined.reason()));
        } else if (outcome instanceof Outcome.NotComputed none) {
            add(new Paragraph(none.reason()));
        }
        criterion
                .rounded(line.value())
                .ifPresent(other ->
                        add(new Paragraph("Rounded to a whole per cent, which is our sensitivity and not printed: "
                                + other.words() + ".")));
        add(printed(criterion));
        if (!criterion.defect().isEmpty()) {
            Paragraph defect = new Paragraph("What is wrong in the printed table: " + criterion.defect());
            defect.addClassName("fidelity-reason");
            add(defect);
        }
        Decision made = line.decision();
        if (made != null) {
            add(decided(made));
        }
    }

    private Span said() {
        return line.outcome() instanceof Outcome.Banded banded
                ? Marks.of(banded.colour())
                : Marks.open(line.outcome().words());
    }

    private Paragraph value() {
        String words =
                line.value().words().isEmpty() ? "No value" : line.value().words();
        String from = line.how();
        if (line.value() instanceof Value.Entered entered && line.enteredBy() != null && line.enteredAt() != null) {
            from = "Entered by " + line.enteredBy() + ", " + Moments.brief(line.enteredAt()) + ": "
                    + entered.provenance();
        }
        Span number = new Span(words);
        number.addClassName("fidelity-value");
        return new Paragraph(number, new Span(" " + from));
    }

    private static DescriptionList printed(Criterion criterion) {
        DescriptionList list = new DescriptionList();
        list.addClassName("fidelity-bands");
        for (Colour colour : Colour.values()) {
            list.add(new DescriptionList.Term(Marks.of(colour)));
            list.add(new DescriptionList.Description(
                    "\u201c" + criterion.printed(colour).text() + "\u201d"));
        }
        return list;
    }

    private Div decided(Decision made) {
        Paragraph words = new Paragraph("Decided by " + made.by() + ", " + Moments.brief(made.at())
                + ", having seen \u201c" + made.seen() + "\u201d: " + made.reason());
        Div decided = new Div(Marks.of(made.colour()), words);
        decided.addClassName("fidelity-decision");
        if (line.stale()) {
            decided.addComponentAsFirst(Marks.mark("stale", "stale"));
            decided.add(new Paragraph("It is another by now: \u201c" + line.seen()
                    + "\u201d. The decision does not count until somebody decides anew."));
        }
        return decided;
    }

    /** Adds what a lead can do about it. */
    void acts(FidelityDesk desk, RouteParameters route, Runnable then) {
        Div bar = new Div();
        bar.addClassName("trig-actions");
        String number = " criterion " + line.criterion().number();
        if (line.open()) {
            Button decide = new Button(
                    line.decision() == null ? "Decide" : "Decide anew",
                    pressed -> ProgressionDialogs.decide(desk, route, line, then));
            decide.setAriaLabel(decide.getText() + number);
            bar.add(decide);
        }
        if (line.criterion().asked() == Criterion.Asked.ENTERED
                || line.criterion().number() == 6) {
            Button enter = new Button("Enter the value", pressed -> ProgressionDialogs.enter(desk, route, line, then));
            enter.setAriaLabel("Enter the value of" + number);
            bar.add(enter);
        }
        if (line.decision() != null) {
            Button back = new Button("Take the decision back", pressed -> {
                desk.progress()
                        .takeBack(desk.door().lead(route), line.criterion().number());
                then.run();
            });
            back.setAriaLabel("Take back the decision about" + number);
            bar.add(back);
        }
        if (bar.getComponentCount() > 0) {
            add(bar);
        }
    }
}
