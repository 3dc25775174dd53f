package org.trigpoint.ui.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordQueries.Page;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** The records of a kind, some at a time. */
@PermitAll
@Route("study/:study/records/of/:kind")
@StyleSheet("context://trigpoint/records.css")
public final class RecordListView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int LOOKED_AT = 200;
    private static final int PATIENCE_MS = 300;

    private final RecordDesk desk;
    private final TextField words = new TextField("Find rows");
    private RouteParameters route = RouteParameters.empty();
    private RecordKind kind = RecordKind.KEYWORKER;
    private List<Step> way = List.of();

    RecordListView(RecordDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
        words.setPlaceholder("Any words of a row");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PATIENCE_MS);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        kind = RecordAddress.kind(route);
        way = desk.way(reader, kind.label());
        if (desk.records().closed(reader, kind)) {
            add(
                    new PageHeader(kind.label(), ""),
                    new EmptyState("Closed while you are blinded", BlindedDelivery.SENTENCE));
            return;
        }
        Page first = desk.records().page(reader, kind, "", 0, LOOKED_AT);
        add(header(reader, first.all()));
        if (first.all() == 0) {
            add(new EmptyState("None yet", "Bring in a file of them, or put one down by hand."));
            return;
        }
        Grid<RecordRow> grid = grid(reader, first);
        words.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        add(words, grid);
    }

    private PageHeader header(Reader reader, int all) {
        String hint = RecordWords.counted(all, "row") + ".";
        if (!(reader instanceof Lead)) {
            return new PageHeader(kind.label(), hint);
        }
        RecordAddress address = new RecordAddress(reader.study());
        return new PageHeader(
                kind.label(),
                hint,
                new Button(
                        "Put one down",
                        pressed -> RowForm.fresh(
                                        kind,
                                        typed -> UI.getCurrent()
                                                .navigate(address.row(desk.hand()
                                                        .add(desk.door().lead(route), kind, typed))))
                                .open()),
                new UndoBar(desk.undo(), () -> UI.getCurrent().refreshCurrentRoute(false)).enter(reader));
    }

    private Grid<RecordRow> grid(Reader reader, Page first) {
        RecordAddress address = new RecordAddress(reader.study());
        Grid<RecordRow> grid = new Grid<>();
        grid.addComponentColumn(row -> RecordWords.link(row.key(), address.row(row.id())))
                .setHeader("Row")
                .setWidth("16rem")
                .setFlexGrow(1)
                .setFrozen(true);
        for (String column : columns(first.rows())) {
            grid.addColumn(row -> row.value(column))
                    .setHeader(RecordWords.title(kind, column))
                    .setAutoWidth(true);
        }
        grid.setItems(
                query -> desk
                        .records()
                        .page(desk.door().reader(route), kind, words.getValue(), query.getOffset(), query.getLimit())
                        .rows()
                        .stream(),
                query -> desk.records()
                        .page(desk.door().reader(route), kind, words.getValue(), 0, 1)
                        .all());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("70vh");
        return grid;
    }

    /** The columns of the kind, and whatever else the first rows say. */
    private Set<String> columns(List<RecordRow> rows) {
        Set<String> columns = new LinkedHashSet<>();
        kind.columns().stream()
                .filter(column -> !column.key())
                .map(Column::name)
                .forEach(columns::add);
        Set<String> others =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        rows.forEach(row -> others.addAll(row.values().keySet()));
        kind.keys().forEach(key -> others.remove(key.name()));
        columns.addAll(others);
        return columns;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return kind.label() + " \u00b7 Records \u00b7 Trigpoint";
    }
}
