package org.trigpoint.ui.phases;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.trigpoint.Plural;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.Development.Stretch;
import org.trigpoint.phases.Phase;
import org.trigpoint.ui.parts.LineButton;

/** The phases across the top: when the analysis was in each, what was written and made there, and the way to any of them. */
final class PhaseStrip extends OrderedList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    PhaseStrip(Development development, PhasesAddress address, boolean mayMove, Consumer<Phase> move) {
        addClassName("phase-strip");
        getElement().setAttribute("aria-label", "Phases of the analysis");
        Phase present = development.present();
        for (Phase phase : Phase.of(development.analysis().method())) {
            List<Stretch> there = development.stretches().stream()
                    .filter(stretch -> stretch.phase().equals(phase))
                    .toList();
            ListItem item = item(phase, there, address);
            if (phase.equals(present)) {
                item.addClassName("phase-present");
                item.getElement().setAttribute("aria-current", "step");
            } else if (mayMove) {
                item.add(new LineButton(
                        phase.number() < present.number() ? "Go back here" : "Move on here",
                        "to phase " + phase.label(),
                        () -> move.accept(phase)));
            }
            add(item);
        }
    }

    private static ListItem item(Phase phase, List<Stretch> there, PhasesAddress address) {
        Span number = new Span(String.valueOf(phase.number()));
        number.addClassName("phase-number");
        Anchor name = new Anchor(address.of(phase), phase.name());
        name.addClassName("phase-name");
        ListItem item = new ListItem(number, name);
        item.addClassName("phase");
        if (there.isEmpty()) {
            Span never = new Span("not yet");
            never.addClassName("trig-soft");
            item.add(never);
            return item;
        }
        item.addClassName("phase-visited");
        for (Stretch stretch : there) {
            Span when = new Span(when(stretch));
            when.addClassName("phase-when");
            if (!stretch.reason().isEmpty()) {
                when.setTitle(stretch.reason());
            }
            item.add(when);
        }
        String counts = counts(there);
        if (!counts.isEmpty()) {
            Span made = new Span(counts);
            made.addClassNames("trig-soft", "phase-counts");
            item.add(made);
        }
        return item;
    }

    private static String when(Stretch stretch) {
        OffsetDateTime until = stretch.until();
        String from = day(stretch.from());
        String again = stretch.back() ? "back, " : "";
        if (until == null) {
            return again + "since " + from;
        }
        return again + (day(until).equals(from) ? "on " + from : from + " to " + day(until));
    }

    private static String counts(List<Stretch> there) {
        List<String> parts = new ArrayList<>();
        add(parts, sum(there, Stretch::entries), "entry", "entries");
        add(parts, sum(there, Stretch::codes), "code made", "codes made");
        add(parts, sum(there, Stretch::themes), "theme made", "themes made");
        return String.join(" \u00b7 ", parts);
    }

    private static void add(List<String> parts, int number, String one, String many) {
        if (number > 0) {
            parts.add(Plural.of(number, one, many));
        }
    }

    private static int sum(List<Stretch> there, ToIntFunction<Stretch> count) {
        return there.stream().mapToInt(count).sum();
    }

    private static String day(OffsetDateTime moment) {
        return DAY.format(moment.atZoneSameInstant(ZONE));
    }
}
