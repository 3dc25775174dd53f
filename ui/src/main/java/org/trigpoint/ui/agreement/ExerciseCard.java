package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.agreement.Drawn;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.agreement.Exercise.Progress;
import org.trigpoint.agreement.Exercise.Sample;
import org.trigpoint.agreement.ExerciseQueries.DrawnTurn;
import org.trigpoint.ui.parts.Moments;

/** How a sample was declared, and how far its coders are. */
final class ExerciseCard extends Section {

    ExerciseCard(AgreementDesk desk, Reader reader, Exercise exercise, AgreementGestures gestures) {
        addClassName("agreement-exercise");
        Paragraph declared = new Paragraph(declared(exercise));
        add(new H2(exercise.name()), declared, progress(reader, exercise, gestures));
        if (exercise.sample().drawn() == Drawn.TURN) {
            add(turns(desk.queries().turns(reader, exercise.id()), gestures.address()));
        }
    }

    private static String declared(Exercise exercise) {
        Sample sample = exercise.sample();
        return sample.count() + " of " + sample.of() + " " + sample.drawn().plural() + " were drawn at random ("
                + sample.share() + " in a hundred, seed " + sample.seed() + ") by " + sample.byName() + ", "
                + Moments.brief(sample.at()) + ". " + String.join(" and ", exercise.coders())
                + " code them without sight of each other. Agreement is declared in "
                + exercise.unit().label().toLowerCase(Locale.UK) + ".";
    }

    private static Component progress(Reader reader, Exercise exercise, AgreementGestures gestures) {
        Progress progress = exercise.progress();
        Span state = new Span(
                progress.complete()
                        ? "All have submitted all."
                        : progress.submitted() + " of " + progress.due() + " pieces of work submitted.");
        state.addClassName(progress.complete() ? "agreement-complete" : "trig-soft");
        Div line = new Div(state);
        line.addClassName("agreement-progress");
        if (progress.complete() && reader instanceof Coder && exercise.counted().isEmpty()) {
            Button count = new Button("Count the agreement", pressed -> gestures.count(exercise));
            count.addThemeVariants(ButtonVariant.PRIMARY);
            line.add(count);
        }
        boolean reconciling = !exercise.counted().isEmpty();
        line.add(new Anchor(
                gestures.address().rounds(), reconciling ? "Reconcile side by side" : "Who is how far"));
        if (!progress.complete()) {
            Paragraph next = new Paragraph(
                    "Agreement is counted when all have submitted every source; until then nobody sees the others\u2019 work.");
            next.addClassName("trig-soft");
            return new Div(line, next);
        }
        return line;
    }

    private static NativeDetails turns(List<DrawnTurn> turns, AgreementAddress address) {
        OrderedList list = new OrderedList();
        list.addClassName("agreement-turns");
        for (DrawnTurn turn : turns) {
            list.add(new ListItem(new Anchor(
                    address.words(turn.source(), turn.span()),
                    turn.title() + ", from character " + turn.span().start())));
        }
        return new NativeDetails("The turns that were drawn", list);
    }
}
