package org.trigpoint.ui.undo;

import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.undo.Turned;
import org.trigpoint.undo.UndoQueries;
import org.trigpoint.undo.UndoService;

/**
 * What undoing on a screen calls.
 *
 * @param door for a proof of now
 * @param undo does it
 * @param queries knows what comes next
 */
@Profile("!headless")
@SpringComponent
public record UndoDesk(StudyDoor door, UndoService undo, UndoQueries queries) {

    /** A proof of now: what was open when the screen was entered may be closed by the time somebody undoes. */
    Coder coder(StudyId study) {
        return door.coder(new RouteParameters(StudyDoor.STUDY, Long.toString(study.value())));
    }

    /**
     * Says what has just gone, and offers to undo it.
     *
     * @param study in which study
     * @param sentence such as "The memo is removed."
     * @param then shows the screen as it is after the undoing
     */
    public void offer(StudyId study, String sentence, SerializableRunnable then) {
        UndoQueries.Line last = queries.next(coder(study)).undo();
        if (last == null) {
            Notify.said(sentence);
            return;
        }
        GestureId gesture = last.gesture();
        Notify.offered(sentence, "Undo", () -> undone(study, undo.undo(coder(study), gesture), then));
    }

    /** Says what was undone, and offers to do it again. */
    void undone(StudyId study, Turned turned, SerializableRunnable then) {
        then.run();
        Notify.offered("Undone: " + small(turned.sentence()) + ".", "Redo", () -> {
            Turned again = undo.redo(coder(study));
            then.run();
            Notify.said("Done again: " + small(again.sentence()) + ".");
        });
    }

    static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }
}
