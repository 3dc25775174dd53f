package org.trigpoint.ui.sources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.sources.IntakeQueries.QueuedFile;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Underway;
import org.trigpoint.ui.Watch;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.files.FileDrop;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** Bringing files in: drop them, look at what was recognised, say what they are, and make them sources. */
@PermitAll
@StyleSheet("context://trigpoint/sources.css")
@Route("study/:study/sources/bring-in")
public final class IntakeView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String KINDS = "docx, odt, rtf, pdf, txt, html, vtt, srt";
    private static final String ENDINGS = ".docx,.odt,.rtf,.pdf,.txt,.md,.html,.htm,.vtt,.srt";
    private static final String HINT = "Each file lands whole or not at all; a refused one stops no other.";
    private static final int TURNS_SHOWN = 60;

    private final StudyDoor door;
    private final StudyQueries studies;
    private final IntakeDesk desk;
    private final IntakeGrid grid = new IntakeGrid(file -> takeBack(List.of(file.id())));
    private final Div files = new Div(grid);
    private final Div preview = new Div();
    private final IntakeProgress progress;
    private final Watch watch;
    private final Button bringIn = new Button("Bring in");
    private final Button describe = new Button("Describe");
    private final Button takeBack = new Button("Take back");
    private @Nullable Coder coder;
    private @Nullable IntakeId previewed;
    private String name = "";
    private String base = "";

    IntakeView(StudyDoor door, StudyQueries studies, IntakeDesk desk) {
        this.door = door;
        this.studies = studies;
        this.desk = desk;
        addClassName("trig-page");
        bringIn.addThemeVariants(ButtonVariant.PRIMARY);
        bringIn.addClickListener(pressed -> land());
        progress = new IntakeProgress(() -> takeBack(grid.pending()));
        FileDrop drop = new FileDrop("Choose files", KINDS, IntakeService.MOST_BYTES, this::received).ending(ENDINGS);
        drop.addClassName("trig-drop");
        describe.addClickListener(pressed -> desk.describe(coder(), grid.describable(), this::refresh));
        takeBack.addClickListener(pressed -> takeBack(grid.tickedIds()));
        grid.addSelectionListener(selection -> chosen());
        add(new PageHeader("Bring files in", HINT, bringIn, describe, takeBack), drop, progress, files, preview);
        watch = new Watch(this, () -> {
            refresh();
            return !grid.pending().isEmpty();
        });
    }

    private void received(String file, byte[] bytes) {
        desk.intake().receive(coder(), file, bytes);
        refresh();
        again();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Coder entered = door.coder(event);
        coder = entered;
        name = studies.name(entered);
        base = "study/" + entered.study().value();
        grid.show(desk.queries().queue(entered));
        chosen();
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Sources", base + "/sources"),
                Step.here("Bring in"));
    }

    @Override
    public String getPageTitle() {
        return "Bring files in \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private void refresh() {
        if (grid.show(desk.queries().queue(coder()))) {
            chosen();
        }
    }

    private void chosen() {
        int ready = grid.ready().size();
        progress.show(grid.pending().size(), grid.refused(), grid.shown().size());
        files.setVisible(!grid.shown().isEmpty());
        bringIn.setText(ready == 0 ? "Bring in" : "Bring in " + Plural.of(ready, "source"));
        bringIn.setEnabled(ready > 0);
        describe.setEnabled(!grid.describable().isEmpty());
        takeBack.setEnabled(!grid.ticked().isEmpty());
        QueuedFile one = grid.onlyReadOne();
        IntakeId wanted = one == null ? null : one.id();
        if (!Objects.equals(wanted, previewed)) {
            previewed = wanted;
            preview.removeAll();
            if (one != null) {
                preview.add(speakers(one));
            }
        }
    }

    private SpeakersPanel speakers(QueuedFile file) {
        return new SpeakersPanel(
                file.title(), desk.queries().preview(coder(), file.id(), TURNS_SHOWN), (notSpeakers, names) -> {
                    desk.intake().correctSpeakers(coder(), file.id(), notSpeakers, names);
                    previewed = null;
                    chosen();
                });
    }

    private void land() {
        desk.land(coder(), grid.ready());
        refresh();
        if (grid.shown().isEmpty()) {
            UI.getCurrent().navigate(base + "/sources");
        }
    }

    private void takeBack(List<IntakeId> which) {
        desk.intake().takeBack(coder(), which);
        refresh();
        again();
    }

    private void again() {
        watch.wake();
        Underway.tell();
    }

    private Coder coder() {
        return Objects.requireNonNull(coder, "nobody has entered");
    }
}
