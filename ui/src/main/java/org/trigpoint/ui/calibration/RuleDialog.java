package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import java.util.function.Consumer;
import org.trigpoint.calibration.DriftRule;
import org.trigpoint.ui.parts.FormDialog;

/** Asks when an observer is flagged, beginning with the rule that is kept. */
final class RuleDialog {

    private static final double QUARTERS = 4;

    private final IntegerField sessions = new IntegerField("Last reference sessions looked at");
    private final IntegerField quarters =
            new IntegerField("Quarters of a point from the experts, in either direction (4 are 1 point)");

    RuleDialog(DriftRule kept) {
        sessions.setMin(2);
        sessions.setMax(20);
        sessions.setStepButtonsVisible(true);
        sessions.setValue(kept.sessions());
        quarters.setMin(1);
        quarters.setMax(20);
        quarters.setStepButtonsVisible(true);
        quarters.setValue((int) Math.round(kept.points() * QUARTERS));
    }

    void open(Consumer<DriftRule> set) {
        new FormDialog(
                        "When is an observer flagged?",
                        "Set the rule",
                        () -> set.accept(new DriftRule(
                                Objects.requireNonNullElse(sessions.getValue(), 0),
                                Objects.requireNonNullElse(quarters.getValue(), 0) / QUARTERS)),
                        sessions,
                        quarters)
                .open();
    }
}
