package org.trigpoint.ui.work;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import java.util.Objects;
import org.trigpoint.jobs.JobState;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.work.JobDesk.Job;

/** One job: what it is, how far it is, who asked, and the way to stop it. */
final class JobLine extends ListItem {

    JobLine(Job job, SerializableRunnable cancel) {
        addClassName("trig-job");
        Span title = new Span(WorkWords.kind(job));
        title.addClassName("trig-line-title");
        Span state = new Span(WorkWords.state(job));
        state.addClassNames("trig-job-state", "trig-job-" + job.state().word());
        Div head = new Div(title, state);
        head.addClassName("trig-job-head");
        Span who = new Span(Objects.requireNonNullElse(job.askedBy(), "Trigpoint") + " \u00b7 "
                + Moments.brief(Objects.requireNonNullElse(job.endedAt(), job.askedAt())));
        who.addClassName("trig-soft");
        Div words = new Div(head, new Span(WorkWords.about(job)));
        if (job.open()) {
            words.add(bar(job));
        }
        words.add(who);
        add(words);
        if (job.open() && job.mine() && !job.stopping()) {
            add(new LineButton("Cancel", WorkWords.kind(job).toLowerCase(Locale.UK) + " " + job.note(), cancel));
        }
    }

    private static ProgressBar bar(Job job) {
        ProgressBar bar = new ProgressBar();
        double share = WorkWords.share(job);
        if (share >= 0) {
            bar.setValue(share);
        } else if (job.state() == JobState.RUNNING) {
            bar.setIndeterminate(true);
        }
        bar.getElement().setAttribute("aria-label", WorkWords.kind(job) + " " + job.note());
        return bar;
    }
}
