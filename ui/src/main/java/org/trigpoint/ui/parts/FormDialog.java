package org.trigpoint.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.trigpoint.Refusal;

/** A few fields and one verb. What is refused is said inside, and what was typed stays. */
public final class FormDialog extends Dialog {

    private final Paragraph refused = new Paragraph();

    /**
     * A form; {@code open()} shows it, and it closes when the step is done.
     *
     * @param title in sentence case
     * @param verb what the button does, such as "Add site"
     * @param step takes the fields' values and does it; a {@link Refusal} is shown in the dialog
     * @param fields in the order in which they are filled in
     */
    public FormDialog(String title, String verb, Runnable step, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(32rem, 92vw)");
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        Div form = new Div(fields);
        form.addClassName("trig-form");
        form.add(refused);
        add(form);
        Button go = new Button(verb, pressed -> attempt(step));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        // In a field of several lines, Enter begins the next.
        if (Arrays.stream(fields).noneMatch(FormDialog::takesLines)) {
            go.addClickShortcut(Key.ENTER).listenOn(this);
        }
        getFooter().add(new Button("Cancel", pressed -> close()), go);
    }

    private static boolean takesLines(Component field) {
        return field instanceof TextArea || field.getChildren().anyMatch(FormDialog::takesLines);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            close();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            refused.setVisible(true);
            // A long form scrolls: what is refused stands at its end.
            refused.getElement().executeJs("this.scrollIntoView({block: 'end'})");
        }
    }
}
