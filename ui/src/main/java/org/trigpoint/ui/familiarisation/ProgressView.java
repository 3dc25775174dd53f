package org.trigpoint.ui.familiarisation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.familiarisation.Progress;
import org.trigpoint.familiarisation.Progress.Line;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** How much is read, coded and noted, by person and by source; the address holds what is shown. */
@PermitAll
@Route("study/:study/progress")
@StyleSheet("context://trigpoint/words.css")
@StyleSheet("context://trigpoint/familiarisation.css")
public final class ProgressView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ProgressDesk desk;
    private String name = "";
    private String base = "";

    ProgressView(ProgressDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-progress-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        ProgressAsked asked = ProgressAsked.read(event.getLocation().getQueryParameters());
        Progress progress = desk.progress().of(reader, asked.analysis());
        add(new PageHeader("Progress", "How much of the sources is read, coded and noted, and by whom."));
        if (progress.lines().isEmpty()) {
            add(new EmptyState("Nothing to read yet", "Bring sources in: what is read and coded of them stands here."));
            return;
        }
        List<Line> lines = progress.lines().stream().filter(asked::holds).toList();
        add(new ProgressFilters(
                asked,
                progress.lines(),
                desk.analyses().of(reader),
                wanted -> UI.getCurrent().navigate(base + "/progress", wanted.write())));
        if (lines.isEmpty()) {
            add(new EmptyState("No source is like this", "Change a filter to see others."));
            return;
        }
        add(
                new H2("By person"),
                ProgressTable.byPerson(progress, lines),
                new H2("By source"),
                ProgressTable.bySource(base, progress, lines, asked.measure()),
                hint(lines));
    }

    private static Paragraph hint(List<Line> lines) {
        boolean changed = lines.stream().anyMatch(line -> line.all().changed());
        Paragraph hint = new Paragraph(
                "Read is what its reader marked, as a share of the text they had before them; of all together, on average"
                        + (changed ? "; * the text has been changed since" : "")
                        + ". Coded is the share of the characters that lie under at least one code; all together counts words"
                        + " that several coded once. What a blind round hides from you is in no number.");
        hint.addClassName("trig-hint");
        return hint;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Progress"));
    }

    @Override
    public String getPageTitle() {
        return "Progress \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
