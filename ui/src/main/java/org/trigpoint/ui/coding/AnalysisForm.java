package org.trigpoint.ui.coding;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.trigpoint.Refusal;
import org.trigpoint.codes.Method;
import org.trigpoint.ui.parts.MethodChoice;
import org.trigpoint.ui.parts.PageHeader;

/** Begins an analysis: its name, and the method it declares. */
final class AnalysisForm extends Section {

    private final TextField name = new TextField("Name");
    private final MethodChoice method = new MethodChoice(Method.REFLEXIVE);
    private final SerializableBiConsumer<String, Method> begin;

    AnalysisForm(SerializableBiConsumer<String, Method> begin) {
        this.begin = begin;
        name.setHelperText("Such as \u201cWhat families say about waiting\u201d");
        name.setMaxLength(200);
        name.setWidthFull();
        Button go = new Button("Begin the analysis", pressed -> attempt());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        Div form = new Div(name, method, go);
        form.addClassNames("trig-form", "coding-begin");
        add(
                new PageHeader(
                        "Begin an analysis",
                        "An analysis has codes, codings and themes of its own; several can lie over the same sources"
                                + " without touching each other."),
                form);
    }

    private void attempt() {
        try {
            name.setInvalid(false);
            begin.accept(name.getValue(), method.getValue());
        } catch (Refusal refusal) {
            name.setErrorMessage(refusal.sentence());
            name.setInvalid(true);
        }
    }
}
