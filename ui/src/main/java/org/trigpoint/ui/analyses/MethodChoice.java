package org.trigpoint.ui.analyses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.trigpoint.codes.Method;

/** The methods that an analysis can declare, each with what working by it means. */
final class MethodChoice extends RadioButtonGroup<Method> {

    MethodChoice(Method chosen) {
        super("Method");
        addClassName("trig-methods");
        setItems(Method.values());
        setRenderer(new ComponentRenderer<>(MethodChoice::explained));
        setValue(chosen);
    }

    private static Component explained(Method method) {
        Paragraph hint = new Paragraph(method.description());
        hint.addClassName("trig-soft");
        return new Div(new Span(method.label()), hint);
    }
}
