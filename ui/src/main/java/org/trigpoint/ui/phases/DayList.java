package org.trigpoint.ui.phases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Reader;
import org.trigpoint.phases.Development.Day;

/** The log as days, the last first; earlier ones are added as they are asked for. */
final class DayList extends Div {

    private static final int AT_A_TIME = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final List<Day> days;
    private final PhasesAddress address;
    private final Reader reader;
    private final LogGestures gestures;
    private final Button earlier = new Button("Show earlier days", pressed -> more(AT_A_TIME));
    private int shown;

    /** Shows the last days, and as many more as it takes to show a certain one. */
    DayList(List<Day> days, int atLeast, PhasesAddress address, Reader reader, LogGestures gestures) {
        this.days = days;
        this.address = address;
        this.reader = reader;
        this.gestures = gestures;
        addClassName("log-days");
        earlier.addClassName("trig-older");
        add(earlier);
        more(Math.max(AT_A_TIME, atLeast));
    }

    private void more(int wanted) {
        int until = Math.min(days.size(), shown + wanted);
        remove(earlier);
        for (Day day : days.subList(shown, until)) {
            OrderedList lines = new OrderedList();
            day.lines().forEach(line -> lines.add(new LogLine(line, address, reader, gestures)));
            Section section = new Section(new H2(DAY.format(day.day())), lines);
            section.addClassName("log-day");
            add(section);
        }
        shown = until;
        if (shown < days.size()) {
            add(earlier);
        }
    }
}
