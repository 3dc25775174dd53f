package org.trigpoint.ui.guides;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** The topic guides of a study, and what their questions ask about in one analysis. */
@PermitAll
@Route("study/:study/guides")
@StyleSheet("context://trigpoint/framework.css")
public final class GuidesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final GuideDesk desk;
    private final UndoBar undo;
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";
    private @Nullable Analysis analysis;

    GuidesView(GuideDesk desk) {
        this.desk = desk;
        this.undo = new UndoBar(desk.undo(), this::show);
        addClassNames("trig-page", "trig-guides");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(route);
        List<Analysis> all = desk.analyses().of(reader);
        analysis = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("analysis")
                .map(number -> all.stream()
                        .filter(one -> String.valueOf(one.id().value()).equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new))
                .orElse(all.isEmpty() ? null : all.getLast());
        show();
    }

    private void show() {
        removeAll();
        Reader reader = desk.door().reader(route);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        PageHeader header = new PageHeader(
                "Topic guides", "What was asked of whom and when, so that an empty cell can say why it is empty.");
        Div actions = new Div();
        actions.addClassName("trig-actions");
        StudyPlan plan = desk.plans().plan(reader);
        if (reader instanceof Coder) {
            Button make = new Button(
                    "New topic guide",
                    pressed -> new GuideForm(plan)
                            .making(words -> {
                                desk.guides().make(desk.door().coder(route), words);
                                show();
                            })
                            .open());
            make.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(make);
        }
        actions.add(undo.enter(reader));
        header.add(actions);
        add(header);
        showGuides(reader, plan);
    }

    private void showGuides(Reader reader, StudyPlan plan) {
        List<TopicGuide> guides = desk.queries().of(reader, analysis == null ? null : analysis.id());
        if (guides.isEmpty()) {
            add(new EmptyState(
                    "No topic guide yet",
                    "Write what was asked in each wave and of each role, or paste the list of questions. Then say which"
                            + " themes and codes a question asks about."));
            return;
        }
        choose(reader);
        AskedTopics topics = analysis == null ? null : new AskedTopics(desk, reader, analysis.id());
        guides.forEach(guide -> add(new GuidePart(desk, route, guide, plan, topics, this::show)));
    }

    private void choose(Reader reader) {
        List<Analysis> all = desk.analyses().of(reader);
        Select<Analysis> select = new Select<>();
        select.setLabel("What questions ask about, in");
        select.setItems(all);
        select.setItemLabelGenerator(one -> one == null ? "" : one.name());
        select.setValue(all.stream()
                .filter(one -> analysis != null && one.id().equals(analysis.id()))
                .findFirst()
                .orElse(null));
        select.addValueChangeListener(to -> {
            analysis = to.getValue();
            show();
        });
        Div bar = new Div(select);
        bar.addClassName("trig-filters");
        bar.setVisible(!all.isEmpty());
        add(bar);
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Topic guides"));
    }

    @Override
    public String getPageTitle() {
        return "Topic guides \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
