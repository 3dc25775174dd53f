package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.access.Role;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Drawn;
import org.trigpoint.agreement.ExercisePlan;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.ui.parts.FormDialog;

/** What a sample shall be: what it is drawn from, how much of it, who codes, and what is counted. */
final class DeclareForm {

    private final AgreementDesk desk;
    private final Lead lead;
    private final AgreementAddress address;
    private final Runnable done;
    private final TextField name = new TextField("Name");
    private final MultiSelectComboBox<SourceRow> pool = new MultiSelectComboBox<>("Draw from");
    private final Select<Drawn> drawn = new Select<>();
    private final IntegerField share = new IntegerField("How many in a hundred");
    private final TextField seed = new TextField("Seed");
    private final MultiSelectComboBox<MemberLine> coders = new MultiSelectComboBox<>("Coders");
    private final Select<CountedUnit> unit = new Select<>();

    DeclareForm(AgreementDesk desk, Lead lead, AgreementAddress address, Runnable done) {
        this.desk = desk;
        this.lead = lead;
        this.address = address;
        this.done = done;
        fill();
        List.<HasSize>of(name, pool, drawn, share, seed, coders, unit).forEach(HasSize::setWidthFull);
    }

    void open() {
        Div how = new Div(drawn, share, seed);
        how.addClassName("agreement-draw");
        new FormDialog("Declare a sample", "Draw it and begin", this::declare, name, pool, how, coders, unit).open();
    }

    private void fill() {
        name.setHelperText("Such as \u201cFirst double coding\u201d. Its blind round gets this name.");
        name.setAutofocus(true);
        List<SourceRow> sources = desk.sources().list(lead);
        pool.setItems(sources);
        pool.setItemLabelGenerator(SourceRow::title);
        pool.setValue(new HashSet<>(sources));
        pool.setHelperText("All sources of the study, unless you take some out.");
        drawn.setLabel("Draw whole");
        drawn.setItems(Drawn.values());
        drawn.setItemLabelGenerator(one -> one == null ? "" : one.plural());
        drawn.setValue(Drawn.SOURCE);
        share.setMin(1);
        share.setMax(100);
        share.setStepButtonsVisible(true);
        share.setValue(10);
        seed.setValue(String.valueOf(ThreadLocalRandom.current().nextInt(1, 1_000_000)));
        seed.setHelperText("The same seed draws the same sample; it is recorded.");
        coders.setItems(desk.people().members(lead).stream()
                .filter(one -> !one.closed() && (one.role() == Role.LEAD || one.role() == Role.RESEARCHER))
                .toList());
        coders.setItemLabelGenerator(MemberLine::fullName);
        unit.setLabel("Agreement is declared in");
        unit.setItems(CountedUnit.declared());
        unit.setItemLabelGenerator(one -> one == null ? "" : one.label());
        unit.addValueChangeListener(
                chosen -> unit.setHelperText(chosen.getValue() == null ? "" : chosen.getValue().meaning()));
        unit.setValue(CountedUnit.TURN);
    }

    private void declare() {
        Integer wanted = share.getValue();
        if (wanted == null) {
            throw new Refusal("Give the share as a whole number from 1 to 100.");
        }
        if (!seed.getValue().strip().matches("-?[0-9]{1,18}")) {
            throw new Refusal("Give the seed as a whole number of up to 18 digits.");
        }
        desk.exercises()
                .declare(
                        lead,
                        address.analysis(),
                        new ExercisePlan(
                                name.getValue(),
                                pool.getValue().stream().map(SourceRow::id).collect(Collectors.toSet()),
                                drawn.getValue(),
                                wanted,
                                Long.parseLong(seed.getValue().strip()),
                                coders.getValue().stream().map(MemberLine::person).collect(Collectors.toSet()),
                                unit.getValue()));
        done.run();
    }
}
