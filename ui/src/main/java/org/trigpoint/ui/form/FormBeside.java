package org.trigpoint.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.trigpoint.ui.parts.PaneGesture;
import org.trigpoint.ui.parts.PaneText;
import org.trigpoint.ui.parts.TextPane;

/**
 * A text and the form that is filled in by it, side by side. Words that are selected in the text are taken as evidence, and
 * evidence leads back to its words.
 */
public final class FormBeside extends Div {

    private PaneText.@Nullable Passage selected;

    /**
     * Puts a form beside a text.
     *
     * @param form what is filled in
     * @param text what it is filled in by; positions of evidence count on it
     */
    public FormBeside(FormSheet form, PaneText text) {
        put(pane(form, text), form);
        form.onPassageWanted(at -> take(form, at, text.text()));
    }

    /**
     * Puts a form where there is no text to fill it in by.
     *
     * @param form what is filled in
     * @param none a sentence that says so, and what can be done
     */
    public FormBeside(FormSheet form, String none) {
        put(new Paragraph(none), form);
    }

    private void put(Component first, FormSheet form) {
        addClassName("form-beside");
        Div side = new Div(form);
        side.addClassName("form-side");
        add(first, side);
    }

    private TextPane pane(FormSheet form, PaneText text) {
        TextPane pane = new TextPane();
        pane.addGestureListener(gesture -> {
            // Who turns to the form lets go of the selection, and means it all the same.
            if (gesture instanceof PaneGesture.Selection(PaneText.Passage passage) && passage != null) {
                selected = passage;
            }
        });
        form.onPressed(pressed -> {
            Integer start = pressed.start();
            Integer end = pressed.end();
            if (start != null && end != null) {
                pane.goTo(new PaneText.Passage(start, end));
            }
        });
        pane.load(text);
        return pane;
    }

    private void take(FormSheet form, FormSheet.At at, String text) {
        PaneText.Passage passage = selected;
        if (passage == null) {
            form.tell("Select words of the text first, then take them as evidence.");
            return;
        }
        int start = text.offsetByCodePoints(0, passage.start());
        int end = text.offsetByCodePoints(start, passage.end() - passage.start());
        form.addPassage(at, new FormSheet.Passage(passage.start(), passage.end(), text.substring(start, end)));
    }
}
