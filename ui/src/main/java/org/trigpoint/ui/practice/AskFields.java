package org.trigpoint.ui.practice;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instrument.Subject;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.practice.PractitionerQueries.PractitionerLine;
import org.trigpoint.practice.TaskQueries.Offered;
import org.trigpoint.practice.WritingAsk;
import org.trigpoint.ui.days.DayField;

/** Which writing is asked of whom, and by when. */
final class AskFields extends Div {

    private final Select<Form> form = new Select<>();
    private final CheckboxGroup<PractitionerLine> who = new CheckboxGroup<>("Who");
    private final DayField due = new DayField("By when");
    private final Checkbox further = new Checkbox("They may hand in further ones by themselves");

    /** A form that is shipped, and taken into use when it is first asked for, or one of the study's own. */
    private record Form(
            String label,
            @Nullable Instrument shipped,
            @Nullable InstrumentId own) {

        InstrumentId key(Lead lead, InstrumentService instruments) {
            return shipped != null
                    ? instruments.adopt(lead, shipped.key(), shipped.version())
                    : Objects.requireNonNull(own);
        }
    }

    AskFields(List<Offered> own, List<PractitionerLine> practitioners) {
        addClassName("trig-form");
        List<Form> forms = forms(own);
        form.setLabel("What");
        form.setItems(forms);
        form.setItemLabelGenerator(Form::label);
        form.setValue(forms.getFirst());
        who.setItems(practitioners);
        who.setItemLabelGenerator(
                line -> line.siteCode() == null ? line.fullName() : line.fullName() + " (" + line.siteCode() + ")");
        Checkbox all = new Checkbox(
                "All of them", changed -> who.setValue(changed.getValue() ? Set.copyOf(practitioners) : Set.of()));
        due.setHelperText("Empty: no day is set");
        add(form, all, who, due, further);
    }

    private static List<Form> forms(List<Offered> own) {
        List<Form> forms = new ArrayList<>();
        Instruments.current().stream()
                .filter(each -> each.use().subject() == Subject.WRITING)
                .forEach(each -> forms.add(new Form(each.title(), each, null)));
        own.forEach(each -> forms.add(new Form(each.title() + " (the study\u2019s own)", null, each.instrument())));
        return forms;
    }

    WritingAsk wish(Lead lead, InstrumentService instruments) {
        return new WritingAsk(
                form.getValue().key(lead, instruments),
                who.getValue().stream().map(PractitionerLine::person).collect(Collectors.toSet()),
                due.day(),
                further.getValue());
    }
}
