package org.trigpoint.ui.observation;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.access.Role;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.Part;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** Who shall score a session, by which form, by when. */
final class AskForm {

    private final Select<InstrumentLine> form = new Select<>();
    private final MultiSelectComboBox<MemberLine> raters = new MultiSelectComboBox<>("Who");
    private final Select<Part> part = new Select<>();
    private final DayField due = new DayField("By");

    private AskForm(ObservationDesk desk, Lead lead, SessionLine session) {
        form.setLabel("Form");
        List<InstrumentLine> fitting = desk.forms().all(lead).stream()
                .filter(one -> one.use() == session.details().use() && !one.draft() && one.retiredAt() == null)
                .toList();
        form.setItems(fitting);
        form.setItemLabelGenerator(one -> one == null ? "" : one.title() + " (" + one.name() + ")");
        fitting.stream().findFirst().ifPresent(form::setValue);
        raters.setItems(desk.people().members(lead).stream()
                .filter(one -> !one.closed() && one.role() != Role.PRACTITIONER)
                .toList());
        raters.setItemLabelGenerator(MemberLine::fullName);
        raters.setHelperText("Two or more score blind to each other until all have submitted.");
        part.setLabel("As what");
        part.setItems(session.details().reference() ? List.of(Part.EXPERT, Part.PRACTICE) : List.of(Part.RATER));
        part.setItemLabelGenerator(one -> one == null ? "" : SessionWords.part(one));
        part.setValue(session.details().reference() ? Part.PRACTICE : Part.RATER);
        part.setVisible(session.details().reference());
        List.<HasSize>of(form, raters, part, due).forEach(HasSize::setWidthFull);
    }

    static FormDialog asking(ObservationDesk desk, Lead lead, SessionLine session) {
        AskForm ask = new AskForm(desk, lead, session);
        return new FormDialog(
                "Who shall score it?",
                "Ask them",
                () -> {
                    ask.send(desk, lead, session);
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notify.said("They find it among their sessions to score.");
                },
                ask.form,
                ask.raters,
                ask.part,
                ask.due);
    }

    private void send(ObservationDesk desk, Lead lead, SessionLine session) {
        if (raters.getValue().isEmpty()) {
            throw new Refusal("Choose who shall score it.");
        }
        InstrumentLine chosen = form.getValue();
        if (chosen == null) {
            throw new Refusal("Choose a form.");
        }
        InstrumentId known = chosen.id();
        InstrumentId instrument =
                known == null ? desk.instruments().adopt(lead, chosen.key(), chosen.version()) : known;
        List<Asking> all = raters.getValue().stream()
                .map(rater -> Asking.about(instrument, session.id(), rater.person(), part.getValue(), due.day()))
                .toList();
        desk.asking().askAll(lead, all);
    }
}
