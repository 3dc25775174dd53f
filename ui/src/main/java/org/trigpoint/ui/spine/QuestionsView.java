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
import org.trigpoint.Plural;
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
        SpineAddress address = new SpineAddress(reader.study());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                Step.here("Questions"));
        add(new PageHeader(
                "Questions",
                "What the evaluation asks. The page of each question, and of each dimension, has everything that speaks"
                        + " to it."));
        List<QuestionLine> questions = desk.plans().questions(reader);
        if (questions.isEmpty()) {
            add(new EmptyState(
                    "No evaluation questions yet",
                    "A lead takes them over from the template in the settings, or words them."));
            return;
        }
        Speaking speaking = new Speaking(
                byQuestion(desk.findings().all(reader).findings()), desk.spine().howMany(reader));
        Map<String, List<QuestionLine>> dimensions = new LinkedHashMap<>();
        questions.forEach(question -> dimensions
                .computeIfAbsent(question.dimension(), none -> new ArrayList<>())
                .add(question));
        dimensions.forEach((dimension, asked) -> add(dimension(address, dimension, asked, speaking)));
    }

    /** What speaks to each question: findings that name it, and what people put to it. */
    private record Speaking(Map<QuestionId, List<Finding>> findings, Map<QuestionId, Integer> put) {

        String words(QuestionId question) {
            List<Finding> there = findings.getOrDefault(question, List.of());
            int others = put.getOrDefault(question, 0);
            if (there.isEmpty() && others == 0) {
                return "nothing speaks to it yet";
            }
            long stale = there.stream()
                    .filter(finding -> finding.judged().stream().anyMatch(Finding.Judged::stale))
                    .count();
            String found = there.isEmpty()
                    ? ""
                    : Plural.of(there.size(), "finding") + (stale == 0 ? "" : ", " + stale + " to be looked at again");
            String besides = others == 0 ? "" : others + " put to it";
            return found.isEmpty() || besides.isEmpty() ? found + besides : found + ", " + besides;
        }
    }

    private static Map<QuestionId, List<Finding>> byQuestion(List<Finding> findings) {
        Map<QuestionId, List<Finding>> by = new LinkedHashMap<>();
        findings.forEach(finding -> finding.questions()
                .forEach(question -> by.computeIfAbsent(question.id(), none -> new ArrayList<>())
                        .add(finding)));
        return by;
    }

    private static Section dimension(
            SpineAddress address, String dimension, List<QuestionLine> asked, Speaking speaking) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-questions");
        for (QuestionLine question : asked) {
            Span says = new Span(speaking.words(question.question()));
            says.addClassName("trig-soft");
            list.add(new ListItem(new Anchor(address.question(question.question()), question.wording()), says));
        }
        Section part = new Section(
                new H2(new Anchor(address.dimension(dimension), dimension.isEmpty() ? "Other questions" : dimension)),
                list);
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
