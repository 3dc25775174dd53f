package org.trigpoint.ui.sources;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
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
import org.trigpoint.Plural;
import org.trigpoint.sets.Likeness.Reading;
import org.trigpoint.sets.SourceSet;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** Narrows the list by what its sources have, and says how many are left. */
final class SourceFilterBar extends Div {

    private final Select<SourceSet> set = new Select<>();
    private final TextField text = new TextField("Title or participant");
    private final Select<SourceKind> kind = new Select<>();
    private final Select<String> site = new Select<>();
    private final Select<String> wave = new Select<>();
    private final ComboBox<Listing.Attribute> attribute = new ComboBox<>("Attribute");
    private final Select<Reading> reading = new Select<>();
    private final Button everything = new Button("Show everything");
    private final Span count = new Span();
    private SourceFilter now = SourceFilter.ALL;

    SourceFilterBar(SerializableConsumer<SourceFilter> narrow) {
        addClassNames("trig-filters", "trig-source-filters");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        prepare(set, "Set or saved filter", "All sources");
        set.setItemLabelGenerator(one -> one == null
                ? "All sources"
                : one.name() + " (" + Words.number(one.sources().size()) + ")");
        prepare(kind, "Kind", "All kinds");
        kind.setItemLabelGenerator(one -> one == null ? "All kinds" : one.label());
        prepare(site, "Site", "All sites");
        prepare(wave, "Wave", "All waves");
        attribute.setItemLabelGenerator(one -> one.name() + ": " + one.value());
        attribute.setClearButtonVisible(true);
        prepare(reading, "Read by you", "Read or not");
        reading.setItems(Reading.values());
        reading.setItemLabelGenerator(one -> one == null ? "Read or not" : one.label());
        everything.addThemeVariants(ButtonVariant.TERTIARY);
        everything.addClickListener(pressed -> narrow.accept(now.everything()));
        count.getElement().setAttribute("role", "status");
        count.addClassName("trig-count");
        List.<AbstractField<?, ?>>of(set, text, kind, site, wave, attribute, reading)
                .forEach(field -> field.addValueChangeListener(changed -> changed(changed, narrow)));
        add(text, set, kind, site, wave, attribute, reading, everything, count);
    }

    /** Shows what the address says, and offers what these sources have. */
    void show(SourceFilter filter, Listing listing, int shown) {
        now = filter;
        List<SourceRow> all = listing.rows();
        text.setValue(filter.text());
        set.setItems(listing.sets());
        set.setVisible(!listing.sets().isEmpty());
        set.setValue(listing.set(filter).orElse(null));
        kind.setItems(all.stream().map(SourceRow::kind).distinct().sorted().toList());
        all.stream()
                .map(SourceRow::kind)
                .filter(one -> one.word().equals(filter.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        among(site, all, SourceRow::siteName, filter.site());
        among(wave, all, SourceRow::waveName, filter.wave());
        List<Listing.Attribute> known = listing.attributes();
        attribute.setItems(known);
        attribute.setVisible(!known.isEmpty());
        Listing.Attribute asked = new Listing.Attribute(filter.attribute(), filter.value());
        attribute.setValue(known.contains(asked) ? asked : null);
        reading.setValue(null);
        List.of(Reading.values()).stream()
                .filter(one -> one.word().equals(filter.reading()))
                .forEach(reading::setValue);
        everything.setEnabled(filter.narrows());
        count.setText(
                shown == all.size()
                        ? Plural.of(shown, "source") + "."
                        : Words.number(shown) + " of " + Plural.of(all.size(), "source") + ".");
    }

    private void changed(ValueChangeEvent<?> change, SerializableConsumer<SourceFilter> narrow) {
        if (!change.isFromClient()) {
            return;
        }
        SourceSet chosen = set.getValue();
        if (change.getHasValue().equals(set) && chosen != null) {
            // what a saved filter asks for is not asked twice
            narrow.accept(now.inSet(Long.toString(chosen.id().value())));
            return;
        }
        SourceKind ofKind = kind.getValue();
        Listing.Attribute described = attribute.getValue();
        Reading read = reading.getValue();
        narrow.accept(new SourceFilter(
                text.getValue().strip(),
                ofKind == null ? "" : ofKind.word(),
                Objects.requireNonNullElse(site.getValue(), ""),
                Objects.requireNonNullElse(wave.getValue(), ""),
                described == null ? "" : described.name(),
                described == null ? "" : described.value(),
                read == null ? "" : read.word(),
                chosen == null ? "" : Long.toString(chosen.id().value()),
                now.sort(),
                now.down()));
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
