package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.access.Role;
import org.trigpoint.codes.Analysis;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** What a round shall be: its name, who codes what, and who sees what until when. */
final class PlanForm extends Dialog {

    private final RoundDesk desk;
    private final Lead lead;
    private final Runnable done;
    private final TextField name = new TextField("Name");
    private final Select<Analysis> analysis = new Select<>();
    private final Select<RoundMode> mode = new Select<>();
    private final MultiSelectComboBox<MemberLine> coders = new MultiSelectComboBox<>("Coders");
    private final MultiSelectComboBox<SourceRow> sources = new MultiSelectComboBox<>("Sources");
    private final Paragraph refused = new Paragraph();

    PlanForm(RoundDesk desk, Lead lead, Runnable done) {
        this.desk = desk;
        this.lead = lead;
        this.done = done;
        setHeaderTitle("Plan a round of coding");
        setWidth("min(36rem, 94vw)");
        fill();
        Div form = new Div(name, analysis, mode, coders, sources, refused);
        form.addClassName("trig-form");
        add(form);
        Button go = new Button("Begin the round", pressed -> plan());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", pressed -> close()), go);
    }

    private void fill() {
        name.setHelperText("Such as \u201cFirst four interviews\u201d.");
        name.setAutofocus(true);
        mode.setLabel("Who sees what");
        mode.setItemLabelGenerator(one -> one == null ? "" : one.label());
        mode.addValueChangeListener(
                chosen -> mode.setHelperText(chosen.getValue() == null ? "" : ModeWords.of(chosen.getValue())));
        coders.setItems(desk.people().members(lead).stream()
                .filter(one -> !one.closed() && (one.role() == Role.LEAD || one.role() == Role.RESEARCHER))
                .toList());
        coders.setItemLabelGenerator(MemberLine::fullName);
        sources.setItems(desk.sources().list(lead));
        sources.setItemLabelGenerator(SourceRow::title);
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        List.<HasSize>of(name, analysis, mode, coders, sources).forEach(HasSize::setWidthFull);
        offerAnalyses();
    }

    private void offerAnalyses() {
        List<Analysis> analyses = desk.analyses().of(lead);
        analysis.setLabel("Analysis");
        analysis.setItems(analyses);
        analysis.setItemLabelGenerator(one -> one == null ? "" : one.name());
        analysis.addValueChangeListener(chosen -> offer(chosen.getValue()));
        analysis.setVisible(analyses.size() > 1);
        analysis.setValue(analyses.getLast());
    }

    private void offer(Analysis chosen) {
        List<RoundMode> offered = RoundMode.offeredTo(chosen.method());
        mode.setItems(offered);
        mode.setValue(offered.contains(RoundMode.CONSENSUS) ? RoundMode.BLIND : RoundMode.OPEN);
    }

    private void plan() {
        RoundPlan plan = new RoundPlan(
                name.getValue(),
                mode.getValue(),
                sources.getValue().stream().map(SourceRow::id).collect(Collectors.toSet()),
                coders.getValue().stream().map(MemberLine::person).collect(Collectors.toSet()));
        try {
            desk.rounds().plan(lead, analysis.getValue().id(), plan);
            close();
            done.run();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            refused.setVisible(true);
        }
    }
}
