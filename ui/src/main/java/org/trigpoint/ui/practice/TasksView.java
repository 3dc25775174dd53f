package org.trigpoint.ui.practice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Member;
import org.trigpoint.practice.TaskQueries.Offered;
import org.trigpoint.practice.TaskQueries.Task;
import org.trigpoint.practice.TaskQueries.TeamQuery;
import org.trigpoint.ui.form.FormsWaiting;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;

/** What somebody is asked to do: files to assess, writings, and questions from the team. */
@PermitAll
@Route(value = "study/:study/tasks", layout = Lane.class)
public final class TasksView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final PracticeDesk desk;
    private String name = "";

    TasksView(PracticeDesk desk) {
        this.desk = desk;
        addClassName("trig-tasks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Member member = desk.door().member(route);
        name = desk.studies().name(member);
        Paragraph study = new Paragraph(name);
        study.addClassName("trig-hint");
        add(new H1("Your tasks"), study);
        List<Task> tasks = desk.tasks().mine(member);
        List<Offered> offered = desk.tasks().offered(member);
        add(waiting(member, tasks));
        tasks.stream().filter(task -> !task.unanswered().isEmpty()).forEach(task -> asked(route, member, task));
        if (tasks.stream().anyMatch(Task::toDo)) {
            list(member, "To do", tasks.stream().filter(Task::toDo).toList());
        } else if (tasks.stream().allMatch(task -> task.unanswered().isEmpty())) {
            add(new EmptyState(
                    "Nothing is waiting for you",
                    tasks.isEmpty()
                            ? "When the evaluation team asks you for something, it is listed here."
                            : "Thank you. Everything that you were asked for is sent."));
        }
        if (!offered.isEmpty()) {
            add(new H2("Hand in more"));
            offered.forEach(one -> add(begin(route, one)));
        }
        if (tasks.stream().anyMatch(task -> !task.toDo())) {
            list(member, "Sent", tasks.stream().filter(task -> !task.toDo()).toList());
        }
    }

    private static FormsWaiting waiting(Member member, List<Task> tasks) {
        return new FormsWaiting(
                String.valueOf(member.person().value()),
                tasks.stream()
                        .map(task -> new FormsWaiting.Form(
                                String.valueOf(task.assessment().value()),
                                TaskWords.title(task),
                                TaskWords.task(member.study(), task.assessment())))
                        .toList());
    }

    private void asked(RouteParameters route, Member member, Task task) {
        for (TeamQuery query : task.unanswered()) {
            add(new QueryCard("The team asks about \u201c" + TaskWords.title(task) + "\u201d", member, query, reply -> {
                desk.queries().answer(desk.door().member(route), query.query(), reply);
                UI.getCurrent().refreshCurrentRoute(false);
                Notify.said("Your answer is sent.");
            }));
        }
    }

    private void list(Member member, String heading, List<Task> tasks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-task-list");
        tasks.forEach(task -> list.add(new TaskCard(member.study(), task)));
        add(new H2(heading), list);
    }

    private Button begin(RouteParameters route, Offered offered) {
        return new Button("Write another: " + offered.title(), pressed -> {
            Member member = desk.door().member(route);
            UI.getCurrent()
                    .navigate(TaskWords.task(member.study(), desk.writings().begin(member, offered.instrument())));
        });
    }

    @Override
    public String getPageTitle() {
        return "Your tasks \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
