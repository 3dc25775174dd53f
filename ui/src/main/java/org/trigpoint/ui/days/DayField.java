package org.trigpoint.ui.days;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A day, written as in Britain, from a calendar whose weeks begin on Monday. */
public final class DayField extends DatePicker {

    private static final int MONDAY = 1;

    /**
     * An empty one.
     *
     * @param label what the day is
     */
    public DayField(String label) {
        super(label);
        asInBritain(this);
    }

    /**
     * Makes a field one of these, where it is of another kind already.
     *
     * @param day any
     */
    public static void asInBritain(DatePicker day) {
        day.setLocale(Locale.UK);
        day.setI18n(new DatePickerI18n().setFirstDayOfWeek(MONDAY));
    }
}
