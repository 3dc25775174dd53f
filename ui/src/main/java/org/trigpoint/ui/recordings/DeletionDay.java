package org.trigpoint.ui.recordings;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Objects;
import org.trigpoint.ui.days.DayField;

/** The day on which a recording is deleted. */
final class DeletionDay extends DatePicker {

    /** Read by the request that brings a recording, which holds no screen. */
    private volatile LocalDate wanted;

    DeletionDay(LocalDate first) {
        super("Deleted on", first);
        DayField.asInBritain(this);
        wanted = first;
        setWidth("min(26rem, 100%)");
        setMin(Sizes.today().plusDays(1));
        setHelperText("What participants were told. On that morning it is gone.");
        addValueChangeListener(chosen -> wanted = Objects.requireNonNullElse(chosen.getValue(), LocalDate.EPOCH));
    }

    /** The day; long past when none is chosen, so that it is refused. */
    LocalDate wanted() {
        return wanted;
    }
}
