package org.trigpoint.ui.guides;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.guides.GuideWords;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;
import org.trigpoint.ui.parts.FormDialog;

/** What a guide is for, and its questions, one a line: written or pasted. */
final class GuideForm {

    private final TextField name = new TextField("Name");
    private final MultiSelectComboBox<WaveLine> waves = new MultiSelectComboBox<>("Waves");
    private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>("Roles");
    private final MultiSelectComboBox<SourceKind> kinds = new MultiSelectComboBox<>("Kinds of source");
    private final TextArea questions = new TextArea("Questions, one a line");

    GuideForm(StudyPlan plan) {
        name.setMaxLength(200);
        name.setHelperText("Such as \u201cKeyworkers, end of pilot\u201d.");
        waves.setItems(plan.waves());
        waves.setItemLabelGenerator(WaveLine::name);
        waves.setHelperText("None chosen: every wave.");
        roles.setItems(plan.participants().stream()
                .map(one -> one.details().role())
                .distinct()
                .sorted()
                .toList());
        roles.setHelperText("None chosen: whatever their role.");
        kinds.setItems(SourceKind.values());
        kinds.setItemLabelGenerator(SourceKind::label);
        kinds.setHelperText("None chosen: any.");
        questions.setHelperText("Paste the list as it stands; a question that stays keeps what it asks about.");
        questions.setMinHeight("12rem");
        List.of(name, questions).forEach(field -> field.getElement().getStyle().set("width", "100%"));
        List.of(waves, roles, kinds).forEach(field -> field.setWidthFull());
    }

    FormDialog making(Consumer<GuideWords> step) {
        return dialog("New topic guide", "Write the guide", step);
    }

    FormDialog changing(TopicGuide guide, Consumer<GuideWords> step) {
        name.setValue(guide.name());
        waves.setValue(waves.getListDataView()
                .getItems()
                .filter(wave -> guide.waves().contains(wave.wave()))
                .collect(Collectors.toSet()));
        roles.setValue(List.copyOf(guide.roles()));
        kinds.setValue(List.copyOf(guide.kinds()));
        questions.setValue(
                guide.questions().stream().map(TopicGuide.Question::wording).collect(Collectors.joining("\n")));
        return dialog("Change the topic guide", "Change it", step);
    }

    private FormDialog dialog(String title, String verb, Consumer<GuideWords> step) {
        return new FormDialog(title, verb, () -> step.accept(words()), name, waves, roles, kinds, questions);
    }

    private GuideWords words() {
        return new GuideWords(
                name.getValue(),
                waves.getValue().isEmpty(),
                waves.getValue().stream().map(WaveLine::wave).collect(Collectors.toSet()),
                roles.getValue(),
                kinds.getValue(),
                questions.getValue().lines().toList());
    }
}
