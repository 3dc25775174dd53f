package org.trigpoint.ui.records;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.parts.FormDialog;

/**
 * A record that stands as fields: one for each column, as words. Only what was typed anew is said: what somebody else says of
 * another column meanwhile stays.
 */
final class RowForm {

    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();
    private final List<Component> shown = new ArrayList<>();

    private RowForm() {}

    static FormDialog change(RecordKind kind, RecordRow row, Consumer<Map<String, String>> step) {
        RowForm form = new RowForm();
        kind.columns().stream()
                .filter(column -> !column.key())
                .forEach(column -> form.add(column, RecordWords.value(kind, column.name(), row.value(column.name()))));
        row.values().keySet().stream()
                .filter(name -> kind.column(name).isEmpty())
                .sorted()
                .forEach(name -> form.add(name, name, row.value(name)));
        return form.dialog("Change \u201c" + row.key() + "\u201d", "Change it", step);
    }

    private void add(Column column, String value) {
        switch (column.type()) {
            case CHOICE -> choice(column, column.choices(), value);
            case YES_NO -> choice(column, List.of("yes", "no"), value);
            default -> add(column.name(), column.title(), value);
        }
    }

    private void choice(Column column, List<String> choices, String value) {
        Select<String> field = new Select<>();
        field.setLabel(column.title());
        field.setItems(choices);
        field.setEmptySelectionAllowed(!column.key());
        field.setEmptySelectionCaption("Nothing said");
        if (!value.isEmpty()) {
            field.setValue(value);
        }
        fields.put(column.name(), field);
        before.put(column.name(), value);
        shown.add(field);
    }

    private void add(String name, String title, String value) {
        TextField field = new TextField(title);
        field.setValue(value);
        fields.put(name, field);
        before.put(name, value);
        shown.add(field);
    }

    private FormDialog dialog(String title, String verb, Consumer<Map<String, String>> step) {
        return new FormDialog(
                title,
                verb,
                () -> {
                    Map<String, String> typed = new LinkedHashMap<>();
                    fields.forEach((name, field) -> {
                        String value = Objects.requireNonNullElse(field.getValue(), "");
                        if (!value.equals(before.get(name))) {
                            typed.put(name, value);
                        }
                    });
                    step.accept(typed);
                },
                shown.toArray(Component[]::new));
    }
}
