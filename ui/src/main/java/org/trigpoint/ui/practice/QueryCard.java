package org.trigpoint.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.trigpoint.Refusal;
import org.trigpoint.access.Member;
import org.trigpoint.practice.TaskQueries.TeamQuery;
import org.trigpoint.ui.form.KeptDraft;
import org.trigpoint.ui.parts.Moments;

/** A question from the team, and its answer or the room for one. */
final class QueryCard extends Section {

    /**
     * A card.
     *
     * @param answering sends an answer; what is typed is on the device alone until then
     */
    QueryCard(String about, Member member, TeamQuery query, SerializableConsumer<String> answering) {
        addClassName("trig-query");
        Span head = new Span(about + " \u00b7 asked " + Moments.brief(query.askedAt()));
        head.addClassName("trig-hint");
        Paragraph question = new Paragraph(query.question());
        question.addClassName("trig-query-words");
        add(head, question);
        if (query.repliedAt() == null) {
            ask(
                    String.valueOf(member.person().value()),
                    "query-" + query.query().value(),
                    answering);
        } else {
            Span when = new Span("You answered " + Moments.brief(query.repliedAt()));
            when.addClassName("trig-hint");
            Paragraph reply = new Paragraph(query.reply());
            reply.addClassName("trig-query-words");
            add(when, reply);
        }
    }

    private void ask(String person, String draft, SerializableConsumer<String> answering) {
        TextArea reply = new TextArea("Your answer");
        reply.setMaxLength(5000);
        reply.setValueChangeMode(ValueChangeMode.LAZY);
        Paragraph refused = new Paragraph();
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        Button send = new Button("Send this answer", pressed -> {
            try {
                answering.accept(reply.getValue());
                KeptDraft.sent(person, draft);
            } catch (Refusal refusal) {
                refused.setText(refusal.sentence());
                refused.setVisible(true);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(reply, new KeptDraft(person, draft), refused, send);
    }
}
