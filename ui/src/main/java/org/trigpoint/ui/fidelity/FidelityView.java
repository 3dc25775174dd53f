package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.exchange.FidelityExport.Format;
import org.trigpoint.fidelity.FidelityTable;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.fidelity.FidelityAddress.Screen;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;
import org.trigpoint.ui.undo.UndoBar;

/** Sites by measures of fidelity, what is behind each, and what becomes of them under other settings. */
@PermitAll
@Route("study/:study/fidelity")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/fidelity.css")
public final class FidelityView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final FidelityDesk desk;
    private final Anew anew;
    private String name = "";
    private String base = "";

    FidelityView(FidelityDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassNames("trig-page", "fidelity-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        RouteParameters route = event.getRouteParameters();
        QueryParameters asked = event.getLocation().getQueryParameters();
        name = desk.studies().name(reader);
        if (desk.fidelity().closed(reader)) {
            base = new FidelityAddress(reader.study()).ofStudy();
            removeAll();
            add(
                    new PageHeader("Fidelity", ""),
                    new EmptyState("Closed while you are blinded", BlindedDelivery.SENTENCE));
            return;
        }
        long since = anew.now(reader);
        FidelityTable table = desk.fidelity().table(reader, null);
        show(reader, route, asked, table);
        anew.follow(
                reader,
                since,
                table,
                now -> desk.fidelity().table(now, null),
                (now, fresh) -> show(now, route, asked, fresh));
    }

    private void show(Reader reader, RouteParameters route, QueryParameters asked, FidelityTable table) {
        removeAll();
        FidelityAddress address = new FidelityAddress(reader.study());
        base = address.ofStudy();
        boolean sensitivity = FidelityAddress.sensitivity(asked);
        add(
                header(reader, route, table.settled().definitions()),
                address.screens(sensitivity ? Screen.SENSITIVITY : Screen.MEASURES));
        if (table.sites().isEmpty()) {
            add(
                    new EmptyState(
                            "No site delivers yet",
                            "Say in the study\u2019s settings which sites have the intervention arm; then bring in their records."));
            return;
        }
        if (sensitivity) {
            add(settled(table), new SensitivityTable(table, desk.fidelity().sensitivity(reader, null)));
            return;
        }
        FidelityAddress.measure(asked)
                .ifPresent(measure -> add(new MeasureDetail(
                        desk.fidelity().detail(reader, measure, FidelityAddress.site(asked), null), address)));
        add(
                new MeasureTable(table, address),
                settled(table),
                new ComplianceTable(desk.fidelity().compliance(reader)));
    }

    private PageHeader header(Reader reader, RouteParameters route, Definitions definitions) {
        List<Component> actions = new ArrayList<>();
        if (reader instanceof Lead && reader.onlySite() == null) {
            actions.add(new Button(
                    "Settle what is open",
                    pressed -> DefinitionsDialog.open(
                            desk, route, definitions, () -> UI.getCurrent().refreshCurrentRoute(false))));
        }
        for (Format format : List.of(Format.XLSX, Format.MEASURES, Format.COMPLIANCE)) {
            FileLink link = new FileLink(
                    words(format), () -> desk.export().file(desk.door().reader(route), format));
            link.addClassName("trig-export");
            actions.add(link);
        }
        actions.add(new UndoBar(desk.undo(), () -> UI.getCurrent().refreshCurrentRoute(false)).enter(reader));
        return new PageHeader(
                "Fidelity",
                "How far delivery kept to what was planned, counted from records; there is no overall score.",
                actions.toArray(Component[]::new));
    }

    private static String words(Format format) {
        return switch (format) {
            case XLSX -> "Export XLSX";
            case MEASURES -> "Measures CSV";
            case COMPLIANCE -> "Compliance CSV";
            case PROGRESSION -> "Progression CSV";
        };
    }

    private static Paragraph settled(FidelityTable table) {
        FidelityTable.Settled settled = table.settled();
        String by = settled.by() == null || settled.at() == null
                ? "by the program\u2019s own defaults, which are from no protocol"
                : "by " + settled.by() + ", " + Moments.brief(settled.at());
        Paragraph words = new Paragraph(
                "What the protocol leaves open is settled " + by + ". The sensitivity view shows every alternative.");
        words.addClassName("trig-hint");
        return words;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Fidelity"));
    }

    @Override
    public String getPageTitle() {
        return "Fidelity \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
