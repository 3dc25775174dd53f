package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Anchor;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.recordings.Recording;
import org.trigpoint.ui.listening.Player;
import org.trigpoint.ui.listening.RecordingStream;
import org.trigpoint.ui.parts.Notify;

/** The recording of the open source, above its text; and the way to bring one. */
final class ListeningPart {

    private final Workplace place;
    private final Player player = new Player();
    private final Anchor about = new Anchor();

    ListeningPart(Workplace place) {
        this.place = place;
        about.addClassName("workspace-recording");
        player.addStampListener(this::stamp);
    }

    Player player() {
        return player;
    }

    /** The link to the page of the recording. */
    Anchor about() {
        return about;
    }

    /** Takes up the recording of the source that has just been opened. */
    void opened(Reader reader) {
        SourceId source = place.address().source();
        Recording present =
                place.desk().listening().recordings().of(reader, source).present();
        about.setText(present == null ? "Add a recording" : "Recording");
        about.setVisible(present != null || place.rights().mayCode());
        about.setHref("study/" + reader.study().value() + "/sources/" + source.value() + "/recording");
        if (present == null) {
            player.clear();
            return;
        }
        player.load(
                new RecordingStream(() -> place.desk().listening().recordings().listen(place.reader(), source)),
                present.type(),
                place.rights().mayCode());
    }

    private void stamp(Player.Stamp stamp) {
        OpenSource open = place.open();
        SourceId source = open.source().source();
        Integer at = stamp.at();
        try {
            if (at == null) {
                place.desk()
                        .listening()
                        .times()
                        .clear(place.coder(), source, open.source().version(), stamp.start());
            } else {
                place.desk()
                        .listening()
                        .times()
                        .set(place.coder(), source, open.source().version(), stamp.start(), at);
            }
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
        place.refresh();
    }
}
