package org.trigpoint.ui.observation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.studies.PlanQueries.ParticipantLine;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What is known of a session, to be put down or changed. */
final class SessionForm {

    private final TextField title = new TextField("Title");
    private final Select<Instrument.Use> kind = new Select<>();
    private final ComboBox<SiteLine> site = new ComboBox<>("Site");
    private final ComboBox<WaveLine> wave = new ComboBox<>("Wave");
    private final ComboBox<ParticipantLine> worker = new ComboBox<>("Whose practice");
    private final DayField planned = new DayField("Planned for");
    private final DayField held = new DayField("Held on");
    private final Checkbox recorded = new Checkbox("Scored from a recording");
    private final Select<Consented> family = consent("The family agreed");
    private final Select<Consented> agreed = consent("The worker agreed");
    private final Checkbox reference = new Checkbox("Reference session, for training");
    private final ComboBox<SourceRow> source = new ComboBox<>("Transcript or notes");
    private final TextArea remark = new TextArea("Remark");

    private SessionForm(ObservationDesk desk, Lead lead) {
        StudyPlan plan = desk.plans().plan(lead);
        title.setHelperText("Such as \u201cHome visit 3\u201d; no name of a family.");
        kind.setLabel("Kind");
        kind.setItems(Arrays.stream(Instrument.Use.values())
                .filter(use -> use.subject() == Instrument.Subject.SESSION)
                .toList());
        kind.setItemLabelGenerator(use -> use == null ? "" : use.label());
        kind.setValue(Instrument.Use.DIRECT_PRACTICE);
        site.setItems(plan.sites());
        site.setItemLabelGenerator(
                one -> one.details().code() + " \u00b7 " + one.details().name());
        wave.setItems(plan.waves());
        wave.setItemLabelGenerator(WaveLine::name);
        worker.setItems(plan.participants());
        worker.setItemLabelGenerator(one -> one.details().pseudonym());
        source.setItems(desk.sources().list(lead));
        source.setItemLabelGenerator(SourceRow::title);
        List.<HasSize>of(title, kind, site, wave, worker, planned, held, family, agreed, source, remark)
                .forEach(HasSize::setWidthFull);
    }

    private static Select<Consented> consent(String label) {
        Select<Consented> select = new Select<>();
        select.setLabel(label);
        select.setItems(Consented.values());
        select.setItemLabelGenerator(one -> one == null ? "" : one.label());
        select.setValue(Consented.NOT_ASKED);
        return select;
    }

    /** A dialog that puts a session down. */
    static FormDialog planning(ObservationDesk desk, Lead lead) {
        SessionForm form = new SessionForm(desk, lead);
        return new FormDialog(
                "Plan a session",
                "Put it down",
                () -> {
                    SessionId session = desk.planning().plan(lead, form.details());
                    UI.getCurrent().navigate(new SessionAddress(lead.study()).session(session));
                    Notify.said("The session is put down. Ask who shall score it.");
                },
                form.fields());
    }

    /** A dialog that changes what is known of one. */
    static FormDialog changing(ObservationDesk desk, Lead lead, SessionId session, SessionDetails before) {
        SessionForm form = new SessionForm(desk, lead);
        form.read(desk, lead, before);
        return new FormDialog(
                "Change the session",
                "Save",
                () -> {
                    desk.planning().change(lead, session, form.details());
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notify.said("The session is changed.");
                },
                form.fields());
    }

    private Component[] fields() {
        Div days = new Div(planned, held);
        Div consents = new Div(family, agreed);
        List.of(days, consents).forEach(pair -> pair.addClassName("observation-pair"));
        return new Component[] {title, kind, site, wave, worker, days, source, consents, recorded, reference, remark};
    }

    private void read(ObservationDesk desk, Lead lead, SessionDetails before) {
        StudyPlan plan = desk.plans().plan(lead);
        title.setValue(before.title());
        kind.setValue(before.use());
        plan.sites().stream()
                .filter(one -> one.site().equals(before.site()))
                .findFirst()
                .ifPresent(site::setValue);
        plan.waves().stream()
                .filter(one -> one.wave().equals(before.wave()))
                .findFirst()
                .ifPresent(wave::setValue);
        plan.participants().stream()
                .filter(one -> one.participant().equals(before.worker()))
                .findFirst()
                .ifPresent(worker::setValue);
        desk.sources().list(lead).stream()
                .filter(one -> one.id().equals(before.source()))
                .findFirst()
                .ifPresent(source::setValue);
        planned.setValue(before.plannedFor());
        held.setValue(before.heldOn());
        recorded.setValue(before.recorded());
        family.setValue(before.family());
        agreed.setValue(before.workerAgreed());
        reference.setValue(before.reference());
        remark.setValue(before.remark());
    }

    private SessionDetails details() {
        @Nullable SiteLine where = site.getValue();
        if (where == null) {
            throw new Refusal("Say at which site the session is held.");
        }
        return new SessionDetails(
                title.getValue(),
                kind.getValue(),
                where.site(),
                wave.getOptionalValue().map(WaveLine::wave).orElse(null),
                worker.getOptionalValue().map(ParticipantLine::participant).orElse(null),
                planned.day(),
                held.day(),
                recorded.getValue(),
                family.getValue(),
                agreed.getValue(),
                reference.getValue(),
                source.getOptionalValue().map(SourceRow::id).orElse(null),
                remark.getValue());
    }
}
