package org.trigpoint.ui.sources;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** Narrows the list by what its sources have, and says how many are left. */
final class SourceFilterBar extends Div {

    private final TextField text = new TextField("Title or participant");
    private final Select<SourceKind> kind = new Select<>();
    private final Select<String> site = new Select<>();
    private final Select<String> wave = new Select<>();
    private final Button everything = new Button("Show everything");
    private final Span count = new Span();
    private SourceFilter now = SourceFilter.ALL;

    SourceFilterBar(SerializableConsumer<SourceFilter> narrow) {
        addClassNames("trig-filters", "trig-source-filters");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        prepare(kind, "Kind", "All kinds");
        kind.setItemLabelGenerator(one -> one == null ? "All kinds" : one.label());
        prepare(site, "Site", "All sites");
        prepare(wave, "Wave", "All waves");
        everything.addThemeVariants(ButtonVariant.TERTIARY);
        everything.addClickListener(pressed -> narrow.accept(now.narrowed("", "", "", "")));
        count.getElement().setAttribute("role", "status");
        count.addClassName("trig-count");
        List.<AbstractField<?, ?>>of(text, kind, site, wave)
                .forEach(field -> field.addValueChangeListener(changed -> changed(changed, narrow)));
        add(text, kind, site, wave, everything, count);
    }

    /** Shows what the address says, and offers what these sources have. */
    void show(SourceFilter filter, List<SourceRow> all, int shown) {
        now = filter;
        text.setValue(filter.text());
        kind.setItems(all.stream().map(SourceRow::kind).distinct().sorted().toList());
        all.stream()
                .map(SourceRow::kind)
                .filter(one -> one.word().equals(filter.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        among(site, all, SourceRow::siteName, filter.site());
        among(wave, all, SourceRow::waveName, filter.wave());
        everything.setEnabled(filter.narrows());
        count.setText(
                shown == all.size()
                        ? Words.counted(shown, "source") + "."
                        : Words.number(shown) + " of " + Words.counted(all.size(), "source") + ".");
    }

    private void changed(ValueChangeEvent<?> change, SerializableConsumer<SourceFilter> narrow) {
        if (change.isFromClient()) {
            SourceKind chosen = kind.getValue();
            narrow.accept(now.narrowed(
                    text.getValue().strip(),
                    chosen == null ? "" : chosen.word(),
                    Objects.requireNonNullElse(site.getValue(), ""),
                    Objects.requireNonNullElse(wave.getValue(), "")));
        }
    }

    private static void prepare(Select<?> field, String label, String all) {
        field.setLabel(label);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
    }

    private static void among(
            Select<String> field, List<SourceRow> all, Function<SourceRow, @Nullable String> of, String now) {
        List<String> names = all.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
        field.setItems(names);
        if (names.contains(now)) {
            field.setValue(now);
        }
    }
}
