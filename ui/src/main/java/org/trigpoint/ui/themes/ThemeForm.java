package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.trigpoint.access.Coder;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeWords;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;

/** The words of a theme, to be written; what a refused saving held stays in the fields. */
final class ThemeForm extends Section {

    private final TextField name = new TextField("Name");
    private final TextArea concept = new TextArea("Central organising concept");
    private final TextArea definition = new TextArea("Definition");
    private final Select<ThemeStatus> status = new Select<>();
    private int revision;

    ThemeForm(ThemeDesk desk, Coder coder, AnalysisAddress address, Theme theme) {
        addClassName("trig-theme-form");
        setAriaLabel("Theme " + theme.name());
        revision = theme.revision();
        fill(theme);
        Button save = new Button("Save theme", pressed -> {
            revision = desk.themes().describe(coder, theme.id(), revision, words());
            Notify.said("The theme is saved.");
            Going.to(address.theme(theme.id()));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button remove = new Button("Put in the bin", pressed -> askToRemove(desk, coder, address, theme));
        Div actions = new Div(save, remove);
        actions.addClassName("trig-actions");
        Div first = new Div(name, status);
        first.addClassName("trig-theme-first");
        add(first, concept, definition, actions);
    }

    private void fill(Theme theme) {
        name.setMaxLength(200);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(typed -> name.setHelperText(TopicName.promptFor(typed.getValue())));
        name.setValue(theme.name());
        name.setHelperText(TopicName.promptFor(theme.name()));
        concept.setHelperText("The one idea that its codes share. Not a summary of all that was said on a topic.");
        concept.setValue(theme.concept());
        concept.setMinRows(2);
        definition.setHelperText("What belongs in it and what does not, and how it answers the question.");
        definition.setValue(theme.definition());
        definition.setMinRows(3);
        status.setLabel("Status");
        status.setItems(ThemeStatus.values());
        status.setItemLabelGenerator(ThemeStatus::label);
        status.setHelperText("Dropped themes stay readable and count nowhere.");
        status.setValue(theme.status());
    }

    private ThemeWords words() {
        return new ThemeWords(name.getValue(), concept.getValue(), definition.getValue(), status.getValue());
    }

    private static void askToRemove(ThemeDesk desk, Coder coder, AnalysisAddress address, Theme theme) {
        new Confirm(
                        "Put the theme \u201c" + theme.name() + "\u201d in the bin?",
                        "It leaves every list and matrix, with its concept and definition. Its codes and codings stay as"
                                + " they are. Undo brings it back, or later the bin.",
                        "Put in the bin",
                        () -> {
                            desk.themes().remove(coder, theme.id());
                            Going.to(address.themes());
                            desk.undo()
                                    .offer(
                                            coder.study(),
                                            "\u201c" + theme.name() + "\u201d is in the bin.",
                                            () -> Going.to(address.themes()));
                        })
                .open();
    }
}
