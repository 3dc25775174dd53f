package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.math.BigDecimal;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.progression.Colour;
import org.trigpoint.fidelity.ProgressionTable.Line;
import org.trigpoint.ui.parts.FormDialog;

/** Asks for a decision with its reason, and for a value with its provenance. */
final class ProgressionDialogs {

    private ProgressionDialogs() {}

    static void decide(FidelityDesk desk, RouteParameters route, Line line, Runnable then) {
        int number = line.criterion().number();
        Select<Colour> colour = colours();
        TextArea reason = new TextArea("Why");
        reason.setHelperText("It stands in the journal with your name and what you saw.");
        reason.setWidthFull();
        new FormDialog(
                        "Decide criterion " + number,
                        "Decide",
                        () -> {
                            Colour chosen = colour.getValue();
                            if (chosen == null) {
                                throw new Refusal("Choose a colour.");
                            }
                            desk.progress()
                                    .decide(desk.door().lead(route), number, chosen, reason.getValue(), line.seen());
                            then.run();
                        },
                        new Paragraph(
                                "You see: " + line.seen() + ". The printed table does not change by what you decide."),
                        colour,
                        reason)
                .open();
    }

    private static Select<Colour> colours() {
        Select<Colour> colour = new Select<>();
        colour.setLabel("Colour");
        colour.setItems(Colour.values());
        colour.setItemLabelGenerator(each -> each == null ? "" : each.word() + " (" + each.heading() + ")");
        return colour;
    }

    static void enter(FidelityDesk desk, RouteParameters route, Line line, Runnable then) {
        int number = line.criterion().number();
        TextField value =
                new TextField(number == 6 ? "Per cent of outcome data lost" : "Minimum detectable effect size");
        TextArea provenance = new TextArea("Where it comes from");
        provenance.setHelperText("Who worked it out, how and when.");
        provenance.setWidthFull();
        new FormDialog(
                        "Enter the value of criterion " + number,
                        "Enter it",
                        () -> {
                            desk.progress()
                                    .enter(
                                            desk.door().lead(route),
                                            number,
                                            decimal(value.getValue()),
                                            provenance.getValue());
                            then.run();
                        },
                        value,
                        provenance)
                .open();
    }

    private static BigDecimal decimal(String typed) {
        String plain = typed.strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            throw new Refusal("Write the value as a number with a point, such as 0.446.");
        }
        return new BigDecimal(plain);
    }
}
