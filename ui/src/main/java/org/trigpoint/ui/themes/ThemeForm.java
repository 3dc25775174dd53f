package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeWords;
import org.trigpoint.ui.parts.Notify;

/** The words of a theme, to be written; what a refused saving held stays in the fields. */
final class ThemeForm extends Section {

    private final TextField name = new TextField("Name");
    private final TextArea concept = new TextArea("Central organising concept");
    private final TextArea definition = new TextArea("Definition");
    private final TextArea boundary = new TextArea("What it is not");
    private int revision;

    ThemeForm(OpenTheme open) {
        addClassName("trig-theme-form");
        Theme theme = open.theme();
        setAriaLabel("Theme " + theme.name());
        revision = theme.revision();
        fill(theme);
        Button save = new Button(
                "Save theme",
                pressed -> open.change(ThemePart.DEFINITION, coder -> {
                    revision = open.desk().themes().describe(coder, theme.id(), revision, words());
                    Notify.said("The theme is saved.");
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("trig-actions");
        add(name, concept, definition, boundary, actions);
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
        definition.setHelperText("What belongs in it, and how it answers the question.");
        definition.setValue(theme.definition());
        definition.setMinRows(3);
        boundary.setHelperText("Where it ends: what comes close and does not belong.");
        boundary.setValue(theme.words().boundary());
        boundary.setMinRows(2);
    }

    private ThemeWords words() {
        return new ThemeWords(name.getValue(), concept.getValue(), boundary.getValue(), definition.getValue());
    }
}
