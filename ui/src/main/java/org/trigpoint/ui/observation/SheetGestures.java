package org.trigpoint.ui.observation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Consumer;
import org.trigpoint.access.Lead;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What a lead does with sessions and with those who score them. The proof is asked for anew at each gesture. */
final class SheetGestures {

    private SheetGestures() {}

    static void leaveOut(ObservationDesk desk, RouteParameters route, SessionLine session) {
        because("Leave \u201c" + session.details().title() + "\u201d out?", "Leave it out", why -> {
            Lead lead = desk.door().lead(route);
            desk.planning().cancel(lead, session.id(), why);
            UI.getCurrent().navigate(new SessionAddress(lead.study()).sessions());
            Notify.said("The session is left out. What was scored stays kept, and is counted nowhere.");
        });
    }

    static void reopen(ObservationDesk desk, RouteParameters route, SessionLine.Asked asked) {
        because("Open the scores of " + asked.raterName() + " again?", "Open them again", why -> {
            desk.filling().reopen(desk.door().lead(route), asked.assessment(), why);
            again(asked.raterName() + " can change their scores. What they submitted stays kept.");
        });
    }

    static void postpone(ObservationDesk desk, RouteParameters route, SessionLine.Asked asked) {
        DayField due = new DayField("By");
        due.setWidthFull();
        due.setValue(asked.dueOn());
        due.setHelperText("Leave it empty for no day.");
        new FormDialog(
                        "By when shall " + asked.raterName() + " score it?",
                        "Change the day",
                        () -> {
                            desk.asking().postpone(desk.door().lead(route), asked.assessment(), due.day());
                            again("The day is changed.");
                        },
                        due)
                .open();
    }

    static void takeBack(ObservationDesk desk, RouteParameters route, SessionLine.Asked asked) {
        new Confirm(
                        "Ask " + asked.raterName() + " no more?",
                        "This can be done as long as they have written nothing; you can ask them again.",
                        "Take it back",
                        () -> {
                            desk.asking().withdraw(desk.door().lead(route), asked.assessment());
                            again(asked.raterName() + " is not asked any more.");
                        })
                .open();
    }

    private static void because(String question, String verb, Consumer<String> step) {
        TextField why = new TextField("Why");
        why.setHelperText("It stands in the journal.");
        why.setWidthFull();
        new FormDialog(question, verb, () -> step.accept(why.getValue()), why).open();
        why.focus();
    }

    private static void again(String sentence) {
        UI.getCurrent().refreshCurrentRoute(false);
        Notify.said(sentence);
    }
}
