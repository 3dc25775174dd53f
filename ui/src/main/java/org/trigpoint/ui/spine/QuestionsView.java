package org.trigpoint.ui.spine;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** The evaluation questions by dimension, and how much speaks to each. */
@PermitAll
@Route("study/:study/questions")
@StyleSheet("context://trigpoint/spine.css")
public final class QuestionsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final SpineDesk desk;
    private List<Step> way = List.of();

    QuestionsView(SpineDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        String base = "study/" + reader.study().value();
        way = List.of(new Step("Studies", ""), new Step(desk.studies().name(reader), base), Step.here("Questions"));
        add(new PageHeader(
                "Questions",
                "What the evaluation asks, and on the page of each question everything that speaks to it."));
        List<QuestionLine> questions = desk.plans().questions(reader);
        if (questions.isEmpty()) {
            add(new EmptyState(
                    "No evaluation questions yet",
                    "A lead takes them over from the template in the settings, or words them."));
            return;
        }
        Map<QuestionId, List<Finding>> findings =
                byQuestion(desk.findings().all(reader).findings());
        Map<String, List<QuestionLine>> dimensions = new LinkedHashMap<>();
        questions.forEach(question -> dimensions
                .computeIfAbsent(question.dimension(), none -> new ArrayList<>())
                .add(question));
        dimensions.forEach((dimension, asked) -> add(dimension(base, dimension, asked, findings)));
    }

    private static Map<QuestionId, List<Finding>> byQuestion(List<Finding> findings) {
        Map<QuestionId, List<Finding>> by = new LinkedHashMap<>();
        findings.forEach(finding -> finding.questions()
                .forEach(question -> by.computeIfAbsent(question.id(), none -> new ArrayList<>())
                        .add(finding)));
        return by;
    }

    private static Section dimension(
            String base, String dimension, List<QuestionLine> asked, Map<QuestionId, List<Finding>> findings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-questions");
        for (QuestionLine question : asked) {
            List<Finding> there = findings.getOrDefault(question.question(), List.of());
            long stale = there.stream()
                    .filter(finding -> finding.judged().stream().anyMatch(Finding.Judged::stale))
                    .count();
            Span says = new Span(
                    there.isEmpty()
                            ? "nothing found yet"
                            : there.size()
                                    + (there.size() == 1 ? " finding" : " findings")
                                    + (stale == 0 ? "" : ", " + stale + " to be looked at again"));
            says.addClassName("trig-soft");
            list.add(new ListItem(
                    new Anchor(base + "/questions/" + question.question().value(), question.wording()), says));
        }
        Section part = new Section(new H2(dimension.isEmpty() ? "Questions" : dimension), list);
        part.addClassName("trig-section");
        return part;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Questions \u00b7 Trigpoint";
    }
}
