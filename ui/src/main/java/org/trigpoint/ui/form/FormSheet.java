package org.trigpoint.ui.form;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form to fill in or to read. The element in the browser keeps every change on the device until this side has said that it is
 * kept, and sends it again until then: a cut line, a reload and a restart lose nothing.
 */
@Tag("trigpoint-form")
@JsModule("context://trigpoint/form-sheet.js")
@StyleSheet("context://trigpoint/form.css")
public final class FormSheet extends Component implements HasSize {

    private static final String CALL =
            "const form = this; customElements.whenDefined('trigpoint-form').then(() => form[$0](...$1));";

    private final SerializableFunction<FormEntries, FormEntries.Outcome> keeping;
    private boolean unkept;

    /** Where an answer stands, or shall. */
    public record At(String item, int part) implements Serializable {}

    /**
     * A piece of evidence that the person wants to see.
     *
     * @param start the passage's first code point; null where it is no passage
     * @param end the code point after the passage; null where it is no passage
     * @param at milliseconds; null where it has no time
     */
    public record Pressed(
            UUID id,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Long at) implements Serializable {}

    /**
     * Words that were selected in a text.
     *
     * @param start the first code point
     * @param end the code point after them
     * @param quote the words
     */
    public record Passage(int start, int end, String quote) implements Serializable {}

    private record Taken(String item, int part, int start, int end, String quote) implements Serializable {}

    private record Began(long ago) implements Serializable {}

    /**
     * Where the clock of a live observation stood.
     *
     * @param at milliseconds since it was started
     */
    public record Stood(long at) implements Serializable {}

    private record Timed(String item, int part, long at) implements Serializable {}

    /**
     * A form without content; {@link #show} gives it one.
     *
     * @param keeping keeps entries, each as often as it comes, and says what became of them
     */
    public FormSheet(SerializableFunction<FormEntries, FormEntries.Outcome> keeping) {
        this.keeping = keeping;
    }

    /**
     * Shows a form; what waits on the device is laid over it.
     *
     * @param form what to show
     */
    public void show(FormShown form) {
        call("show", form);
    }

    /**
     * Keeps what was typed. Called by the browser.
     *
     * @param entries as they came
     * @return what became of them
     */
    @ClientCallable
    public FormEntries.Outcome keep(FormEntries entries) {
        unkept = true;
        FormEntries.Outcome outcome = keeping.apply(entries);
        unkept = false;
        return outcome;
    }

    /**
     * Whether the last thing that failed here was the keeping: of that the browser tells by itself, and goes on trying.
     *
     * @return false for all else, which is shown as everywhere
     */
    public boolean tellsItself() {
        boolean told = unkept;
        unkept = false;
        return told;
    }

    /**
     * The person wants to submit, everything needed is there and everything typed was kept.
     *
     * @param then asks once more, and submits
     * @return this
     */
    public FormSheet onSubmit(SerializableRunnable then) {
        return hear("trig-submit", then);
    }

    /**
     * The clock of a live observation is to be started. It runs on the device already, and this comes again until it is shown.
     *
     * @param then starts it as of so many milliseconds ago, and shows the form anew
     * @return this
     */
    public FormSheet onStart(SerializableConsumer<Long> then) {
        getElement()
                .addEventListener(
                        "trig-start",
                        heard -> then.accept(heard.getEventDetail(Began.class).ago()))
                .addEventDetail();
        return this;
    }

    /**
     * The session is over and everything noted was kept: now the scores.
     *
     * @param then stops the clock at so many milliseconds, and goes to the sheet
     * @return this
     */
    public FormSheet onScore(SerializableConsumer<Long> then) {
        getElement()
                .addEventListener(
                        "trig-score",
                        heard -> then.accept(heard.getEventDetail(Stood.class).at()))
                .addEventDetail();
        return this;
    }

    /**
     * The form was found submitted while somebody typed.
     *
     * @param then shows it as it is
     * @return this
     */
    public FormSheet onLocked(SerializableRunnable then) {
        return hear("trig-locked", then);
    }

    /**
     * The passage that is selected beside the form is wanted as evidence.
     *
     * @param then answers with {@link #addPassage} or {@link #tell}
     * @return this
     */
    public FormSheet onPassageWanted(SerializableConsumer<At> then) {
        getElement()
                .addEventListener("trig-passage", heard -> then.accept(heard.getEventDetail(At.class)))
                .addEventDetail();
        return this;
    }

    /**
     * A piece of evidence is to be seen where it stands.
     *
     * @param then shows it
     * @return this
     */
    public FormSheet onPressed(SerializableConsumer<Pressed> then) {
        getElement()
                .addEventListener("trig-evidence", heard -> then.accept(heard.getEventDetail(Pressed.class)))
                .addEventDetail();
        return this;
    }

    /**
     * Takes selected words as evidence of an item; the browser sends them to be kept.
     *
     * @param at which item
     * @param passage the words
     */
    public void addPassage(At at, Passage passage) {
        call("addPassage", new Taken(at.item(), at.part(), passage.start(), passage.end(), passage.quote()));
    }

    /**
     * Takes a moment of the recording as evidence of an item; the browser sends it to be kept.
     *
     * @param at which item
     * @param millis from the beginning
     */
    public void addTime(At at, long millis) {
        call("addTime", new Timed(at.item(), at.part(), millis));
    }

    /**
     * Says a sentence beside the form, to those who look and to those who listen.
     *
     * @param sentence what happened, or what to do
     */
    public void tell(String sentence) {
        call("tell", sentence);
    }

    private FormSheet hear(String event, SerializableRunnable then) {
        getElement().addEventListener(event, heard -> then.run());
        return this;
    }

    private void call(String method, Serializable argument) {
        getElement().executeJs(CALL, method, List.of(argument));
    }
}
