package org.trigpoint.ui.listening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.trigpoint.recordings.RecordingType;

/**
 * Plays the recording of a source. On a screen with a text pane in the workspace it plays the selected words, follows
 * them in the text, and hears the keys that the pane leaves to it. Without a recording it is not seen.
 */
@Tag("trig-player")
@JsModule("context://trigpoint/player.js")
public final class Player extends Component {

    /** Makes a player without a recording. */
    public Player() {
        getElement().setAttribute("hidden", true);
    }

    /**
     * When a turn is to be said to begin.
     *
     * @param start the first code point of the turn's words
     * @param at milliseconds from the beginning of the recording; null to take back what was said
     */
    public record Stamp(int start, @Nullable Integer at) {}

    /**
     * Takes a recording in place of the one before.
     *
     * @param recording hands its bytes out, for as long as this player shows it
     * @param type what kind of recording, so that a browser that does not play it can say so
     * @param stamps whether this person may set the times of turns
     */
    public void load(DownloadHandler recording, RecordingType type, boolean stamps) {
        getElement().setAttribute("kind", type.isVideo() ? "video" : "audio");
        getElement().setAttribute("type", type.mediaType());
        getElement().setAttribute("label", type.label());
        getElement().setAttribute("stamps", stamps);
        getElement().setAttribute("src", recording);
    }

    /** Lets go of the recording. */
    public void clear() {
        getElement().removeAttribute("src");
    }

    /**
     * Calls back when the person sets the time of a turn, or takes it back.
     *
     * @param listener told in the order in which they do so
     * @return to stop being told
     */
    public Registration addStampListener(SerializableConsumer<Stamp> listener) {
        return getElement()
                .addEventListener("trig-stamp", heard -> listener.accept(heard.getEventDetail(Stamp.class)))
                .addEventDetail();
    }
}
