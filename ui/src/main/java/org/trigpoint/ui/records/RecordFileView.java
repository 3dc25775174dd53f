package org.trigpoint.ui.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordImportQueries.FileRow;
import org.trigpoint.records.RecordImportQueries.State;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;

/** A file of records, line by line: what each would do, or did. */
@PermitAll
@Route("study/:study/records/file/:file")
@StyleSheet("context://trigpoint/records.css")
public final class RecordFileView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int LOOK_AGAIN_MS = 700;
    private static final List<String> VERDICTS = List.of("refused", "new", "changed", "same");

    private final RecordDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    RecordFileView(RecordDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
        addAttachListener(there -> there.getUI().addPollListener(poll -> refresh()));
        addDetachListener(gone -> gone.getUI().setPollInterval(-1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        show(desk.keeper(event));
    }

    private void refresh() {
        if (isAttached()) {
            show(desk.keeper(route));
        }
    }

    private void show(RecordKeeper keeper) {
        removeAll();
        FileLine file = desk.files().one(keeper, RecordAddress.file(route));
        title = file.fileName();
        way = desk.way(keeper, title);
        UI.getCurrent().setPollInterval(file.state() == State.WAITING ? LOOK_AGAIN_MS : -1);
        add(header(keeper, file));
        Paragraph state = new Paragraph(told(file));
        state.getElement().setAttribute("role", "status");
        state.addClassName("trig-record-state");
        add(state);
        file.remarks().stream().map(Paragraph::new).forEach(this::add);
        if (file.state() == State.READY && !file.unknown().isEmpty()) {
            add(new UnknownWordsPart(desk, route, file, this::refresh));
        }
        if (file.state() == State.READY || file.state() == State.TAKEN || file.state() == State.RETURNED) {
            add(lines(file));
        }
    }

    private PageHeader header(RecordKeeper keeper, FileLine file) {
        String hint = file.kind().label() + ", brought by " + file.by() + ". SHA-256 "
                + file.sha256().substring(0, 12) + "\u2026";
        return new PageHeader(title, hint, new FileActions(desk, route, file, this::show).all(keeper));
    }

    private static String told(FileLine file) {
        String counts = Plural.of(file.count("new"), "line") + " new, " + file.count("changed") + " change a row, "
                + file.count("same") + " say what stands already";
        return switch (file.state()) {
            case WAITING -> "Every line is being looked at; nothing has changed yet.";
            case READY ->
                counts
                        + (file.count("refused") == 0
                                ? ". Nothing has changed yet."
                                : ", " + file.count("refused")
                                        + " can\u2019t be taken, so none is: "
                                        + (file.unknown().isEmpty() ? "" : "say what unknown words mean, or ")
                                        + "mend the file and bring it again.");
            case REFUSED -> file.sentence();
            case TAKEN -> counts + ". The file was taken whole.";
            case DROPPED -> "The file was dropped; nothing of it was taken.";
            case RETURNED -> counts + ". The file was taken, and taken back.";
        };
    }

    private Component lines(FileLine file) {
        Select<String> verdict = new Select<>();
        verdict.setLabel("Lines");
        verdict.setItems(VERDICTS.stream().filter(one -> file.count(one) > 0).toList());
        verdict.setItemLabelGenerator(
                one -> one == null ? "All" : RecordWords.verdict(one) + " (" + file.count(one) + ")");
        verdict.setEmptySelectionAllowed(true);
        verdict.setEmptySelectionCaption("All");
        Grid<FileRow> grid = LineGrid.of(desk, route, file, verdict::getValue);
        verdict.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        if (file.count("refused") > 0) {
            verdict.setValue("refused");
        }
        return new Div(verdict, grid);
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
