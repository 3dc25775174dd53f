package org.trigpoint.ui.studies;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.Consent;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;

/** Asks what participants answered when they were asked whether their words may be printed. */
final class ConsentForm {

    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>("Their answer");
    private final TextArea conditions = new TextArea("Conditions");
    private final DayField day = new DayField("Answered on");
    private final TextField place = new TextField("Where the answer stands", "", "Form 12");
    private final FormDialog dialog;

    ConsentForm(String whose, Consent before, SerializableConsumer<Consent> recorded) {
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(Answer::label);
        conditions.setHelperText("In the words of the form; they are shown to whoever chooses a quotation.");
        conditions.setMaxLength(1_000);
        conditions.setWidthFull();
        place.setMaxLength(200);
        answer.addValueChangeListener(change -> fit(change.getValue()));
        answer.setValue(before.answer());
        conditions.setValue(before.conditions());
        day.setValue(before.answeredOn());
        place.setValue(before.standsIn());
        fit(before.answer());
        dialog = new FormDialog(
                "Consent to quote: " + whose,
                "Record",
                () -> recorded.accept(
                        new Consent(answer.getValue(), conditions.getValue(), day.day(), place.getValue())),
                answer,
                conditions,
                day,
                place);
    }

    private void fit(Answer chosen) {
        conditions.setVisible(chosen == Answer.CONDITIONS);
        day.setVisible(chosen != Answer.NOT_RECORDED);
        place.setVisible(chosen != Answer.NOT_RECORDED);
    }

    void open() {
        dialog.open();
    }
}
