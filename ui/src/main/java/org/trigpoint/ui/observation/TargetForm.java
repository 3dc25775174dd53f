package org.trigpoint.ui.observation;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** How many sessions of a kind shall be observed at which sites, and which share of them twice. */
final class TargetForm {

    private final Select<Instrument.Use> kind = new Select<>();
    private final MultiSelectComboBox<SiteLine> sites = new MultiSelectComboBox<>("Sites");
    private final IntegerField sessions = new IntegerField("Sessions at each");
    private final IntegerField twice = new IntegerField("Scored by two, in %");

    private TargetForm(ObservationDesk desk, Lead lead) {
        kind.setLabel("Kind");
        kind.setItems(Arrays.stream(Instrument.Use.values())
                .filter(use -> use.subject() == Instrument.Subject.SESSION)
                .toList());
        kind.setItemLabelGenerator(use -> use == null ? "" : use.label());
        kind.setValue(Instrument.Use.DIRECT_PRACTICE);
        List<SiteLine> all = desk.plans().plan(lead).sites().stream()
                .filter(site -> !site.details().withdrawn())
                .toList();
        sites.setItems(all);
        sites.setItemLabelGenerator(site -> site.details().code());
        sites.setValue(all);
        sessions.setValue(3);
        sessions.setMin(0);
        sessions.setMax(1000);
        twice.setValue(20);
        twice.setMin(0);
        twice.setMax(100);
        List.<HasSize>of(kind, sites, sessions, twice).forEach(HasSize::setWidthFull);
    }

    static FormDialog opening(ObservationDesk desk, Lead lead) {
        TargetForm form = new TargetForm(desk, lead);
        return new FormDialog(
                "How many shall be observed?",
                "Save",
                () -> {
                    form.save(desk, lead);
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notify.said("The plan is saved.");
                },
                form.kind,
                form.sites,
                form.sessions,
                form.twice);
    }

    private void save(ObservationDesk desk, Lead lead) {
        if (sessions.getValue() == null
                || twice.getValue() == null
                || sites.getValue().isEmpty()) {
            throw new Refusal("Choose sites, and say how many sessions and which share of them twice.");
        }
        for (SiteLine site : sites.getValue()) {
            desk.planning().target(lead, kind.getValue(), site.site(), sessions.getValue(), twice.getValue());
        }
    }
}
