package org.trigpoint.ui.coding;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.codes.Code;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.Notify;

/** What a person does in the code tree, handed to the services and the dialogs. */
final class TreeGestures {

    private final Workplace place;
    private final TextGestures text;
    private final CodeDialogs dialogs;

    TreeGestures(Workplace place, TextGestures text) {
        this.place = place;
        this.text = text;
        this.dialogs = new CodeDialogs(place);
    }

    void heard(CodeGesture gesture) {
        switch (gesture.act()) {
            case "apply" -> {
                // done in the browser, where the selected words are: it comes back as a gesture of the text
            }
            case "backlight" -> place.backlight(gesture.on());
            case "read" -> place.sources().read(code(gesture));
            case "make" -> dialogs.make(gesture.code() == null ? null : code(gesture), nameIn(gesture));
            case "rename" -> rename(gesture.on(), nameIn(gesture));
            case "edit" -> dialogs.edit(code(gesture));
            case "place" -> dialogs.move(code(gesture));
            case "move" -> move(gesture.on(), gesture.under(), Objects.requireNonNullElse(gesture.position(), 0));
            case "remove" -> dialogs.remove(code(gesture));
            case "drop" -> drop(gesture);
            case "codebook" ->
                UI.getCurrent().getPage().setLocation(place.address().codebook(gesture.on()));
            default -> throw new NotFound();
        }
    }

    private Code code(CodeGesture gesture) {
        return place.codes().codes().find(gesture.on()).orElseThrow(NotFound::new);
    }

    private static String nameIn(CodeGesture gesture) {
        return Objects.requireNonNullElse(gesture.name(), "");
    }

    private void rename(CodeId code, String name) {
        attempt(code, () -> place.desk().codes().rename(place.coder(), code, name));
    }

    private void move(CodeId code, @Nullable CodeId parent, int position) {
        attempt(code, () -> place.desk().codes().move(place.coder(), code, parent, position));
    }

    // The tree in the browser may show it as done already, so it is drawn again whether it was or not.
    private void attempt(CodeId code, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
        place.codesChanged();
        place.codes().focus(code);
    }

    private void drop(CodeGesture gesture) {
        Integer start = gesture.start();
        Integer end = gesture.end();
        String code = gesture.code();
        if (start != null && end != null && code != null && start >= 0 && start < end) {
            text.code(start, end, code);
        }
    }
}
