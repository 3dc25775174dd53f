package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.exchange.TriangulationExport.Format;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.Triangulation;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;
import org.trigpoint.ui.undo.UndoBar;

/** The convergence matrix: findings by strand of evidence. */
@PermitAll
@Route("study/:study/triangulation")
@StyleSheet("context://trigpoint/triangulation.css")
public final class TriangulationView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final TriangulationDesk desk;
    private final Anew anew;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();

    TriangulationView(TriangulationDesk desk) {
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
        long since = anew.now(reader);
        Triangulation read = desk.queries().all(reader);
        show(reader, read);
        anew.follow(reader, since, read, desk.queries()::all, this::show);
    }

    private void show(Reader reader, Triangulation shown) {
        removeAll();
        TriangulationAddress address = new TriangulationAddress(reader.study());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                Step.here("Triangulation"));
        add(header(reader, address, shown));
        desk.analyses().of(reader).stream().findFirst().ifPresent(first -> add(displays(address, first.id())));
        if (shown.findings().isEmpty()) {
            add(nothing(reader instanceof Coder, address));
            return;
        }
        add(legend(), new ConvergenceTable(shown, address));
        List<Finding> stale = shown.findings().stream()
                .filter(each -> each.judged().stream().anyMatch(Finding.Judged::stale))
                .toList();
        if (!stale.isEmpty()) {
            add(waiting(stale, address));
        }
    }

    private PageHeader header(Reader reader, TriangulationAddress address, Triangulation shown) {
        PageHeader header = new PageHeader(
                "Triangulation",
                "What was found, held against each strand of evidence: two raters judge, the code follows, and what changes"
                        + " beneath a judgement is shown.");
        Div actions = new Div();
        actions.addClassName("trig-actions");
        if (reader instanceof Coder) {
            Button add = new Button("Add a finding", pressed -> add(address));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(add);
        }
        if (!shown.findings().isEmpty()) {
            for (Format format : Format.values()) {
                FileLink link = new FileLink(
                        "Export " + format.name(),
                        () -> desk.export().matrix(desk.door().reader(route), format));
                link.addClassName("trig-export");
                actions.add(link);
            }
        }
        actions.add(new UndoBar(desk.undo(), this::show).enter(reader));
        header.add(actions);
        return header;
    }

    private EmptyState nothing(boolean codes, TriangulationAddress address) {
        EmptyState empty = new EmptyState(
                "No finding yet",
                "A finding is one sentence that a strand of evidence supports, such as an interview theme. Write it down,"
                        + " put evidence of each strand to it, and judge how the strands compare.");
        return codes ? empty.firstStep("Add a finding", pressed -> add(address)) : empty;
    }

    private void add(TriangulationAddress address) {
        FindingForm.adding(desk, route, finding -> UI.getCurrent().navigate(address.finding(finding)))
                .open();
    }

    private static Nav displays(TriangulationAddress address, AnalysisId analysis) {
        Nav nav = new Nav();
        UnorderedList ways = new UnorderedList();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", "Joint displays");
        for (Kind kind : Kind.values()) {
            ways.add(new ListItem(new Anchor(address.display(analysis, kind), kind.label())));
        }
        Span label = new Span("Joint displays");
        label.addClassName("trig-parts-label");
        ways.addComponentAsFirst(new ListItem(label));
        nav.add(ways);
        return nav;
    }

    private static Div legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("trig-convergence-legend");
        for (ConvergenceCode code : ConvergenceCode.values()) {
            legend.add(new ListItem(new CodeSign(code), new Span(code.meaning())));
        }
        return new Div(legend);
    }

    private static Section waiting(List<Finding> stale, TriangulationAddress address) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        stale.forEach(each -> list.add(
                new ListItem(new Anchor(address.finding(each.id()), each.words().sentence()))));
        Section section = new Section(new H2("Waits to be looked at again"), list);
        section.addClassName("trig-section");
        return section;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Triangulation \u00b7 Trigpoint";
    }
}
