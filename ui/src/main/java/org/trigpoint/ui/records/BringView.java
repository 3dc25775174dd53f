package org.trigpoint.ui.records;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.Heads;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.files.FileDrop;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** A file of records is brought: what its rows are about, which head is which column, and then every line is looked at. */
@PermitAll
@Route("study/:study/records/bring")
@StyleSheet("context://trigpoint/records.css")
public final class BringView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int MOST_BYTES = 25 * 1024 * 1024;

    private final RecordDesk desk;
    private final Select<RecordKind> kind = new Select<>();
    private final Div shown = new Div();
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();

    BringView(RecordDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
        kind.setLabel("What its rows are about");
        kind.setItems(RecordKind.values());
        kind.setItemLabelGenerator(RecordKind::label);
        kind.setValue(RecordKind.KEYWORKER);
        kind.addClassName("trig-record-kind");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        shown.removeAll();
        route = event.getRouteParameters();
        RecordKeeper keeper = desk.keeper(event);
        way = desk.way(keeper, "Bring in a file");
        add(
                new PageHeader(
                        "Bring in a file",
                        "A row of the file is a row of records, told apart by its key: the next file updates and never"
                                + " doubles. You see what each line would do before anything changes."),
                kind,
                drop(),
                shown);
    }

    private FileDrop drop() {
        return new FileDrop("Choose a spreadsheet", "XLSX, CSV or JSON", MOST_BYTES, this::received).one();
    }

    private void received(String name, byte[] bytes) {
        shown.removeAll();
        try {
            Heads heads = desk.imports().heads(desk.keeper(route), name, bytes, null);
            shown.add(new MappingForm(desk, route, Objects.requireNonNull(kind.getValue()), name, bytes, heads));
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Bring in a file \u00b7 Records \u00b7 Trigpoint";
    }
}
