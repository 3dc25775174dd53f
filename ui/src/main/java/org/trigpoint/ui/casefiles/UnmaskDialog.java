package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Consumer;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.casefiles.UnmaskingService.Unfinished;
import org.trigpoint.ui.parts.FormDialog;

/** Asks why a sample is unmasked, and says what is not finished. */
final class UnmaskDialog {

    private UnmaskDialog() {}

    static void open(CasefileDesk desk, RouteParameters route, Sample.Head sample, Consumer<String> then) {
        Unfinished unfinished = desk.unmasking().unfinished(desk.door().lead(route), sample.id());
        boolean whole = unfinished.said().isEmpty();
        Paragraph what =
                new Paragraph("From then on everybody sees which file is which, the texts are sources that can be"
                        + " coded, and results are shown. It can\u2019t be taken back.");
        Paragraph warning = warning(unfinished.said());
        Checkbox force = new Checkbox("Unmask it all the same");
        force.setVisible(!whole);
        TextArea why = new TextArea("Why now");
        why.setHelperText("It stands in the journal.");
        why.setWidthFull();
        new FormDialog(
                        "Unmask \u201c" + sample.title() + "\u201d?",
                        "Unmask",
                        () -> {
                            desk.unmasking()
                                    .unmask(desk.door().lead(route), sample.id(), why.getValue(), force.getValue());
                            then.accept("The sample is unmasked.");
                        },
                        what,
                        warning,
                        force,
                        why)
                .open();
    }

    private static Paragraph warning(String unfinished) {
        Paragraph warning = new Paragraph("Not finished: " + unfinished
                + ". What is submitted after the unmasking is not blind and counts nowhere.");
        warning.addClassName("trig-form-refused");
        warning.setVisible(!unfinished.isEmpty());
        return warning;
    }
}
