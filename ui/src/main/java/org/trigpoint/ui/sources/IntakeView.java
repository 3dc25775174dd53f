package org.trigpoint.ui.sources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.sources.IntakeQueries.QueuedFile;
import org.trigpoint.sources.IntakeState;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** Bringing files in: drop them, look at what was recognised, say what they are, and make them sources. */
@PermitAll
@Route("study/:study/sources/bring-in")
public final class IntakeView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String HINT = "Each file lands whole or not at all; one that is refused stops no other.";
    private static final int TURNS_SHOWN = 60;

    private final StudyDoor door;
    private final StudyQueries studies;
    private final IntakeDesk desk;
    private final IntakeGrid grid = new IntakeGrid();
    private final Div preview = new Div();
    private final Span progress = new Span();
    private final Button bringIn = new Button("Bring in");
    private final Button describe = new Button("Describe");
    private final Button takeBack = new Button("Take back");
    private @Nullable Coder coder;
    private String name = "";
    private String base = "";

    IntakeView(StudyDoor door, StudyQueries studies, IntakeDesk desk) {
        this.door = door;
        this.studies = studies;
        this.desk = desk;
        addClassName("trig-page");
        bringIn.addThemeVariants(ButtonVariant.PRIMARY);
        bringIn.addClickListener(pressed -> land());
        progress.getElement().setAttribute("role", "status");
        DropZone drop = new DropZone((file, bytes) -> {
            desk.intake().receive(coder(), file, bytes);
            refresh();
        });
        describe.addClickListener(pressed -> describe());
        takeBack.addClickListener(pressed -> takeBack());
        grid.addSelectionListener(selection -> chosen());
        Div bar = new Div(progress, describe, takeBack);
        bar.addClassName("trig-actions");
        add(new PageHeader("Bring files in", HINT, bringIn), drop, bar, grid, preview);
        new Watch(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Coder entered = door.coder(event);
        coder = entered;
        name = studies.name(entered);
        base = "study/" + entered.study().value();
        refresh();
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
        List<QueuedFile> ticked = grid.ticked();
        int ready = ready().size();
        long open = grid.shown().stream().filter(IntakeView::open).count();
        progress.setText(open == 0 ? "" : Words.counted((int) open, "file") + " still to be read.");
        bringIn.setText(ready == 0 ? "Bring in" : "Bring in " + Words.counted(ready, "source"));
        bringIn.setEnabled(ready > 0);
        describe.setEnabled(ticked.stream().anyMatch(file -> file.state() != IntakeState.REFUSED));
        takeBack.setEnabled(!ticked.isEmpty());
        preview.removeAll();
        if (ticked.size() == 1 && ticked.getFirst().state() == IntakeState.READ) {
            preview.add(speakers(ticked.getFirst()));
        }
    }

    private SpeakersPanel speakers(QueuedFile file) {
        return new SpeakersPanel(
                file.title(), desk.queries().preview(coder(), file.id(), TURNS_SHOWN), (notSpeakers, names) -> {
                    desk.intake().correctSpeakers(coder(), file.id(), notSpeakers, names);
                    chosen();
                });
    }

    /** What is ticked and ready; all that is ready when nothing is ticked. */
    private List<IntakeId> ready() {
        List<QueuedFile> from = grid.ticked().isEmpty() ? grid.shown() : grid.ticked();
        return from.stream()
                .filter(file -> file.state() == IntakeState.READ)
                .map(QueuedFile::id)
                .toList();
    }

    private static boolean open(QueuedFile file) {
        return file.state() == IntakeState.WAITING || file.state() == IntakeState.READING;
    }

    private void land() {
        desk.land(coder(), ready());
        refresh();
        if (grid.shown().isEmpty()) {
            UI.getCurrent().navigate(base + "/sources");
        }
    }

    private void describe() {
        List<QueuedFile> files = grid.ticked().stream()
                .filter(file -> file.state() != IntakeState.REFUSED)
                .toList();
        desk.describe(coder(), files, this::refresh);
    }

    private void takeBack() {
        desk.intake()
                .takeBack(coder(), grid.ticked().stream().map(QueuedFile::id).toList());
        refresh();
    }

    private Coder coder() {
        return Objects.requireNonNull(coder, "nobody has entered");
    }
}
