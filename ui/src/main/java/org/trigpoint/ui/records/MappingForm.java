package org.trigpoint.ui.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.FileMapping.Empty;
import org.trigpoint.records.Heads;
import org.trigpoint.records.RecordMappingService.Kept;
import org.trigpoint.ui.parts.Notify;

/** Which head of a file is which column, and what is said once for all rows; a way can be kept for the next file. */
final class MappingForm extends Section {

    private final RecordDesk desk;
    private final RouteParameters route;
    private final RecordKind kind;
    private final String name;
    private final byte[] bytes;
    private final Heads heads;
    private final Map<String, Select<String>> columns = new LinkedHashMap<>();
    private final Map<String, TextField> always = new LinkedHashMap<>();
    private final Select<Empty> empty = emptyCells();
    private final String usual;
    private Map<String, Map<String, String>> known = Map.of();
    private final TextField keep = new TextField("Keep this way under a name, for the next file");

    MappingForm(RecordDesk desk, RouteParameters route, RecordKind kind, String name, byte[] bytes, Heads heads) {
        this.desk = desk;
        this.route = route;
        this.kind = kind;
        this.name = name;
        this.bytes = bytes;
        this.heads = heads;
        addClassName("trig-section");
        Optional<Kept> kept = desk.mappings().all(desk.keeper(route), kind).stream()
                .filter(one -> heads.heads().containsAll(one.mapping().columns().keySet()))
                .findFirst();
        usual = kept.map(Kept::name).orElse("");
        show(kept.map(Kept::mapping).orElseGet(() -> FileMapping.proposed(kind, heads.sheet(), heads.heads())));
    }

    private void show(FileMapping mapping) {
        removeAll();
        columns.clear();
        always.clear();
        add(new H2("Which column is which"));
        if (heads.sheets().size() > 1) {
            add(sheets());
        }
        Div fields = new Div();
        fields.addClassName("trig-record-mapping");
        for (String head : heads.heads()) {
            if (!head.isEmpty()) {
                fields.add(column(head, mapping));
            }
        }
        known = mapping.words();
        empty.setValue(mapping.empty());
        Div cells = new Div(empty);
        cells.addClassName("trig-record-mapping");
        add(fields, new H2("Said once for all rows"), constants(mapping), new H2("What cells mean"), cells);
        tell(mapping.words());
        add(keep, look());
    }

    private void tell(Map<String, Map<String, String>> words) {
        if (words.isEmpty()) {
            return;
        }
        KnownWords told = new KnownWords(kind, words, () -> {
            if (keep.isEmpty()) {
                keep.setValue(usual);
            }
        });
        known = told.words();
        add(told);
    }

    private static Select<Empty> emptyCells() {
        Select<Empty> empty = new Select<>();
        empty.setLabel("An empty cell");
        empty.setItems(Empty.values());
        empty.setItemLabelGenerator(
                one -> one == Empty.TAKE_AWAY ? "takes away what is there" : "leaves what is there");
        return empty;
    }

    private Select<String> sheets() {
        Select<String> sheet = new Select<>();
        sheet.setLabel("Sheet");
        sheet.setItems(heads.sheets());
        sheet.setValue(heads.sheet());
        sheet.addValueChangeListener(chosen -> {
            try {
                Heads others = desk.imports().heads(desk.keeper(route), name, bytes, chosen.getValue());
                getElement().getParent().getComponent().ifPresent(parent -> {
                    if (parent instanceof Div place) {
                        place.removeAll();
                        place.add(new MappingForm(desk, route, kind, name, bytes, others));
                    }
                });
            } catch (Refusal refusal) {
                Notify.refused(refusal.sentence());
            }
        });
        return sheet;
    }

    private Div column(String head, FileMapping mapping) {
        Select<String> column = new Select<>();
        column.setLabel(head);
        List<String> names =
                new ArrayList<>(kind.columns().stream().map(Column::name).toList());
        if (kind.open()
                && !names.contains(Column.plain(head))
                && !Column.plain(head).isEmpty()) {
            names.add(Column.plain(head));
        }
        column.setItems(names);
        column.setItemLabelGenerator(one -> one == null ? "Not read" : RecordWords.title(kind, one));
        column.setEmptySelectionAllowed(true);
        column.setEmptySelectionCaption("Not read");
        String chosen = mapping.columns().get(head);
        if (chosen != null && names.contains(chosen)) {
            column.setValue(chosen);
        }
        columns.put(head, column);
        int at = heads.heads().indexOf(head);
        Span example = new Span(heads.rows().stream()
                .map(row -> at < row.size() ? row.get(at).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> "such as " + (cell.length() > 40 ? cell.substring(0, 40) + "\u2026" : cell))
                .orElse("empty in the first rows"));
        example.addClassName("trig-soft");
        return new Div(column, example);
    }

    private Div constants(FileMapping mapping) {
        Div fields = new Div();
        fields.addClassName("trig-record-mapping");
        kind.columns().stream()
                .filter(column -> !mapping.columns().containsValue(column.name()))
                .forEach(column -> {
                    TextField field = new TextField(column.title());
                    field.setValue(mapping.always().getOrDefault(column.name(), ""));
                    if (!column.choices().isEmpty()) {
                        field.setPlaceholder(String.join(", ", column.choices()));
                    }
                    always.put(column.name(), field);
                    fields.add(field);
                });
        return fields;
    }

    private Button look() {
        Button look = new Button("Look at every line", pressed -> {
            try {
                RecordKeeper keeper = desk.keeper(route);
                FileMapping chosen = chosen();
                RecordImportId file = desk.imports().bring(keeper, kind, name, bytes, chosen);
                if (!keep.getValue().isBlank()) {
                    desk.mappings().keep(keeper, kind, keep.getValue(), chosen);
                }
                UI.getCurrent().navigate(new RecordAddress(keeper.study()).file(file));
            } catch (Refusal refusal) {
                Notify.refused(refusal.sentence());
            }
        });
        look.addThemeVariants(ButtonVariant.PRIMARY);
        return look;
    }

    private FileMapping chosen() {
        Map<String, String> read = new LinkedHashMap<>();
        columns.forEach((head, column) -> {
            if (column.getValue() != null) {
                read.put(head, column.getValue());
            }
        });
        Map<String, String> said = new LinkedHashMap<>();
        always.forEach((column, field) -> {
            if (!field.isEmpty()) {
                said.put(column, field.getValue());
            }
        });
        Empty chosen = empty.getValue();
        return new FileMapping(
                heads.sheet().isEmpty() ? null : heads.sheet(),
                read,
                said,
                known,
                chosen == null ? Empty.LEAVE : chosen);
    }
}
