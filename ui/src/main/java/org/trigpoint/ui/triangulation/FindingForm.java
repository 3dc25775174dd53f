package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.FindingWords;
import org.trigpoint.triangulation.TriangulationQueries.ThemeLine;
import org.trigpoint.ui.parts.FormDialog;

/** What a finding is: its sentence, where it was made, the theme it comes from and the questions it speaks to. */
final class FindingForm {

    private final TextArea sentence = new TextArea("Finding");
    private final Select<Strand> lead = new Select<>();
    private final ComboBox<ThemeLine> theme = new ComboBox<>("Theme it comes from");
    private final MultiSelectComboBox<QuestionLine> questions = new MultiSelectComboBox<>("Evaluation questions");
    private final List<ThemeLine> themes;
    private final List<QuestionLine> asked;

    private FindingForm(TriangulationDesk desk, Reader reader) {
        themes = desk.queries().themes(reader);
        asked = desk.plans().questions(reader);
        sentence.setHelperText("One sentence that can be true or not.");
        sentence.setMaxLength(1_000);
        lead.setLabel("Found in");
        lead.setItems(Strand.values());
        lead.setItemLabelGenerator(Strand::label);
        lead.setValue(Strand.INTERVIEWS);
        lead.setHelperText("The other strands are shown against this one.");
        theme.setItems(themes);
        theme.setItemLabelGenerator(line -> line.name() + " (" + line.analysis() + ")");
        theme.setClearButtonVisible(true);
        questions.setItems(asked);
        questions.setItemLabelGenerator(line -> line.dimension() + ": " + line.wording());
        List.<HasSize>of(sentence, lead, theme, questions).forEach(HasSize::setWidthFull);
    }

    static FormDialog adding(TriangulationDesk desk, RouteParameters route, Consumer<FindingId> then) {
        FindingForm form = new FindingForm(desk, desk.door().reader(route));
        return form.dialog(
                "Add a finding",
                "Add the finding",
                () -> then.accept(desk.findings().add(desk.door().coder(route), form.words())));
    }

    static FormDialog changing(TriangulationDesk desk, RouteParameters route, Finding finding, Runnable then) {
        FindingForm form = new FindingForm(desk, desk.door().reader(route));
        form.fill(finding);
        return form.dialog("Change the finding", "Change it", () -> {
            desk.findings().change(desk.door().coder(route), finding.id(), finding.revision(), form.words());
            then.run();
        });
    }

    private FormDialog dialog(String title, String verb, Runnable step) {
        return new FormDialog(title, verb, step, sentence, lead, theme, questions);
    }

    private void fill(Finding finding) {
        sentence.setValue(finding.words().sentence());
        lead.setValue(finding.words().lead());
        themes.stream()
                .filter(line -> line.id().equals(finding.words().theme()))
                .findFirst()
                .ifPresent(theme::setValue);
        questions.setValue(asked.stream()
                .filter(line -> finding.words().questions().contains(line.question()))
                .collect(Collectors.toSet()));
    }

    private FindingWords words() {
        ThemeLine chosen = theme.getValue();
        return new FindingWords(
                sentence.getValue(),
                chosen == null ? null : chosen.id(),
                questions.getValue().stream().map(QuestionLine::question).collect(Collectors.toSet()),
                Objects.requireNonNullElse(lead.getValue(), Strand.INTERVIEWS));
    }
}
