package org.trigpoint.ui.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordQueries.Page;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.Anew;
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
    private final Div typed = new Div();
    private final Div list = new Div();
    private final Paragraph count = new Paragraph();
    private Set<String> items = Set.of();
    private @Nullable TypingPart typing;
    private @Nullable Grid<RecordRow> shown;
    private final UndoBar bar;
    private final Anew anew;

    RecordListView(RecordDesk desk) {
        this.desk = desk;
        this.bar = new UndoBar(desk.undo(), this::kept);
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassName("trig-page");
        words.setPlaceholder("Words of a row, such as KW-01 core 2");
        words.setWidth("min(24rem, 100%)");
        list.addClassName("trig-record-list");
        count.addClassName("trig-hint");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PATIENCE_MS);
        words.addValueChangeListener(changed -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = null;
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        kind = RecordAddress.kind(route);
        way = desk.way(reader, kind.label());
        if (desk.records().closed(reader, kind)) {
            removeAll();
            add(
                    new PageHeader(kind.label(), ""),
                    new EmptyState("Closed while you are blinded", BlindedDelivery.SENTENCE));
            return;
        }
        words.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("find")
                .orElse(""));
        long since = anew.now(reader);
        show(reader);
        anew.follow(reader, since, desk.records().stock(reader), desk.records()::stock, (now, fresh) -> {
            Optional.ofNullable(fresh.get(kind)).ifPresent(stock -> count(stock.rows()));
            kept();
        });
    }

    private void count(int all) {
        count.setText(Plural.of(all, "row") + ".");
    }

    private void show(Reader reader) {
        removeAll();
        Page first = desk.records().page(reader, kind, "", 0, LOOKED_AT);
        count(first.all());
        typing = null;
        items = RecordGrid.items(kind, first.rows());
        typed.removeAll();
        add(header(reader), count, typed, list);
        fill(reader, first);
    }

    private void fill(Reader reader, Page first) {
        list.removeAll();
        if (first.all() == 0) {
            list.add(new EmptyState("None yet", "Bring in a file of them, or type them in."));
            return;
        }
        Grid<RecordRow> grid =
                new RecordGrid(desk, route, kind, words::getValue).of(reader, first.rows(), row -> typing().open(row));
        shown = grid;
        list.add(words, grid);
    }

    /** A row was typed in, changed somewhere else, or put back: it shows in the list. */
    private void kept() {
        bar.refresh();
        if (shown == null) {
            Reader reader = desk.door().reader(route);
            fill(reader, desk.records().page(reader, kind, "", 0, LOOKED_AT));
        }
        refresh();
    }

    private void refresh() {
        if (shown != null) {
            shown.getDataProvider().refreshAll();
        }
    }

    private PageHeader header(Reader reader) {
        return reader instanceof RecordKeeper
                ? new PageHeader(kind.label(), "", new Button("Type rows in", pressed -> typing()), bar.enter(reader))
                : new PageHeader(kind.label(), "");
    }

    private TypingPart typing() {
        TypingPart there = typing;
        if (there == null) {
            there = new TypingPart(desk, route, kind, items, this::kept);
            typing = there;
            typed.add(there);
        }
        return there;
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
