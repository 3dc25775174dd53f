package org.trigpoint.ui.spine;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.spine.SpinePage;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** One dimension of the evaluation, with everything that speaks to any of its questions. */
@PermitAll
@Route("study/:study/dimensions/:dimension")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/numbers.css")
@StyleSheet("context://trigpoint/triangulation.css")
@StyleSheet("context://trigpoint/spine.css")
public final class DimensionView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final SpineDesk desk;
    private final Anew anew;
    private List<Step> way = List.of();
    private String title = "";

    DimensionView(SpineDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassName("trig-page");
    }

    /** All that the page shows; there is at least one question. */
    private record Shown(List<QuestionLine> questions, SpinePage page) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        String word = event.getRouteParameters().get("dimension").orElse("");
        long since = anew.now(reader);
        Shown read = read(reader, word);
        show(reader, read);
        anew.follow(reader, since, read, now -> read(now, word), this::show);
    }

    private Shown read(Reader reader, String word) {
        List<QuestionLine> questions = desk.plans().questions(reader).stream()
                .filter(one -> SpineAddress.word(one.dimension()).equals(word))
                .toList();
        if (questions.isEmpty()) {
            throw new NotFound();
        }
        return new Shown(
                questions,
                desk.spine()
                        .page(
                                reader,
                                questions.stream().map(QuestionLine::question).toList()));
    }

    private void show(Reader reader, Shown shown) {
        removeAll();
        List<QuestionLine> questions = shown.questions();
        SpinePage page = shown.page();
        SpineAddress address = new SpineAddress(reader.study());
        String dimension = questions.getFirst().dimension();
        title = dimension.isEmpty() ? "Other questions" : dimension;
        way = desk.way(reader, title);
        UnorderedList asked = new UnorderedList();
        asked.addClassName("trig-questions");
        questions.forEach(one -> asked.add(new ListItem(new Anchor(address.question(one.question()), one.wording()))));
        Section list = new Section(new H2("Questions"), asked);
        list.addClassName("trig-section");
        add(new PageHeader(title, "Everything that speaks to any of its questions, together."), list);
        if (page.silent()) {
            add(new EmptyState(
                    "Nothing speaks to it yet", "What is put to one of its questions stands here as well, at once."));
        } else {
            new SpineSections(address, page).all().forEach(this::add);
        }
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
