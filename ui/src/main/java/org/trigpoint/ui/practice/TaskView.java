package org.trigpoint.ui.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Member;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.practice.TaskQueries.Task;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.ui.form.FormMode;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.form.KeptForm;
import org.trigpoint.ui.parts.Notify;

/** One task: what happens with it, then one question after the other; a file that is assessed is at hand all along. */
@PermitAll
@Route(value = "study/:study/tasks/:assessment", layout = Lane.class)
public final class TaskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final PracticeDesk desk;
    private String title = "";

    TaskView(PracticeDesk desk) {
        this.desk = desk;
        addClassName("trig-tasks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Member member = desk.door().member(route);
        Task task = desk.tasks().one(member, assessment(route));
        title = TaskWords.title(task);
        Anchor back = new Anchor(TaskWords.tasks(member.study()), "\u2039 All tasks");
        back.addClassName("trig-lane-back");
        Paragraph due = new Paragraph(TaskWords.due(task));
        due.addClassName(task.overdue(TaskWords.today()) ? "trig-task-late" : "trig-hint");
        add(back, new H1(title), due);
        if (task.openedAgain() != null) {
            add(new Paragraph("The team opened this again, so that you can change it: " + task.openedAgain()));
        }
        task.queries()
                .forEach(query -> add(new QueryCard("The team asks", member, query, reply -> {
                    desk.queries().answer(desk.door().member(route), query.query(), reply);
                    UI.getCurrent().refreshCurrentRoute(false);
                    Notify.said("Your answer is sent.");
                })));
        add(task.toDo() && task.kept() == 0 ? beforehand(route, task) : form(route, member, task));
    }

    private Div beforehand(RouteParameters route, Task task) {
        Paragraph kept =
                new Paragraph("What you type is kept as you type it, on this device too while there is no connection."
                        + " You can stop and come back.");
        Div intro = new Div(new Paragraph("What happens with it"), whatHappens(task), kept);
        intro.addClassName("trig-lane-intro");
        Button start = new Button("Start", pressed -> {
            Member member = desk.door().member(route);
            replace(intro, form(route, member, task));
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        intro.add(start);
        return intro;
    }

    private static UnorderedList whatHappens(Task task) {
        UnorderedList said = new UnorderedList();
        for (String sentence : TaskWords.whatHappens(task.use())) {
            said.add(new ListItem(sentence));
        }
        return said;
    }

    private Component form(RouteParameters route, Member member, Task task) {
        String text = task.casefile() == null ? "" : desk.tasks().text(member, task.assessment());
        FormSheet form = new FormSheet(KeptForm.keeping(
                entries -> desk.filling().keep(desk.door().member(route), task.assessment(), entries)));
        form.onSubmit(() -> submit(route, task, form));
        form.onLocked(() -> UI.getCurrent().refreshCurrentRoute(false));
        Sheet sheet = desk.sheets().mine(member, task.assessment());
        form.show(KeptForm.shown(
                sheet,
                FormMode.STEPS,
                text.isEmpty() ? List.of("note") : List.of("passage", "note"),
                Clock.systemUTC()));
        Div beside = new Div(form);
        beside.addClassName("trig-lane-form");
        if (!text.isEmpty()) {
            beside.add(new CasefileText(text));
            beside.addClassName("trig-lane-file");
        } else if (task.casefile() != null && task.toDo()) {
            beside.addComponentAsFirst(new Paragraph(
                    "The text of this file has not been brought in yet: the team will do so. Come back later."));
        }
        return new Div(beside, new NativeDetails("What happens with it", whatHappens(task)));
    }

    private void submit(RouteParameters route, Task task, FormSheet form) {
        try {
            Member member = desk.door().member(route);
            desk.writings().submit(member, task.assessment());
            UI.getCurrent().navigate(TaskWords.tasks(member.study()));
            Notify.said("Thank you: \u201c" + TaskWords.title(task) + "\u201d is sent.");
        } catch (NotFound gone) {
            throw gone;
        } catch (Refusal refusal) {
            form.tell(refusal.sentence());
        }
    }

    private static AssessmentId assessment(RouteParameters route) {
        return route.get("assessment")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(AssessmentId::new)
                .orElseThrow(NotFound::new);
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
