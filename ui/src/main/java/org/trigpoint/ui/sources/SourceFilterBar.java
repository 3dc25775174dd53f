package org.trigpoint.ui.sources;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** Narrows the list by what its sources have. */
final class SourceFilterBar extends Div {

    private final TextField text = new TextField();
    private final ComboBox<SourceKind> kind = new ComboBox<>();
    private final ComboBox<String> site;
    private final ComboBox<String> wave;

    SourceFilterBar(SourceFilter now, List<SourceRow> all, Consumer<SourceFilter> narrow) {
        addClassName("trig-filter");
        text.setPlaceholder("Title or participant");
        text.setAriaLabel("Title or participant");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setValue(now.text());
        kind.setAriaLabel("Kind");
        kind.setPlaceholder("Any kind");
        kind.setClearButtonVisible(true);
        kind.setItemLabelGenerator(SourceKind::label);
        kind.setItems(all.stream().map(SourceRow::kind).distinct().sorted().toList());
        all.stream()
                .map(SourceRow::kind)
                .filter(one -> one.word().equals(now.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        site = among("Site", "Any site", all, SourceRow::siteName, now.site());
        wave = among("Wave", "Any wave", all, SourceRow::waveName, now.wave());
        text.addValueChangeListener(changed -> narrow.accept(filter()));
        kind.addValueChangeListener(changed -> narrow.accept(filter()));
        site.addValueChangeListener(changed -> narrow.accept(filter()));
        wave.addValueChangeListener(changed -> narrow.accept(filter()));
        add(text, kind, site, wave);
    }

    private SourceFilter filter() {
        SourceKind chosen = kind.getValue();
        return new SourceFilter(
                text.getValue(),
                chosen == null ? "" : chosen.word(),
                Objects.requireNonNullElse(site.getValue(), ""),
                Objects.requireNonNullElse(wave.getValue(), ""));
    }

    private static ComboBox<String> among(
            String label, String any, List<SourceRow> all, Function<SourceRow, @Nullable String> of, String now) {
        ComboBox<String> box = new ComboBox<>();
        box.setAriaLabel(label);
        box.setPlaceholder(any);
        box.setClearButtonVisible(true);
        List<String> names = all.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
        box.setItems(names);
        if (names.contains(now)) {
            box.setValue(now);
        }
        return box;
    }
}
