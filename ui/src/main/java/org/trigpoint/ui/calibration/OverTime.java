package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.calibration.Drift;
import org.trigpoint.calibration.Drift.Moment;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.ui.charts.ChartFigure;
import org.trigpoint.ui.charts.Drawing;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;

/** What one observer gave less what the experts gave, item by item, session after session. */
final class OverTime {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Drift.Observer observer;
    private final Drift drift;

    OverTime(Drift.Observer observer, Drift drift) {
        this.observer = observer;
        this.drift = drift;
    }

    /** The dots of all items together. */
    List<Drawing.Spot> spots() {
        List<Moment> sessions = observer.sessions();
        return IntStream.range(0, sessions.size())
                .mapToObj(at -> new Drawing.Spot(
                        label(at),
                        sessions.get(at).mean(),
                        sessions.get(at).differences().stream()
                                .filter(Double::isFinite)
                                .toList()))
                .toList();
    }

    private String label(int at) {
        return (at + 1) + ". " + DAY.format(observer.sessions().get(at).at());
    }

    /** Every difference there is; and each item that is flagged, drawn by itself. */
    Stream<Component> parts() {
        return Stream.concat(
                IntStream.range(0, observer.items().size())
                        .filter(item -> observer.items().get(item).flagged())
                        .mapToObj(this::flagged),
                Stream.of(table(
                        "Difference of " + observer.name() + " from the experts, session by session, in points",
                        IntStream.range(0, observer.items().size()).boxed().toList())));
    }

    private ChartFigure flagged(int place) {
        Drift.OfItem item = observer.items().get(place);
        List<Drawing.Spot> spots = IntStream.range(0, observer.sessions().size())
                .filter(at -> Double.isFinite(difference(at, place)))
                .mapToObj(at -> new Drawing.Spot(label(at), difference(at, place), List.of()))
                .toList();
        return new ChartFigure(
                "\u25b2 " + item.item().title() + ", session by session",
                observer.name() + ". Dots: the difference in this item; dashed: the rule, which flags it: "
                        + Written.decimals(item.lately()) + " over the last "
                        + drift.rule().sessions() + " sessions. n = "
                        + Plural.of(item.differences().n(), "session") + ".",
                new Drawing.Drift(
                        "Points above or below the experts",
                        spots,
                        DriftFigures.value(item.differences().mean()),
                        DriftFigures.value(item.differences().lowerLimit()),
                        DriftFigures.value(item.differences().upperLimit()),
                        drift.rule().points()),
                table(item.item().title() + " by " + observer.name() + ", in points", List.of(place)));
    }

    private NumbersTable table(String caption, List<Integer> places) {
        List<String> heads = new ArrayList<>(List.of("Reference session", "Submitted"));
        places.stream()
                .map(place -> observer.items().get(place).item())
                .map(Item::title)
                .forEach(heads::add);
        NumbersTable table = new NumbersTable(caption, 2, heads);
        for (int at = 0; at < observer.sessions().size(); at++) {
            Moment session = observer.sessions().get(at);
            List<String> cells = new ArrayList<>(List.of((at + 1) + ". " + session.title(), DAY.format(session.at())));
            for (int place : places) {
                double difference = difference(at, place);
                cells.add(Double.isFinite(difference) ? Written.decimals(difference) : "no rating");
            }
            table.row(cells);
        }
        return table;
    }

    private double difference(int session, int item) {
        return observer.sessions().get(session).differences().get(item);
    }
}
