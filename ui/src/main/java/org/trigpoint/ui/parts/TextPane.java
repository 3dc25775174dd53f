package org.trigpoint.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source with its codings, to be read, selected and coded. The element in the browser paints; this side hands
 * it text and spans and hears what the person did. A coding that was asked for is shown hollow until {@link #paint} brings it
 * back with its key, or {@link #refuse} takes it away.
 */
@Tag("trig-text-pane")
@JsModule("context://trigpoint/text-pane.js")
public final class TextPane extends Component implements HasSize {

    private static final String CALL =
            "const pane = this; customElements.whenDefined('trig-text-pane').then(() => pane.call($0, $1));";

    private final List<SerializableConsumer<PaneGesture>> listeners = new ArrayList<>();

    /** Makes a pane without a text. */
    public TextPane() {
        hear("trig-code", PaneGesture.Code.class, Function.identity());
        hear("trig-new-code", PaneGesture.NewCode.class, Function.identity());
        hear("trig-in-vivo", PaneGesture.InVivo.class, Function.identity());
        hear("trig-uncode", PaneGesture.Uncode.class, Function.identity());
        hear("trig-resize", PaneGesture.Resize.class, Function.identity());
        hear("trig-memo", PaneGesture.Memo.class, Function.identity());
        hear("trig-important", PaneGesture.Important.class, Function.identity());
        hear("trig-theme", PaneGesture.Theme.class, Function.identity());
        hear("trig-keys", PaneGesture.Keys.class, Function.identity());
        hear("trig-writing", PaneGesture.Writing.class, Function.identity());
        hear("trig-focus-coding", PaneGesture.Held.class, Function.identity());
        hear("trig-read", PaneGesture.Read.class, Function.identity());
        hear("trig-selection", PaneText.Passage.class, PaneGesture.Selection::new);
    }

    /**
     * Calls back with everything that the person does in the pane.
     *
     * @param listener told in the order of the gestures
     * @return to stop being told
     */
    public Registration addGestureListener(SerializableConsumer<PaneGesture> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    /**
     * Shows a source in place of the one before.
     *
     * @param text its text and all that is marked in it
     */
    public void load(PaneText text) {
        call("load", text);
    }

    /**
     * Paints what has changed among the codings.
     *
     * @param added   codings that are new and saved
     * @param removed keys of codings that are gone
     * @param changed codings as they are now
     */
    public void paint(List<PaneText.Coding> added, List<String> removed, List<PaneText.Coding> changed) {
        call("paint", new Changes<>(added, removed, changed));
    }

    /**
     * Paints what has changed among the memos.
     *
     * @param added   memos that are new and saved
     * @param removed keys of memos that are gone
     * @param changed memos as they are now
     */
    public void paintMemos(List<PaneText.Memo> added, List<String> removed, List<PaneText.Memo> changed) {
        call("paintMemos", new Changes<>(added, removed, changed));
    }

    /**
     * Shows for a moment what colleagues have just done, beside the words; nothing is scrolled, selected or read aloud.
     *
     * @param notes what to show
     */
    public void colleagues(List<PaneText.Note> notes) {
        call("colleagues", List.copyOf(notes));
    }

    /**
     * When a turn is said.
     *
     * @param start the first code point of the turn's words
     * @param at milliseconds from the beginning of the recording; null where not known
     */
    public record TurnTime(int start, @Nullable Integer at) implements Serializable {}

    /**
     * Shows when turns are said, beside them.
     *
     * @param times those that changed
     */
    public void setTimes(List<TurnTime> times) {
        if (!times.isEmpty()) {
            call("setTimes", List.copyOf(times));
        }
    }

    /**
     * Takes a new coding back that could not be saved, and says why.
     *
     * @param passage  what was to be coded
     * @param code     key of the code; null when the code was to be new
     * @param sentence what is wrong and what to do
     */
    public void refuse(PaneText.Passage passage, @Nullable String code, String sentence) {
        call("refuse", new Refused(null, passage.start(), passage.end(), code, sentence));
    }

    /**
     * Puts a coding back whose change or removal could not be saved, and says why.
     *
     * @param coding   the coding as it still is
     * @param sentence what is wrong and what to do
     */
    public void refuse(PaneText.Coding coding, String sentence) {
        call("refuse", new Refused(coding.id(), coding.start(), coding.end(), coding.code(), sentence));
    }

    /**
     * Gives the pane the code system as it now is; codings wear its names and colours.
     *
     * @param codes all codes that may be used
     */
    public void setCodes(List<PaneText.Code> codes) {
        call("setCodes", List.copyOf(codes));
    }

    /**
     * Shows how far the person has read.
     *
     * @param at the first code point that is not read; 0 for nothing read
     */
    public void setRead(int at) {
        call("setRead", at);
    }

    /**
     * Marks search hits in place of those before.
     *
     * @param hits where; empty to mark none
     */
    public void setHits(List<PaneText.Passage> hits) {
        call("setHits", List.copyOf(hits));
    }

    /**
     * Brings a passage into view and selects it.
     *
     * @param passage within the text that is shown
     */
    public void goTo(PaneText.Passage passage) {
        call("goTo", passage.start(), passage.end());
    }

    /**
     * Shows one code and quietens the rest.
     *
     * @param code its key; null to show all alike
     */
    public void backlight(@Nullable String code) {
        call("backlight", code == null ? "" : code);
    }

    /**
     * Gives commands the keys that this person gave them.
     *
     * @param keys by the id of the command, one typed character
     */
    public void useKeys(Map<String, String> keys) {
        call("useKeys", Map.copyOf(keys));
    }

    /**
     * Says a sentence over the text, to those who look and to those who listen.
     *
     * @param sentence such as why something was not done
     */
    public void say(String sentence) {
        call("say", sentence);
    }

    /** Walks to the next coded passage. */
    public void next() {
        call("next");
    }

    /** Walks to the coded passage before. */
    public void previous() {
        call("previous");
    }

    // The module may arrive after the first call, and the element may have no place in the page yet: calls wait, in
    // order.
    private void call(String method, Object... arguments) {
        getElement().executeJs(CALL, method, List.of(arguments));
    }

    private <T> void hear(String event, Class<T> detail, Function<? super T, ? extends PaneGesture> read) {
        getElement()
                .addEventListener(event, heard -> tell(read.apply(detailOf(heard, detail))))
                .addEventDetail();
    }

    private static <T> T detailOf(DomEvent event, Class<T> type) {
        return event.getEventDetail(type);
    }

    private void tell(PaneGesture gesture) {
        List.copyOf(listeners).forEach(listener -> listener.accept(gesture));
    }

    private record Changes<T>(List<T> added, List<String> removed, List<T> changed) implements Serializable {}

    private record Refused(
            @Nullable String coding,
            int start,
            int end,
            @Nullable String code,
            String sentence) implements Serializable {}
}
