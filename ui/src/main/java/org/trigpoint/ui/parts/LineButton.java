package org.trigpoint.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A small button on a line of a list. Those who hear the page are told which line it is on. */
public final class LineButton extends Button {

    /**
     * A button on a line.
     *
     * @param verb what it does
     * @param thing what the line is about, for those who don't see it
     * @param step what happens when it is pressed
     */
    public LineButton(String verb, String thing, Runnable step) {
        super(verb, pressed -> step.run());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setAriaLabel(verb + " " + thing);
    }
}
