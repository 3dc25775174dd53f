package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CaseList;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SampleId;

/** How many of each site and period are drawn, with which seed. */
final class DrawForm extends Section {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final CaseList list;
    private final TextField title = new TextField("Name");
    private final Select<InstrumentLine> form = new Select<>();
    private final IntegerField before = count("Of each site closed before the pilot");
    private final IntegerField late = count("Of each site closed late in it");
    private final TextField seed = new TextField("Seed");
    private final Checkbox few = new Checkbox("Draw what there is");
    private final Paragraph tooFew = new Paragraph();
    private final Paragraph refused = new Paragraph();

    DrawForm(CasefileDesk desk, RouteParameters route, CaseList list, Consumer<SampleId> then) {
        this.list = list;
        addClassNames("trig-section", "trig-form", "trig-draw-form");
        fill(desk.offered(desk.door().lead(route)));
        Button draw = new Button("Draw the sample", pressed -> draw(desk, route, then));
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        Div numbers = new Div(before, late, seed);
        numbers.addClassName("trig-draw-numbers");
        add(new H2("The draw"), title, form, numbers, tooFew, few, refused, new Div(draw));
        told();
    }

    private void fill(List<InstrumentLine> fitting) {
        title.setHelperText("Leads alone read it. Reviewers never do.");
        title.setValue("Casefiles");
        form.setLabel("Form");
        form.setItems(fitting);
        form.setItemLabelGenerator(one -> one == null ? "" : one.title() + ", version " + one.version());
        fitting.stream().findFirst().ifPresent(form::setValue);
        form.setVisible(fitting.size() > 1);
        seed.setValue(String.valueOf(1 + CHANCE.nextInt(999_999)));
        seed.setHelperText("By chance. The same list and seed give the same draw, whatever the order of the lines.");
        before.addValueChangeListener(changed -> told());
        late.addValueChangeListener(changed -> told());
        tooFew.addClassName("trig-form-refused");
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
    }

    private static IntegerField count(String label) {
        IntegerField field = new IntegerField(label);
        field.setMin(0);
        field.setMax(100);
        field.setValue(3);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void told() {
        List<CaseList.Shortfall> shortfalls = list.shortfalls(many(before), many(late));
        few.setVisible(!shortfalls.isEmpty());
        tooFew.setVisible(!shortfalls.isEmpty());
        tooFew.setText("Too few: "
                + shortfalls.stream().map(CaseList.Shortfall::toString).collect(Collectors.joining("; ")) + ".");
    }

    private static int many(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    private void draw(CasefileDesk desk, RouteParameters route, Consumer<SampleId> then) {
        try {
            Lead lead = desk.door().lead(route);
            InstrumentLine chosen = form.getValue();
            if (chosen == null || !seed.getValue().strip().matches("-?[0-9]{1,18}")) {
                throw new Refusal("The seed is a whole number of at most 18 digits.");
            }
            InstrumentId instrument = desk.used(lead, chosen);
            SampleWish wish = new SampleWish(
                    title.getValue(),
                    instrument,
                    Long.parseLong(seed.getValue().strip()),
                    many(before),
                    many(late),
                    few.isVisible() && few.getValue());
            then.accept(desk.samples().draw(lead, list, wish));
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            refused.setVisible(true);
        }
    }
}
