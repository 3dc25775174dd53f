package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Wording;

/** Fields that are kept while they are typed in. */
final class Fields {

    private static final int PAUSE_MILLIS = 500;
    private static final int TITLE = 200;

    private Fields() {}

    static TextField text(String label, String value, int most) {
        TextField field = new TextField(label);
        field.setMaxLength(most);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.setWidthFull();
        return field;
    }

    /** A title: without a word the one before stays, and that is said. */
    static TextField title(String label, String value, Consumer<String> keep) {
        TextField field = text(label, value, TITLE);
        field.setManualValidation(true);
        field.setErrorMessage("Not kept: a title has at least one word.");
        field.addValueChangeListener(now -> {
            String title = now.getValue().strip();
            field.setInvalid(title.isEmpty());
            if (!title.isEmpty()) {
                keep.accept(title);
            }
        });
        return field;
    }

    static TextArea area(String label, String value, int most) {
        TextArea field = new TextArea(label);
        field.setMaxLength(most);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.setWidthFull();
        return field;
    }

    static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("fields");
        return row;
    }

    /** Words typed over others: what is left as it was keeps its source; anything else is the study's own. */
    static Wording words(Wording before, String text) {
        String words = text.strip();
        if (words.equals(before.text())) {
            return before;
        }
        return words.isEmpty() ? Wording.OPEN : new Wording(words, Certainty.OWN, "");
    }

    /** Where words are printed; nothing for the study's own, of which it is said who wrote them. */
    static String printed(Wording wording) {
        return wording.certainty() == Certainty.OWN ? "" : wording.source();
    }

    /** Words with where they are printed; without such a place they are the study's own. */
    static Wording words(Wording before, String text, String source) {
        String words = text.strip();
        String printed = source.strip();
        if (words.equals(before.text()) && printed.equals(printed(before))) {
            return before;
        }
        if (words.isEmpty()) {
            return Wording.OPEN;
        }
        return printed.isEmpty() ? new Wording(words, Certainty.OWN, "") : new Wording(words, Certainty.LIT, printed);
    }
}
