package org.trigpoint.ui.recordings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.recordings.IncomingRecording;
import org.trigpoint.recordings.Recording;
import org.trigpoint.recordings.SourceRecordings;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.listening.Player;
import org.trigpoint.ui.listening.RecordingStream;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** The recording of one source: brought here, listened to, and deleted on its day or now. */
@PermitAll
@StyleSheet("context://trigpoint/sources.css")
@Route("study/:study/sources/:source/recording")
public final class RecordingView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String HINT =
            "It is kept sealed, plays beside the transcript for those who may read it, and is deleted on its day.";

    private final RecordingDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    RecordingView(RecordingDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        route = event.getRouteParameters();
        show(reader);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Recording \u00b7 " + title + " \u00b7 Trigpoint";
    }

    private void show(Reader reader) {
        SourceId source = source();
        SourceRecordings all = desk.queries().of(reader, source);
        Recording present = all.present();
        title = all.title();
        String base = "study/" + reader.study().value();
        way = List.of(
                new Step(desk.studies().name(reader), base),
                new Step("Sources", base + "/sources"),
                new Step(title, base + "/sources/" + source.value() + "/details"),
                Step.here("Recording"));
        removeAll();
        add(new PageHeader("Recording of " + title, HINT));
        if (present != null) {
            add(player(source, present), about(present));
        }
        if (reader instanceof Coder coder) {
            add(present == null ? bringing(coder) : deleting(present));
        } else if (present == null) {
            add(new Paragraph("This source has no recording."));
        }
        for (SourceRecordings.Gone gone : all.gone()) {
            add(new Paragraph("A recording was deleted on %s: %s, %s, SHA-256 %s. The journal says by whom and why."
                    .formatted(
                            Sizes.day(gone.deletedAt()),
                            gone.type().label(),
                            Sizes.bytes(gone.length()),
                            gone.sha256())));
        }
    }

    private Player player(SourceId source, Recording present) {
        Player player = new Player();
        player.load(
                new RecordingStream(() -> desk.queries().listen(desk.door().reader(route), source)),
                present.type(),
                false);
        return player;
    }

    private static Paragraph about(Recording present) {
        return new Paragraph("%s, %s, brought by %s on %s. Deleted on %s."
                .formatted(
                        present.type().label(),
                        Sizes.bytes(present.length()),
                        present.addedBy(),
                        Sizes.day(present.addedAt()),
                        Sizes.day(present.deleteOn())));
    }

    private Div bringing(Coder coder) {
        DeletionDay day = new DeletionDay(Sizes.today().plusYears(1));
        RecordingDrop drop = new RecordingDrop(
                desk.queries().most(coder),
                (bytes, length) -> desk.recordings()
                        .add(
                                desk.door().coder(route),
                                source(),
                                new IncomingRecording(() -> bytes, length, day.wanted())),
                () -> {
                    Notify.said("The recording is here, whole and sealed.");
                    show(desk.door().reader(route));
                });
        return section(new H2("Bring the recording"), day, drop);
    }

    private Div deleting(Recording present) {
        DeletionDay day = new DeletionDay(present.deleteOn());
        Button move = new Button("Keep it until then", pressed -> {
            desk.recordings().deleteOn(desk.door().coder(route), source(), day.wanted());
            Notify.said("The recording is deleted on " + Sizes.day(day.wanted()) + ".");
            show(desk.door().reader(route));
        });
        Button now = new Button("Delete it now", pressed -> ask(present));
        now.addThemeVariants(ButtonVariant.ERROR);
        Div actions = new Div(move, now);
        actions.addClassName("trig-actions");
        return section(new H2("Until when"), day, actions);
    }

    private void ask(Recording present) {
        String loss =
                "%s of %s, brought by %s on %s, are lost for good: nothing here brings them back. The text, the times of"
                                .formatted(
                                        Sizes.bytes(present.length()),
                                        present.type().label(),
                                        present.addedBy(),
                                        Sizes.day(present.addedAt()))
                        + " its turns and its codings stay. The journal keeps the proof.";
        new Confirm("Delete the recording of \u201c" + title + "\u201d?", loss, "Delete the recording", () -> {
                    desk.recordings().remove(desk.door().coder(route), source());
                    Notify.said("The recording is deleted.");
                    show(desk.door().reader(route));
                })
                .open();
    }

    private static Div section(Component... parts) {
        Div section = new Div(parts);
        section.addClassName("trig-section");
        return section;
    }

    private SourceId source() {
        return route.get("source")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new SourceId(Long.parseLong(number)))
                .orElseThrow(NotFound::new);
    }
}
