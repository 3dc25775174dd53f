package org.trigpoint.ui.records;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.FormAnswers;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.records.TypingCells.Field;
import org.trigpoint.ui.records.TypingCells.Opened;
import org.trigpoint.ui.records.TypingCells.Settled;
import org.trigpoint.ui.records.TypingCells.Shown;
import org.trigpoint.ui.records.TypingCells.Typed;

/** Rows of a kind typed in one after the other; of questionnaires those of one instrument at a time. */
final class TypingPart extends Section {

    private static final String INSTRUMENT = "instrument";

    private final RecordDesk desk;
    private final RouteParameters route;
    private final RecordKind kind;
    private final Set<String> items;
    private final Runnable kept;
    private final Select<String> instrument = new Select<>();
    private final TypingCells cells = new TypingCells();

    /** The items are those that rows have already, for kinds that say none by themselves. */
    TypingPart(RecordDesk desk, RouteParameters route, RecordKind kind, Set<String> items, Runnable kept) {
        this.desk = desk;
        this.route = route;
        this.kind = kind;
        this.items = items;
        this.kept = kept;
        addClassName("trig-section");
        Paragraph hint =
                new Paragraph("Tab goes through the cells, Enter keeps the row and begins the next, Escape clears"
                        + " it. A row that can\u2019t be kept stays, with why.");
        hint.addClassName("trig-hint");
        add(new H2("Type rows in"), hint);
        kind.column(INSTRUMENT).ifPresent(this::offer);
        add(cells.onTyped(this::keep));
        show();
    }

    private void offer(Column column) {
        instrument.setLabel(column.title());
        instrument.setItems(column.choices());
        instrument.setValue(column.choices().getFirst());
        instrument.addValueChangeListener(chosen -> show());
        add(instrument);
    }

    private String chosen() {
        return Optional.ofNullable(instrument.getValue()).orElse("");
    }

    private void show() {
        cells.show(new Shown(fields(), chosen().isEmpty() ? Map.of() : Map.of(INSTRUMENT, chosen())));
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        String first = kind.keys().getFirst().name();
        for (Column column : kind.columns()) {
            if (!column.name().equals(INSTRUMENT)) {
                fields.add(new Field(
                        column.name(), column.title(), choices(column), column.key(), carried(column, first)));
            }
        }
        FormAnswers.of(chosen())
                .map(FormAnswers::items)
                .orElseGet(() -> List.copyOf(items))
                .forEach(item -> fields.add(new Field(item, item, null, false, false)));
        return fields;
    }

    private @Nullable List<String> choices(Column column) {
        return switch (column.type()) {
            case CHOICE -> column.choices();
            case YES_NO -> List.of("yes", "no");
            case SITE ->
                desk.plans().plan(desk.keeper(route)).sites().stream()
                        .map(site -> site.details().code())
                        .toList();
            case TEXT, DAY, COUNT, NUMBER -> null;
        };
    }

    /** What is often the same in the next row: all but whom it is about, and what is measured or told of them. */
    private static boolean carried(Column column, String first) {
        return switch (column.type()) {
            case CHOICE, YES_NO, SITE, DAY -> !column.name().equals(first);
            case TEXT, COUNT, NUMBER -> column.key() && !column.name().equals(first);
        };
    }

    /** Takes a row up that stands, to be changed. */
    void open(RecordRow row) {
        String of = row.value(INSTRUMENT);
        if (!of.isEmpty() && !of.equals(chosen())) {
            instrument.setValue(of);
        }
        cells.open(new Opened(
                String.valueOf(row.id().value()), RecordWords.key(kind, row), RecordWords.values(kind, row.values())));
    }

    private void keep(Typed typed) {
        RecordKeeper keeper = desk.keeper(route);
        try {
            Map<String, String> words = new LinkedHashMap<>(typed.words());
            RecordId record = typed.record().isEmpty()
                    ? desk.hand().add(keeper, kind, words)
                    : changed(keeper, new RecordId(Long.parseLong(typed.record())), words);
            RecordRow row = desk.records().one(keeper, record).row();
            cells.settle(new Settled(
                    typed.row(),
                    String.valueOf(record.value()),
                    RecordWords.key(kind, row),
                    new RecordAddress(keeper.study()).row(record),
                    desk.orphans().told(keeper, kind, row.values()).orElse(""),
                    ""));
            kept.run();
        } catch (Refusal refusal) {
            cells.settle(new Settled(typed.row(), "", "", "", "", refusal.sentence()));
        }
    }

    /** What a row is told apart by is not said anew. */
    private RecordId changed(RecordKeeper keeper, RecordId record, Map<String, String> words) {
        kind.keys().forEach(key -> words.remove(key.name()));
        desk.hand().change(keeper, record, words);
        return record;
    }
}
