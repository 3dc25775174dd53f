package org.trigpoint.ui.spine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.spine.SpinePage;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** One evaluation question, and everything that speaks to it, in fixed sections. */
@PermitAll
@Route("study/:study/questions/:question")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/numbers.css")
@StyleSheet("context://trigpoint/triangulation.css")
@StyleSheet("context://trigpoint/spine.css")
public final class QuestionView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final SpineDesk desk;
    private final Anew anew;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    QuestionView(SpineDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassName("trig-page");
    }

    /** All that the page shows. */
    private record Shown(QuestionLine question, SpinePage page) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        long since = anew.now(reader);
        Shown read = read(reader);
        show(reader, read);
        anew.follow(reader, since, read, this::read, this::show);
    }

    private void again() {
        Reader reader = desk.door().reader(route);
        show(reader, read(reader));
    }

    private Shown read(Reader reader) {
        QuestionId id = SpineDesk.question(route);
        QuestionLine question = desk.plans().questions(reader).stream()
                .filter(one -> one.question().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Shown(question, desk.spine().page(reader, List.of(id)));
    }

    private void show(Reader reader, Shown shown) {
        removeAll();
        QuestionLine question = shown.question();
        SpinePage page = shown.page();
        SpineAddress address = new SpineAddress(reader.study());
        title = question.wording();
        way = desk.way(reader, question.dimension().isEmpty() ? "Question" : question.dimension());
        add(new PageHeader(title, "", actions(reader, question.question(), page)));
        if (!question.dimension().isEmpty()) {
            add(new Paragraph(new Anchor(
                    address.dimension(question.dimension()),
                    "All questions of \u201c" + question.dimension() + "\u201d together")));
        }
        if (page.silent()) {
            add(new EmptyState(
                    "Nothing speaks to it yet",
                    "Put a theme, an outcome, a measure or a rating to it, or let a finding name it: it appears here at"
                            + " once."));
            return;
        }
        new SpineSections(address, page).all().forEach(this::add);
        add(new LinkList(desk, reader, route, page, this::again));
    }

    private Component[] actions(Reader reader, QuestionId id, SpinePage page) {
        List<Component> actions = new ArrayList<>();
        if (reader instanceof Coder) {
            actions.add(new Button(
                    "Add what speaks to it",
                    pressed -> LinkList.ask(desk, route, id, page, this::again).open()));
        }
        actions.add(new UndoBar(desk.undo(), this::again).enter(reader));
        return actions.toArray(Component[]::new);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
