package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codes.Analysis;
import org.trigpoint.exchange.JointDisplayExport.DisplayFormat;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;
import org.trigpoint.ui.undo.UndoBar;

/** A joint display: words and numbers side by side, with what the team concludes of each row. */
@PermitAll
@Route("study/:study/analysis/:analysis/display/:display")
@StyleSheet("context://trigpoint/triangulation.css")
public final class DisplayView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final TriangulationDesk desk;
    private final Anew anew;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    DisplayView(TriangulationDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassNames("trig-page", "trig-triangulation-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        show();
    }

    private void show() {
        Reader reader = desk.door().reader(route);
        if (reader.onlySite() != null || closed(reader)) {
            show(reader, null);
            return;
        }
        long since = anew.now(reader);
        JointDisplay shown = read(reader);
        show(reader, shown);
        anew.follow(reader, since, shown, this::read, this::show);
    }

    private boolean closed(Reader reader) {
        return desk.displays().closed(reader, Kind.of(route.get("display").orElse("")));
    }

    private JointDisplay read(Reader reader) {
        return desk.displays()
                .of(reader, Kind.of(route.get("display").orElse("")), TriangulationAddress.analysis(route));
    }

    private void show(Reader reader, @Nullable JointDisplay display) {
        removeAll();
        TriangulationAddress address = new TriangulationAddress(reader.study());
        AnalysisId analysis = TriangulationAddress.analysis(route);
        Kind kind = Kind.of(route.get("display").orElse(""));
        Analysis of = desk.analyses().one(reader, analysis);
        title = kind.label();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Triangulation", address.matrix()),
                Step.here(title));
        if (display == null) {
            add(
                    new PageHeader(title, ""),
                    closed(reader)
                            ? new EmptyState("Closed while you are blinded", BlindedDelivery.SENTENCE)
                            : new EmptyState(
                                    "Of the whole study",
                                    "You see one site only, and a display speaks of all of them."));
            return;
        }
        add(header(reader, kind, of), parts(reader, kind, analysis));
        addDisplay(reader, display);
    }

    private void addDisplay(Reader reader, JointDisplay display) {
        if (display.rows().isEmpty()) {
            add(new EmptyState(
                    "No row yet",
                    "A display fills from what is there: themes, records of delivery, questionnaires, and findings that name a"
                            + " question."));
        } else {
            add(new DisplayTable(desk, reader, route, display, this::show));
        }
        Paragraph note = new Paragraph(display.note());
        note.addClassName("trig-soft");
        add(note);
    }

    private PageHeader header(Reader reader, Kind kind, Analysis analysis) {
        PageHeader header = new PageHeader(
                title, "With the themes of \u201c" + analysis.name() + "\u201d. Each row takes what follows from it.");
        Div actions = new Div();
        actions.addClassName("trig-actions");
        for (DisplayFormat format : DisplayFormat.values()) {
            FileLink link = new FileLink(
                    "Export " + format.name(),
                    () -> desk.displayExport().file(desk.door().reader(route), kind, analysis.id(), format));
            link.addClassName("trig-export");
            actions.add(link);
        }
        actions.add(new UndoBar(desk.undo(), this::show).enter(reader));
        header.add(actions);
        return header;
    }

    private static Nav parts(Reader reader, Kind here, AnalysisId analysis) {
        TriangulationAddress address = new TriangulationAddress(reader.study());
        Nav nav = new Nav();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", "Displays");
        UnorderedList ways = new UnorderedList(new ListItem(new Anchor(address.matrix(), "Convergence matrix")));
        for (Kind kind : Kind.values()) {
            Anchor link = new Anchor(address.display(analysis, kind), kind.label());
            if (kind == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            ways.add(new ListItem(link));
        }
        nav.add(ways);
        return nav;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Triangulation \u00b7 Trigpoint";
    }
}
