package org.trigpoint.ui.guides;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Notify;

/** One guide: what it is for, its questions, and what they ask about. */
final class GuidePart extends Section {

    GuidePart(
            GuideDesk desk,
            RouteParameters route,
            TopicGuide guide,
            StudyPlan plan,
            @Nullable AskedTopics topics,
            Runnable changed) {
        addClassName("trig-guide");
        add(new H2(guide.name()));
        Paragraph of = new Paragraph(forWhom(guide, plan));
        of.addClassName("trig-soft");
        add(of);
        boolean editable = desk.door().reader(route) instanceof Coder;
        OrderedList list = new OrderedList();
        for (TopicGuide.Question question : guide.questions()) {
            ListItem line = new ListItem(new Span(question.wording()));
            if (topics != null) {
                line.add(asked(desk, route, question, topics, editable));
            }
            list.add(line);
        }
        add(list);
        if (editable) {
            add(actions(desk, route, guide, plan, changed));
        }
    }

    private static Component asked(
            GuideDesk desk, RouteParameters route, TopicGuide.Question question, AskedTopics all, boolean editable) {
        return all.of(
                question,
                editable,
                (themes, codes) -> attempt(() -> {
                    desk.guides().ask(desk.door().coder(route), all.analysis(), question.id(), themes, codes);
                    Notify.said("What the question asks about is kept.");
                }));
    }

    private static Div actions(
            GuideDesk desk, RouteParameters route, TopicGuide guide, StudyPlan plan, Runnable changed) {
        Div actions = new Div(
                new LineButton(
                        "Change",
                        guide.name(),
                        () -> new GuideForm(plan)
                                .changing(guide, words -> {
                                    desk.guides().change(desk.door().coder(route), guide.id(), guide.revision(), words);
                                    changed.run();
                                })
                                .open()),
                new LineButton(
                        "Remove",
                        guide.name(),
                        () -> attempt(() -> {
                            desk.guides().remove(desk.door().coder(route), guide.id());
                            changed.run();
                            Notify.said("The guide is removed. Undo brings it back.");
                        })));
        actions.addClassName("trig-actions");
        return actions;
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private static String forWhom(TopicGuide guide, StudyPlan plan) {
        List<String> waves = plan.waves().stream()
                .filter(wave -> guide.waves().contains(wave.wave()))
                .map(WaveLine::name)
                .toList();
        String wave = guide.anyWave() ? "Every wave" : waves.isEmpty() ? "No wave" : String.join(", ", waves);
        String roles = guide.roles().isEmpty() ? "whatever role" : String.join(", ", guide.roles());
        String kinds = guide.kinds().isEmpty()
                ? "any kind of source"
                : guide.kinds().stream().map(SourceKind::label).collect(Collectors.joining(", "));
        return wave + " \u00b7 " + roles + " \u00b7 " + kinds;
    }
}
