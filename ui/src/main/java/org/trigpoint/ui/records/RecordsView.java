package org.trigpoint.ui.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordQueries.Stock;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;

/** What records a study has, the files they came in, and the programs that may bring more. */
@PermitAll
@Route("study/:study/records")
@StyleSheet("context://trigpoint/records.css")
public final class RecordsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int SHOWN = 20;

    private final RecordDesk desk;
    private List<Step> way = List.of();

    RecordsView(RecordDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        RecordAddress address = new RecordAddress(reader.study());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                Step.here("Records"));
        Map<RecordKind, Stock> stock = desk.records().stock(reader);
        boolean none = stock.values().stream().allMatch(one -> one.rows() == 0);
        boolean brings = reader instanceof RecordKeeper && reader.onlySite() == null;
        add(header(brings && !none, address));
        if (none) {
            add(nothing(brings, address));
        } else {
            add(kinds(stock, address));
        }
        if (reader instanceof RecordKeeper keeper && brings) {
            files(keeper, address);
            Map<RecordKind, List<String>> orphans = desk.orphans().all(keeper);
            if (!orphans.isEmpty()) {
                add(new OrphansPart(orphans, address));
            }
        }
        if (reader instanceof Lead && brings) {
            add(new ProgramsPart(desk, event.getRouteParameters()));
        }
    }

    private static PageHeader header(boolean brings, RecordAddress address) {
        String hint = "Rows of numbers with their origin: who was trained, what was answered, how work ended.";
        if (!brings) {
            return new PageHeader("Records", hint);
        }
        Button bring = new Button("Bring in a file", pressed -> UI.getCurrent().navigate(address.bring()));
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Records", hint, bring);
    }

    private static EmptyState nothing(boolean brings, RecordAddress address) {
        EmptyState none = new EmptyState(
                "No records yet",
                brings
                        ? "Bring in a spreadsheet: each line is looked at first, and you see what it would do."
                        : "A team lead or data steward brings in spreadsheets of attendance, questionnaires and closures.");
        return brings
                ? none.firstStep("Bring in a file", pressed -> UI.getCurrent().navigate(address.bring()))
                : none;
    }

    private static Component kinds(Map<RecordKind, Stock> stock, RecordAddress address) {
        Grid<RecordKind> grid = new Grid<>();
        grid.setItems(List.of(RecordKind.values()));
        grid.addComponentColumn(kind -> RecordWords.link(kind.label(), address.of(kind)))
                .setHeader("Kind")
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(kind -> stock.containsKey(kind)
                        ? String.format(Locale.UK, "%,d", stock(stock, kind).rows())
                        : "closed while you are blinded")
                .setHeader("Rows")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(kind -> {
                    var at = stock(stock, kind).changedAt();
                    return at == null ? "" : Moments.brief(at);
                })
                .setHeader("Last said")
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return new Div(grid);
    }

    private static Stock stock(Map<RecordKind, Stock> stock, RecordKind kind) {
        return stock.getOrDefault(kind, new Stock(0, null));
    }

    private void files(RecordKeeper keeper, RecordAddress address) {
        List<FileLine> files = desk.files().files(keeper);
        if (files.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-record-files");
        files.stream().limit(SHOWN).forEach(file -> {
            Span what = new Span(file.kind().label() + " \u00b7 " + RecordWords.state(file) + " \u00b7 " + file.by());
            what.addClassName("trig-soft");
            list.add(new ListItem(RecordWords.link(file.fileName(), address.file(file.id())), what));
        });
        Section part = new Section(new H2("Files"), list);
        part.addClassName("trig-section");
        add(part);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Records \u00b7 Trigpoint";
    }
}
