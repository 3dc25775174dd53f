package org.trigpoint.ui.practice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.instruments.Instrument.Use;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.practice.TaskQueries.Task;

/** Tasks in plain words, and where they are. */
final class TaskWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private TaskWords() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String title(Task task) {
        return task.casefile() == null ? task.title() : "Casefile " + task.casefile();
    }

    static String due(Task task) {
        LocalDate due = task.dueOn();
        if (task.submittedAt() != null) {
            return "Sent on " + day(task.submittedAt().atZoneSameInstant(ZONE).toLocalDate());
        }
        return due == null
                ? "No day is set"
                : task.overdue(today()) ? "Overdue: it was due on " + day(due) : "Due by " + day(due);
    }

    static String state(Task task) {
        if (!task.toDo()) {
            return "";
        }
        return task.kept() == 0
                ? "Not started"
                : "Started: " + Plural.of(task.kept(), "answer is kept", "answers are kept");
    }

    /** What happens with it: said before the first question. */
    static String[] whatHappens(Use use) {
        return use == Use.CASEFILE
                ? new String[] {
                    "You read a file and say how far you see systemic practice in it. Names and places were taken out, and so was"
                            + " when it was written.",
                    "For each judgement you choose the words of the file that it rests on.",
                    "Your answers go to the evaluation team alone, and nobody sees them before the reading of all files is"
                            + " closed."
                }
                : new String[] {
                    "What you write goes to the evaluation team, under a pseudonym instead of your name. They read it together"
                            + " with what others wrote.",
                    "Please leave out names, places and anything else that tells who a family or a colleague is.",
                    "At the end you choose what may be done with it. Each of these is your choice; where you choose nothing, it"
                            + " is taken as no."
                };
    }

    static String tasks(StudyId study) {
        return "study/" + study.value() + "/tasks";
    }

    static String task(StudyId study, AssessmentId assessment) {
        return tasks(study) + "/" + assessment.value();
    }
}
