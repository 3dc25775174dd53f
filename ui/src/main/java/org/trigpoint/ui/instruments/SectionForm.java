package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.UnaryOperator;
import org.trigpoint.codebooks.instruments.Section;

/** The form of one section of a draft. */
final class SectionForm extends Div {

    private static final int MOST = 50;
    private static final String RANGE = "Not kept: 1 to " + MOST + " times.";

    private final Draft draft;
    private final String key;

    SectionForm(Draft draft, String key) {
        this.draft = draft;
        this.key = key;
        addClassName("trig-form");
        Section section = draft.content().sections().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        TextField title = Fields.title(
                "Title of the section",
                section.title(),
                now -> edit(
                        "section " + key + " title",
                        before -> new Section(key, now, before.wording(), before.most(), before.items())));
        TextArea note = Fields.area("Words below the title", section.wording().text(), 2_000);
        note.addValueChangeListener(now -> edit(
                "section " + key + " note",
                before -> new Section(
                        key,
                        before.title(),
                        Fields.words(before.wording(), now.getValue()),
                        before.most(),
                        before.items())));
        add(new H2("Section"), title, note, most(section));
    }

    private IntegerField most(Section section) {
        IntegerField most = new IntegerField("Can be filled in so many times");
        most.setHelperText("1: once. More: parts that repeat, for instance one a case that was discussed.");
        most.setMin(1);
        most.setMax(MOST);
        most.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(RANGE)
                .setMinErrorMessage(RANGE)
                .setMaxErrorMessage(RANGE));
        most.setStepButtonsVisible(true);
        most.setValue(section.most());
        most.addValueChangeListener(now -> {
            Integer times = now.getValue();
            if (times != null && times >= 1 && times <= MOST) {
                edit("", before -> new Section(key, before.title(), before.wording(), times, before.items()));
            }
        });
        return most;
    }

    private void edit(String field, UnaryOperator<Section> step) {
        draft.typed(field, one -> Edits.section(one, key, step));
    }
}
