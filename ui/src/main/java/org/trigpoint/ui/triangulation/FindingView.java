package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** One finding: strand by strand what is said, what it rests on, and how the strands compare. */
@PermitAll
@Route("study/:study/triangulation/finding/:finding")
@StyleSheet("context://trigpoint/triangulation.css")
public final class FindingView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final TriangulationDesk desk;
    private final Anew anew;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    FindingView(TriangulationDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassNames("trig-page", "trig-finding-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        show();
    }

    private void show() {
        Reader reader = desk.door().reader(route);
        long since = anew.now(reader);
        Finding read = read(reader);
        show(reader, read);
        anew.follow(reader, since, read, this::read, this::show);
    }

    private Finding read(Reader reader) {
        return desk.queries().one(reader, TriangulationAddress.finding(route));
    }

    private void show(Reader reader, Finding finding) {
        removeAll();
        TriangulationAddress address = new TriangulationAddress(reader.study());
        title = finding.words().sentence();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Triangulation", address.matrix()),
                Step.here("Finding"));
        add(header(reader, address, finding), facts(address, finding));
        Stream.concat(
                        Stream.of(finding.words().lead()),
                        Stream.of(Strand.values())
                                .filter(each -> each != finding.words().lead()))
                .forEach(strand -> add(new StrandSection(desk, route, finding, strand, this::show)));
        add(among(reader, finding));
    }

    private PageHeader header(Reader reader, TriangulationAddress address, Finding finding) {
        PageHeader header = new PageHeader(title, "");
        Div actions = new Div();
        actions.addClassName("trig-actions");
        if (reader instanceof Coder) {
            actions.add(
                    new Button(
                            "Change",
                            pressed -> FindingForm.changing(desk, route, finding, this::show)
                                    .open()),
                    new Button("Remove", pressed -> remove(address, finding)));
        }
        actions.add(new UndoBar(desk.undo(), this::show).enter(reader));
        header.add(actions);
        return header;
    }

    private void remove(TriangulationAddress address, Finding finding) {
        new Confirm(
                        "Remove this finding?",
                        "Its evidence and what was judged of it go with it. Undo brings all of it back.",
                        "Remove the finding",
                        () -> {
                            desk.findings().remove(desk.door().coder(route), finding.id());
                            UI.getCurrent().navigate(address.matrix());
                        })
                .open();
    }

    private static UnorderedList facts(TriangulationAddress address, Finding finding) {
        UnorderedList facts = new UnorderedList();
        facts.addClassName("trig-finding-facts");
        var theme = finding.theme();
        if (theme != null) {
            facts.add(new ListItem(
                    new Span("Comes from the theme "), new Anchor(address.themes(theme.analysis()), theme.name())));
        }
        finding.questions()
                .forEach(question -> facts.add(new ListItem(question.dimension() + ": " + question.wording())));
        return facts;
    }

    /** Strands that are both not the leading one can be compared too. */
    private Section among(Reader reader, Finding finding) {
        Section section = new Section(new H2("Other strands against each other"));
        section.addClassName("trig-section");
        finding.among().forEach(each -> section.add(new PairPart(desk, route, finding, each.pair(), this::show)));
        Div chosen = new Div();
        if (reader instanceof Coder && reader.onlySite() == null) {
            Select<Pair> pairs = new Select<>();
            pairs.setLabel("Compare");
            pairs.setItems(Stream.of(Strand.values())
                    .flatMap(strand -> strand.pairs().stream())
                    .distinct()
                    .filter(pair -> !pair.has(finding.words().lead()))
                    .filter(pair -> finding.standing(pair).judged().isEmpty())
                    .toList());
            pairs.setItemLabelGenerator(Pair::label);
            pairs.setWidth("24rem");
            pairs.addValueChangeListener(changed -> {
                chosen.removeAll();
                chosen.add(new PairPart(desk, route, finding, changed.getValue(), this::show));
            });
            section.add(pairs, chosen);
        }
        return section;
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
