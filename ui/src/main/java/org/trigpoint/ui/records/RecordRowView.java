package org.trigpoint.ui.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.access.Reader;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.records.RecordQueries.Said;
import org.trigpoint.records.RecordQueries.Whole;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** One record: its values, and where each comes from. */
@PermitAll
@Route("study/:study/records/row/:record")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/records.css")
public final class RecordRowView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final RecordDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    RecordRowView(RecordDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        show(desk.door().reader(event));
    }

    private void show(Reader reader) {
        removeAll();
        Whole whole = desk.records().one(reader, RecordAddress.record(route));
        RecordAddress address = new RecordAddress(reader.study());
        title = RecordWords.key(whole.kind(), whole.row());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Records", address.records()),
                new Step(whole.kind().label(), address.of(whole.kind())),
                Step.here(title));
        add(header(reader, whole));
        if (reader instanceof RecordKeeper keeper) {
            desk.orphans()
                    .told(keeper, whole.kind(), whole.row().values())
                    .map(Paragraph::new)
                    .ifPresent(this::add);
        }
        add(values(whole), history(whole));
    }

    private PageHeader header(Reader reader, Whole whole) {
        String hint = whole.kind().label() + ". Every value says where it comes from.";
        if (!(reader instanceof RecordKeeper)) {
            return new PageHeader(title, hint);
        }
        Button change = new Button(
                "Change",
                pressed -> RowForm.change(whole.kind(), whole.row(), typed -> {
                            desk.hand().change(desk.keeper(route), whole.row().id(), typed);
                            show(desk.door().reader(route));
                        })
                        .open());
        return new PageHeader(
                title,
                hint,
                change,
                remove(whole),
                new UndoBar(desk.undo(), () -> UI.getCurrent().refreshCurrentRoute(false)).enter(reader));
    }

    private Button remove(Whole whole) {
        return new Button(
                "Take out",
                pressed -> new Confirm(
                                "Take \u201c" + title + "\u201d out?",
                                "What is counted from it changes at once. Ctrl Z brings it back, and the journal keeps what stood in"
                                        + " it.",
                                "Take it out",
                                () -> {
                                    RecordKeeper keeper = desk.keeper(route);
                                    desk.hand().remove(keeper, whole.row().id());
                                    UI.getCurrent().navigate(new RecordAddress(keeper.study()).of(whole.kind()));
                                })
                        .open());
    }

    private static NumbersTable values(Whole whole) {
        Map<String, Said> origins = new TreeMap<>();
        whole.history().forEach(said -> said.values().keySet().forEach(column -> origins.putIfAbsent(column, said)));
        NumbersTable table = new NumbersTable("Values and their origin", 3, List.of("Column", "Value", "Where from"));
        new TreeMap<>(whole.row().values()).forEach((column, value) -> {
            Said said = origins.get(column);
            table.row(List.of(
                    RecordWords.title(whole.kind(), column),
                    RecordWords.value(whole.kind(), column, value),
                    said == null ? "" : RecordWords.origin(said)));
        });
        return table;
    }

    private static NumbersTable history(Whole whole) {
        NumbersTable table = new NumbersTable("What was said, the latest first", 3, List.of("When", "What", "Digest"));
        whole.history()
                .forEach(said -> table.row(List.of(
                        RecordWords.origin(said),
                        said.values().entrySet().stream()
                                .map(value -> RecordWords.title(whole.kind(), value.getKey()) + ": "
                                        + (value.getValue().isEmpty()
                                                ? "taken away"
                                                : RecordWords.value(whole.kind(), value.getKey(), value.getValue())))
                                .reduce((one, other) -> one + "; " + other)
                                .orElse(""),
                        said.sha256() == null ? "" : said.sha256().substring(0, 12) + "\u2026")));
        return table;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Records \u00b7 Trigpoint";
    }
}
