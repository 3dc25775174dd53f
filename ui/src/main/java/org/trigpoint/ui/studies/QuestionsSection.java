package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.EvaluationQuestionTemplate;
import org.trigpoint.codebooks.QuestionTemplates;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** The evaluation questions of a study, with the mark of the template where the wording is still its own. */
final class QuestionsSection extends SettingsSection {

    private final SettingsDesk desk;
    private final Reader reader;

    QuestionsSection(SettingsDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        refresh();
    }

    @Override
    void refresh() {
        removeAll();
        add(hint("What the evaluation has to answer. A question from a template bears its mark until it is reworded."));
        List<QuestionLine> questions = desk.queries().questions(reader);
        if (reader instanceof Lead lead) {
            add(bar(lead));
        }
        if (questions.isEmpty()) {
            add(new EmptyState("No questions yet", "Take over a published set and edit it, or add your own."));
        }
        UnorderedList list = list();
        for (int place = 0; place < questions.size(); place++) {
            QuestionLine question = questions.get(place);
            String origin = question.origin() == null ? "own wording" : question.origin();
            list.add(line(question.wording(), question.dimension() + " \u00b7 " + origin, actions(questions, place)));
        }
        add(list);
    }

    private Div bar(Lead lead) {
        Div bar = new Div(primary(
                "Add question",
                () -> form(
                        "Add question",
                        "",
                        "",
                        (dimension, wording) -> desk.questions().add(lead, dimension, wording))));
        bar.addClassName("trig-actions");
        for (EvaluationQuestionTemplate template : QuestionTemplates.shipped()) {
            bar.add(new Button("Take over: " + template.title(), pressed -> then(() -> adopt(lead, template))));
        }
        return bar;
    }

    private void adopt(Lead lead, EvaluationQuestionTemplate template) {
        int added = desk.questions().adopt(lead, template.key() + "@" + template.version());
        Notify.said(
                added == 0
                        ? "All questions of this template are here already."
                        : Plural.of(added, "question") + " taken over from " + template.source());
    }

    private Component[] actions(List<QuestionLine> questions, int place) {
        if (!(reader instanceof Lead lead)) {
            return new Component[0];
        }
        QuestionLine question = questions.get(place);
        List<QuestionId> order = questions.stream().map(QuestionLine::question).toList();
        Button up = small(
                "Earlier",
                question.wording(),
                () -> then(() -> desk.questions().order(lead, Order.earlier(order, place))));
        up.setEnabled(place > 0);
        Button remove = small("Remove", question.wording(), () -> then(() -> removed(lead, question)));
        return new Component[] {
            up,
            small(
                    "Reword",
                    question.wording(),
                    () -> form(
                            "Reword question",
                            question.dimension(),
                            question.wording(),
                            (dimension, wording) ->
                                    desk.questions().reword(lead, question.question(), dimension, wording))),
            remove
        };
    }

    private void removed(Lead lead, QuestionLine question) {
        desk.questions().remove(lead, question.question());
        Notify.said("Removed; its wording stays in the journal.");
    }

    private void form(String title, String dimension, String wording, BiConsumer<String, String> step) {
        TextField heading = new TextField("Dimension");
        heading.setValue(dimension);
        TextArea words = new TextArea("Question");
        words.setValue(wording);
        new FormDialog(
                        title,
                        wording.isEmpty() ? "Add question" : "Save",
                        () -> then(() -> step.accept(heading.getValue(), words.getValue())),
                        heading,
                        words)
                .open();
    }
}
