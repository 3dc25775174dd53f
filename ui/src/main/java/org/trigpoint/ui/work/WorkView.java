package org.trigpoint.ui.work;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.ExportDesk.Ready;
import org.trigpoint.ui.Underway;
import org.trigpoint.ui.Watch;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;
import org.trigpoint.work.JobDesk.Job;

/** The work in the background of a study, as the database has it: a reload shows the same. */
@PermitAll
@Route("study/:study/work")
public final class WorkView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final WorkDesk desk;
    private final Div lists = new Div();
    private final Button all = new Button("Cancel all of mine");
    private final Watch watch = new Watch(this, this::look);
    private RouteParameters route = RouteParameters.empty();
    private List<Job> jobs = List.of();
    private List<Ready> files = List.of();
    private int behind;
    private String name = "";
    private String base = "";

    WorkView(WorkDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
        all.addClickListener(pressed -> changed(reader -> desk.jobs().cancelAll(reader)));
        add(
                new PageHeader(
                        "Work in the background",
                        "What takes longer than a moment is done here, also while you are away.",
                        all),
                lists);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        read(reader);
        paint();
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Work in the background"));
    }

    @Override
    public String getPageTitle() {
        return "Work in the background \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private boolean look() {
        if (read(desk.door().reader(route))) {
            paint();
        }
        return behind > 0 || jobs.stream().anyMatch(Job::open);
    }

    /** Reads how things are, and tells whether that is new. */
    private boolean read(Reader reader) {
        List<Job> before = jobs;
        List<Ready> filesBefore = files;
        int behindBefore = behind;
        jobs = desk.jobs().ofStudy(reader);
        files = desk.exports().ready(reader);
        behind = desk.finding().behind(reader);
        return behind != behindBefore || !jobs.equals(before) || !files.equals(filesBefore);
    }

    private void paint() {
        List<Job> open = jobs.stream().filter(Job::open).toList();
        List<Job> ended = jobs.stream().filter(job -> !job.open()).limit(20).toList();
        all.setVisible(
                open.stream().filter(job -> job.mine() && !job.stopping()).count() > 1);
        lists.removeAll();
        if (behind > 0) {
            Paragraph finding = new Paragraph("Finding takes in " + Plural.of(behind, "changed source") + ".");
            finding.addClassName("trig-soft");
            lists.add(finding);
        }
        if (jobs.isEmpty() && files.isEmpty()) {
            lists.add(new EmptyState(
                    "Nothing is under way", "Files that are read and large exports stand here until they are done."));
        }
        section("Under way", open.stream().<ListItem>map(this::line).toList());
        section("Files to take", files.stream().<ListItem>map(this::file).toList());
        section("Ended lately", ended.stream().<ListItem>map(this::line).toList());
    }

    private void section(String title, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList(lines.toArray(ListItem[]::new));
            list.addClassName("trig-lines");
            Section section = new Section(new H2(title), list);
            section.addClassName("trig-section");
            lists.add(section);
        }
    }

    private JobLine line(Job job) {
        return new JobLine(job, () -> changed(reader -> desk.jobs().cancel(reader, job.id())));
    }

    private ListItem file(Ready ready) {
        FileLink take = new FileLink(
                ready.fileName(), () -> desk.exports().file(desk.door().reader(route), ready.job()));
        Span until = new Span("Kept until " + Moments.brief(ready.until()) + ", for you alone");
        until.addClassName("trig-soft");
        return new ListItem(new Div(take, until));
    }

    private void changed(Consumer<Reader> step) {
        step.accept(desk.door().reader(route));
        read(desk.door().reader(route));
        paint();
        watch.wake();
        Underway.tell();
    }
}
