package org.trigpoint.ui.days;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/** A day, written as in Britain, from a calendar whose weeks begin on Monday. */
public final class DayField extends DatePicker {

    private static final int MONDAY = 1;

    /** The calendar, once open, is named to the field that opened it; its weekdays, silent in every cell, are silent as a row. */
    private static final String TELL_CALENDAR = """
            this.addEventListener('opened-changed', (change) => {
              if (!change.detail.value) {
                return;
              }
              // Months are drawn one by one.
              const until = performance.now() + 500;
              const tell = () => {
                const calendar = this.querySelector('vaadin-date-picker-overlay-content');
                if (calendar) {
                  calendar.id ||= `calendar-${this.inputElement.id}`;
                  this.inputElement.setAttribute('aria-controls', calendar.id);
                  calendar.querySelectorAll('vaadin-month-calendar').forEach((month) =>
                    month.shadowRoot?.querySelector('thead')?.setAttribute('aria-hidden', 'true'));
                }
                if (performance.now() < until) {
                  requestAnimationFrame(tell);
                }
              };
              tell();
            });""";

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
     * The day in it.
     *
     * @return null where nothing stands in it
     * @throws Refusal when what stands in it can't be read as a day
     */
    public @Nullable LocalDate day() {
        LocalDate day = getValue();
        if (day == null && isInvalid()) {
            throw new Refusal("What stands in \u201c" + getLabel()
                    + "\u201d is no day: write it as in 5/11/2026, or choose one from the calendar.");
        }
        return day;
    }

    /**
     * Makes a field one of these, where it is of another kind already.
     *
     * @param day any
     */
    public static void asInBritain(DatePicker day) {
        day.setLocale(Locale.UK);
        day.setI18n(new DatePickerI18n().setFirstDayOfWeek(MONDAY));
        day.getElement().executeJs(TELL_CALENDAR);
    }
}
