package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.exchange.FidelityExport.Format;
import org.trigpoint.fidelity.ProgressionTable;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.fidelity.FidelityAddress.Screen;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;
import org.trigpoint.ui.undo.UndoBar;

/** The ten criteria for a full-scale trial, read literally, and what named persons decide where the table is silent. */
@PermitAll
@Route("study/:study/progression")
@StyleSheet("context://trigpoint/fidelity.css")
public final class ProgressionView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final FidelityDesk desk;
    private final Anew anew;
    private String name = "";
    private String base = "";

    ProgressionView(FidelityDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassNames("trig-page", "fidelity-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        FidelityAddress address = new FidelityAddress(reader.study());
        RouteParameters route = event.getRouteParameters();
        name = desk.studies().name(reader);
        base = address.ofStudy();
        if (desk.fidelity().closed(reader)) {
            removeAll();
            add(
                    new PageHeader("Progression", ""),
                    new EmptyState("Closed while you are blinded", BlindedDelivery.SENTENCE));
            return;
        }
        if (reader.onlySite() != null) {
            removeAll();
            add(
                    header(reader, route, false),
                    address.screens(Screen.PROGRESSION),
                    new EmptyState(
                            "Of the whole study", "The criteria are of all sites together, and you see one of them."));
            return;
        }
        long since = anew.now(reader);
        ProgressionTable table = desk.progression().table(reader);
        show(reader, route, table);
        anew.follow(reader, since, table, desk.progression()::table, (now, fresh) -> show(now, route, fresh));
    }

    private void show(Reader reader, RouteParameters route, ProgressionTable table) {
        removeAll();
        add(
                header(reader, route, true),
                new FidelityAddress(reader.study()).screens(Screen.PROGRESSION),
                new GuideSection(table));
        for (ProgressionTable.Line line : table.lines()) {
            CriterionCard card = new CriterionCard(line);
            if (reader instanceof Lead) {
                card.acts(desk, route, () -> UI.getCurrent().refreshCurrentRoute(false));
            }
            add(card);
        }
    }

    private PageHeader header(Reader reader, RouteParameters route, boolean whole) {
        String hint =
                "The criteria for a full-scale trial as the protocol prints them, read literally. Nothing is recommended.";
        if (!whole) {
            return new PageHeader("Progression", hint);
        }
        FileLink workbook =
                new FileLink("Export XLSX", () -> desk.export().file(desk.door().reader(route), Format.XLSX));
        FileLink table = new FileLink(
                "Progression CSV", () -> desk.export().file(desk.door().reader(route), Format.PROGRESSION));
        workbook.addClassName("trig-export");
        table.addClassName("trig-export");
        UndoBar undo = new UndoBar(desk.undo(), () -> UI.getCurrent().refreshCurrentRoute(false)).enter(reader);
        return new PageHeader("Progression", hint, workbook, table, undo);
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Fidelity", base + "/fidelity"),
                Step.here("Progression"));
    }

    @Override
    public String getPageTitle() {
        return "Progression \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
