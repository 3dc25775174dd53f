package org.trigpoint.ui.themes;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.trigpoint.evidence.Stance;
import org.trigpoint.ui.parts.FormDialog;

/** Asks how a passage stands to a theme, and why. */
final class StanceDialog {

    private final Select<Stance> stance = new Select<>();
    private final FormDialog dialog;

    StanceDialog(String title, Stance now, String why, SerializableBiConsumer<Stance, String> said) {
        stance.setLabel("How it stands to the theme");
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(Stance::label);
        stance.setValue(now);
        TextArea note = new TextArea("Note");
        note.setHelperText("Why; what would have to be so for the theme to hold all the same.");
        note.setMaxLength(2_000);
        note.setValue(why);
        note.setWidthFull();
        dialog = new FormDialog(title, "Save", () -> said.accept(stance.getValue(), note.getValue()), stance, note);
    }

    void open() {
        dialog.open();
        stance.focus();
    }
}
