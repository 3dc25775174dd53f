package org.trigpoint.ui.undo;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.undo.UndoQueries;

/**
 * Undo, redo, and the list of what I did. The element in the browser hears Ctrl Z, Ctrl Shift Z and Ctrl Y wherever they are
 * pressed on its screen, but in a field that undoes its own typing.
 */
@Tag("trig-undo")
@JsModule("context://trigpoint/undo-keys.js")
@StyleSheet("context://trigpoint/undo.css")
public final class UndoBar extends HtmlContainer {

    private final UndoDesk desk;
    private final SerializableRunnable changed;
    private final NativeButton undo = button(VaadinIcon.ARROW_BACKWARD);
    private final NativeButton redo = button(VaadinIcon.ARROW_FORWARD);
    private final NativeButton list = button(VaadinIcon.TIME_BACKWARD);
    private @Nullable StudyId study;

    /**
     * A bar; it shows when {@link #enter} said for whom.
     *
     * @param desk what it calls
     * @param changed shows the screen as it is after something was undone or done again
     */
    public UndoBar(UndoDesk desk, SerializableRunnable changed) {
        this.desk = desk;
        this.changed = changed;
        setVisible(false);
        undo.addClickListener(pressed -> undo());
        redo.addClickListener(pressed -> redo());
        list.addClassName("undo-list");
        say(list, "What I did last");
        list.addClickListener(pressed -> showList());
        getElement()
                .addEventListener("trig-undo", event -> heard(event.getEventDetail(String.class)))
                .addEventDetail();
        add(undo, redo, list);
    }

    /**
     * Whose screen it is.
     *
     * @param reader whoever entered; who may change nothing has nothing to undo, and sees no bar
     * @return this
     */
    public UndoBar enter(Reader reader) {
        study = reader instanceof Coder ? reader.study() : null;
        setVisible(study != null);
        refresh();
        return this;
    }

    /** Reads what comes next, after something was done. */
    public void refresh() {
        if (study == null) {
            return;
        }
        UndoQueries.Next next = desk.queries().next(desk.coder(study));
        show(undo, "Undo", next.undo());
        show(redo, "Redo", next.redo());
    }

    /**
     * Says what has just gone, and offers to undo it.
     *
     * @param sentence such as "The memo is removed."
     */
    public void offer(String sentence) {
        if (study != null) {
            desk.offer(study, sentence, this::turned);
        }
    }

    private void heard(String act) {
        if (act.equals("redo")) {
            redo();
        } else {
            undo();
        }
    }

    private void undo() {
        if (study != null) {
            StudyId here = study;
            attempt(() -> desk.undone(here, desk.undo().undo(desk.coder(here)), this::turned));
        }
    }

    private void redo() {
        if (study != null) {
            StudyId here = study;
            attempt(() -> {
                String sentence = desk.undo().redo(desk.coder(here)).sentence();
                turned();
                desk.offer(here, "Done again: " + UndoDesk.small(sentence) + ".", this::turned);
            });
        }
    }

    private void showList() {
        if (study != null) {
            StudyId here = study;
            new MyGestures(
                            desk.queries().mine(desk.coder(here), MyGestures.MOST),
                            gesture -> attempt(
                                    () -> desk.undone(here, desk.undo().undo(desk.coder(here), gesture), this::turned)))
                    .open();
        }
    }

    // Where a colleague was faster, the screen shows what they made of it; and what was refused is passed over next
    // time.
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
            turned();
        }
    }

    private void turned() {
        changed.run();
        refresh();
    }

    private static void show(NativeButton button, String verb, UndoQueries.@Nullable Line line) {
        button.getElement().setAttribute("aria-disabled", String.valueOf(line == null));
        say(button, line == null ? "Nothing to " + verb.toLowerCase(Locale.UK) : verb + ": " + line.sentence());
    }

    private static void say(NativeButton button, String words) {
        button.getElement().setAttribute("aria-label", words);
        button.setTitle(words);
    }

    private static NativeButton button(VaadinIcon icon) {
        NativeButton button = new NativeButton();
        button.add(icon.create());
        button.addClassName("undo-button");
        return button;
    }
}
