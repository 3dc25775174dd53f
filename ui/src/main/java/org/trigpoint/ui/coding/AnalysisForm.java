package org.trigpoint.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.trigpoint.Refusal;
import org.trigpoint.codes.Method;
import org.trigpoint.ui.parts.PageHeader;

/** Begins an analysis: its name, and the method it declares. */
final class AnalysisForm extends Section {

    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<Method> method = new RadioButtonGroup<>("Method");
    private final SerializableBiConsumer<String, Method> begin;

    AnalysisForm(SerializableBiConsumer<String, Method> begin) {
        this.begin = begin;
        name.setHelperText("Such as \u201cWhat families say about waiting\u201d");
        name.setMaxLength(200);
        name.setWidthFull();
        method.setItems(Method.values());
        method.setValue(Method.REFLEXIVE);
        method.setRenderer(new ComponentRenderer<>(AnalysisForm::explained));
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

    private static Component explained(Method method) {
        Paragraph hint = new Paragraph(method.description());
        hint.addClassName("trig-soft");
        return new Div(new Span(method.label()), hint);
    }
}
