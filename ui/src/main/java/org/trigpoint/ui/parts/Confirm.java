package org.trigpoint.ui.parts;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is lost, and says what and how to get it back. */
public final class Confirm extends ConfirmDialog {

    /**
     * A question; {@code open()} asks it.
     *
     * @param question such as "Delete the code 'Waiting'?"
     * @param loss what will be lost and how to get it back, in a sentence or two
     * @param verb what the button does, such as "Delete 12 codings"
     * @param step what happens when it is pressed
     */
    public Confirm(String question, String loss, String verb, Runnable step) {
        setHeader(question);
        setText(loss);
        setConfirmText(verb);
        setConfirmButtonTheme("primary error");
        setCancelable(true);
        setCancelText("Keep it");
        addConfirmListener(pressed -> step.run());
    }
}
