package org.trigpoint.ui.practice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.practice.TaskQueries.Task;

/** A task in the list: what, by when, and how far it is. The whole of it can be touched. */
final class TaskCard extends ListItem {

    TaskCard(StudyId study, Task task) {
        Anchor open = new Anchor(TaskWords.task(study, task.assessment()));
        open.addClassName("trig-task");
        Span title = new Span(TaskWords.title(task));
        title.addClassName("trig-task-title");
        Span due = new Span(TaskWords.due(task));
        due.addClassName(task.overdue(TaskWords.today()) ? "trig-task-late" : "trig-soft");
        open.add(title);
        if (task.casefile() != null) {
            open.add(soft(task.title()));
        }
        open.add(due);
        if (task.toDo()) {
            open.add(soft(TaskWords.state(task)));
        }
        add(open);
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }
}
