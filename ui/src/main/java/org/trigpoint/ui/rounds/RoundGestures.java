package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Consumer;
import org.trigpoint.access.Reader;
import org.trigpoint.rounds.Round;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What can be done with a round. The proof is asked for anew at each gesture. */
final class RoundGestures {

    private final RoundDesk desk;
    private final RouteParameters route;
    private final Runnable again;

    RoundGestures(RoundDesk desk, RouteParameters route, Runnable again) {
        this.desk = desk;
        this.route = route;
        this.again = again;
    }

    void plan() {
        new PlanForm(desk, desk.door().lead(route), () -> done("The round has begun.")).open();
    }

    void submit(Round round, Round.RoundSource source) {
        Paragraph what = new Paragraph(
                round.mode() == RoundMode.BLIND
                        ? "Your coding of it stays as it is from then on, and you see what your colleagues coded. A team"
                                + " lead can open it again."
                        : "Your colleagues see that you are done with it. You can go on coding.");
        new FormDialog(
                        "Submit \u201c" + source.title() + "\u201d?",
                        "Submit my coding",
                        () -> {
                            desk.rounds().submit(desk.door().coder(route), round.id(), source.source());
                            done("Your coding of \u201c" + source.title() + "\u201d is submitted.");
                        },
                        what)
                .open();
    }

    void reopen(Round round, Round.RoundSource source, Round.RoundCoder coder) {
        because(
                "Open " + coder.name() + "\u2019s coding of \u201c" + source.title() + "\u201d again?",
                "Open it again",
                why -> {
                    desk.rounds().reopen(desk.door().lead(route), round.id(), source.source(), coder.person(), why);
                    done(coder.name() + " can go on with \u201c" + source.title() + "\u201d.");
                });
    }

    void end(Round round) {
        because("End \u201c" + round.name() + "\u201d?", "End the round", why -> {
            desk.rounds().end(desk.door().lead(route), round.id(), why);
            done("The round is over: nothing is hidden by it any more.");
        });
    }

    private static void because(String question, String verb, Consumer<String> step) {
        TextField why = new TextField("Why");
        why.setHelperText("It stands in the journal.");
        why.setWidthFull();
        new FormDialog(question, verb, () -> step.accept(why.getValue()), why).open();
        why.focus();
    }

    private void done(String said) {
        again.run();
        Notify.said(said);
    }

    /** A proof of now that the study may be read. */
    Reader reader() {
        return desk.door().reader(route);
    }
}
