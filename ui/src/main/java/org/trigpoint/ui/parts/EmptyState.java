package org.trigpoint.ui.parts;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What an empty place shows: what belongs here, and the first step. */
public final class EmptyState extends Section {

    /**
     * A place with nothing in it.
     *
     * @param title a few words
     * @param sentence what belongs here, or what happened and what to do
     */
    public EmptyState(String title, String sentence) {
        addClassName("trig-empty");
        add(Trig.mark(), new H2(title), new Paragraph(sentence));
    }

    /**
     * Offers the first step.
     *
     * @param verb what the button does, such as "Import transcripts"
     * @param step what happens when it is pressed
     * @return this
     */
    public EmptyState firstStep(String verb, ComponentEventListener<ClickEvent<Button>> step) {
        Button button = new Button(verb, step);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(button);
        return this;
    }
}
