package org.trigpoint.ui.themes;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.MatrixRequest.What;
import org.trigpoint.matrices.ThemeMatrixQueries.Choices;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.sources.SourceKind;

/** What a matrix asks, to be changed: each change is another address. */
final class MatrixFields extends Div {

    private static final List<Integer> THRESHOLDS = List.of(0, 3, 5, 10);

    private final MatrixRequest request;
    private final Choices choices;
    private final SerializableConsumer<MatrixRequest> changed;

    MatrixFields(MatrixRequest request, Choices choices, SerializableConsumer<MatrixRequest> changed) {
        this.request = request;
        this.choices = choices;
        this.changed = changed;
        addClassName("trig-matrix-fields");
        Div first = new Div(rows(), columns(0), columns(1), unit());
        first.addClassName("trig-filters");
        Div second = new Div(codes(), alone(), percent(), under());
        second.addClassName("trig-filters");
        Div third = new Div(kind(), site(), wave(), attribute(), set());
        third.addClassName("trig-filters");
        NativeDetails details = new NativeDetails(summary(), new Div(second, third));
        details.addClassName("trig-matrix-more");
        details.setOpen(!request.only().isOpen() || request.under() > 0);
        add(first, details);
    }

    private String summary() {
        String set = choices.sets().getOrDefault(request.only().set(), "");
        String only = request.only().isOpen()
                ? "all sources"
                : "only " + request.only().said(set);
        String told = request.under() == 0 ? "all counts told" : "counts under " + request.under() + " hidden";
        return "Codes, shares, small counts, sources: " + only + ", " + told;
    }

    private Select<What> rows() {
        return select(
                "Rows", List.of(What.values()), What::label, request.rows().what(), what -> put("rows", what.word()));
    }

    /** The columns, or what they are crossed with. */
    private Select<By> columns(int place) {
        List<By> all = new ArrayList<>(By.plain());
        choices.attributes().keySet().forEach(name -> all.add(By.attribute(name)));
        List<By> by = request.by();
        By now = place < by.size() ? by.get(place) : null;
        if (place == 0) {
            return select("Columns", all, By::label, now, chosen -> put("by", chosen.word()));
        }
        all.remove(by.getFirst());
        Select<By> within = optional("Each crossed with", "Not crossed", all, By::label, now);
        within.addValueChangeListener(chosen ->
                put("cross", chosen.getValue() == null ? "" : chosen.getValue().word()));
        return within;
    }

    private Select<CountingUnit> unit() {
        return select(
                "Count",
                List.of(CountingUnit.values()),
                CountingUnit::label,
                request.unit(),
                unit -> put("count", unit.word()));
    }

    private MultiSelectComboBox<Code> codes() {
        MultiSelectComboBox<Code> chosen = new MultiSelectComboBox<>("Codes as rows");
        chosen.setItems(choices.codes());
        chosen.setItemLabelGenerator(code -> choices.paths().getOrDefault(code.id(), code.name()));
        chosen.setPlaceholder("All codes");
        List<CodeId> now = request.rows().codes();
        chosen.setValue(
                choices.codes().stream().filter(code -> now.contains(code.id())).toList());
        chosen.setVisible(request.rows().what() != What.THEMES);
        chosen.addValueChangeListener(change -> put(
                "codes",
                String.join(
                        "-",
                        change.getValue().stream()
                                .map(code -> String.valueOf(code.id().value()))
                                .toList())));
        return chosen;
    }

    private Checkbox alone() {
        Checkbox alone =
                new Checkbox("A code without the codes under it", request.rows().alone());
        alone.setVisible(request.rows().what() != What.THEMES);
        alone.addValueChangeListener(change -> put("alone", change.getValue() ? "yes" : ""));
        return alone;
    }

    private Checkbox percent() {
        Checkbox percent = new Checkbox("Shares beside the numbers", request.percent());
        percent.addValueChangeListener(change -> put("percent", change.getValue() ? "yes" : ""));
        return percent;
    }

    private Select<Integer> under() {
        return select(
                "Small counts",
                THRESHOLDS.contains(request.under()) ? THRESHOLDS : List.of(0, request.under()),
                under -> under == 0 ? "Tell all" : "Hide those under " + under,
                request.under(),
                under -> put("under", under == 0 ? "" : String.valueOf(under)));
    }

    private Select<SourceKind> kind() {
        Select<SourceKind> kind = optional(
                "Only kind",
                "All kinds",
                List.of(SourceKind.values()),
                SourceKind::label,
                request.only().kind());
        kind.addValueChangeListener(chosen ->
                put("kind", chosen.getValue() == null ? "" : chosen.getValue().word()));
        return kind;
    }

    private Select<String> site() {
        Select<String> site = optional(
                "Only site",
                "All sites",
                List.copyOf(choices.sites().keySet()),
                code -> choices.sites().getOrDefault(code, code),
                orNull(request.only().site()));
        site.addValueChangeListener(chosen -> put("site", orEmpty(chosen.getValue())));
        return site;
    }

    private Select<String> wave() {
        Select<String> wave = optional(
                "Only wave",
                "All waves",
                choices.waves(),
                name -> name,
                orNull(request.only().wave()));
        wave.addValueChangeListener(chosen -> put("wave", orEmpty(chosen.getValue())));
        return wave;
    }

    /** A free attribute with its value. */
    private record Described(String name, String value) {}

    private Select<Described> attribute() {
        List<Described> all = new ArrayList<>();
        choices.attributes().forEach((name, values) -> values.forEach(value -> all.add(new Described(name, value))));
        Described asked =
                new Described(request.only().attribute(), request.only().value());
        Select<Described> attribute = optional(
                "Only attribute",
                "All sources",
                all,
                one -> one.name() + ": " + one.value(),
                all.contains(asked) ? asked : null);
        attribute.addValueChangeListener(chosen -> {
            Described now = chosen.getValue();
            Map<String, String> words = new LinkedHashMap<>(request.words());
            words.put("attribute", now == null ? "" : now.name());
            words.put("value", now == null ? "" : now.value());
            changed.accept(MatrixRequest.of(request.analysis(), words));
        });
        attribute.setVisible(!all.isEmpty());
        return attribute;
    }

    private Select<SourceSetId> set() {
        Select<SourceSetId> set = optional(
                "Only set or filter",
                "All sources",
                List.copyOf(choices.sets().keySet()),
                id -> choices.sets().getOrDefault(id, ""),
                request.only().set());
        set.addValueChangeListener(chosen -> put(
                "set",
                chosen.getValue() == null
                        ? ""
                        : String.valueOf(chosen.getValue().value())));
        set.setVisible(!choices.sets().isEmpty());
        return set;
    }

    private void put(String name, String value) {
        Map<String, String> words = new LinkedHashMap<>(request.words());
        words.put(name, value);
        if (name.equals("by") && value.equals(words.get("cross"))) {
            words.remove("cross");
        }
        changed.accept(MatrixRequest.of(request.analysis(), words));
    }

    private static <T> Select<T> select(
            String label, List<T> items, ItemLabelGenerator<T> said, @Nullable T now, SerializableConsumer<T> chosen) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(said);
        select.setValue(now);
        select.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return select;
    }

    private static <T> Select<T> optional(
            String label, String all, List<T> items, ItemLabelGenerator<T> said, @Nullable T now) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(one -> one == null ? all : said.apply(one));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setValue(now != null && items.contains(now) ? now : null);
        return select;
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }
}
