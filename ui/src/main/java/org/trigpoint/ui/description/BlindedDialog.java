package org.trigpoint.ui.description;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.description.BlindingQueries.Analyst;
import org.trigpoint.ui.parts.FormDialog;

/** Where a lead says who sees arms as codes, and unblinds them with a reason. */
final class BlindedDialog {

    private static final String CLOSED =
            "Whoever sees codes is not told either what is delivered, since that tells which sites"
                    + " deliver: fidelity and progression, displays and columns that follow them, and records of training, sessions,"
                    + " practitioners and the hub are closed to them, and left out of what they export, until they are unblinded.";

    private BlindedDialog() {}

    static FormDialog of(NumbersDesk desk, Lead lead, RouteParameters route) {
        List<Analyst> analysts = desk.analysts().analysts(lead);
        Select<Analyst> who = new Select<>();
        who.setLabel("Member");
        who.setItems(analysts);
        who.setItemLabelGenerator(analyst -> analyst.name() + (analyst.blinded() ? ", sees codes" : ", sees names"));
        TextField reason = new TextField("Why they are unblinded (only for unblinding; the journal keeps it)");
        reason.setMaxLength(500);
        String blinded =
                analysts.stream().filter(Analyst::blinded).map(Analyst::name).collect(Collectors.joining(", "));
        return new FormDialog(
                "Who sees arms as codes?",
                "Change",
                () -> {
                    Analyst chosen = who.getOptionalValue().orElseThrow(() -> new Refusal("Choose a member first."));
                    if (chosen.blinded()) {
                        desk.blinding().unblind(desk.door().lead(route), chosen.person(), reason.getValue());
                    } else {
                        desk.blinding().blind(desk.door().lead(route), chosen.person());
                    }
                    UI.getCurrent().refreshCurrentRoute(false);
                },
                new Paragraph(
                        blinded.isEmpty() ? "Everybody sees names of arms." : "Codes are shown to " + blinded + "."),
                new Paragraph(CLOSED),
                who,
                reason);
    }
}
