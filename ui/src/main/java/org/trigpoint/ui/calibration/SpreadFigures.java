package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.calibration.Scores;
import org.trigpoint.calibration.Spread;
import org.trigpoint.calibration.Spread.Group;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.statistics.Distribution;
import org.trigpoint.ui.charts.ChartFigure;
import org.trigpoint.ui.charts.Drawing;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;

/** Distributions of scores as figures. */
final class SpreadFigures {

    private static final String BARS =
            "Height: share of the ratings given. Figure: how many. Every rating of every observer counts, so a session scored"
                    + " twice counts twice; \u201cnot observed\u201d and \u201cnot applicable\u201d are no numbers and told apart."
                    + " The mean is over sessions, each once with the mean of its observers.";

    private final Scores scores;

    SpreadFigures(Scores scores) {
        this.scores = scores;
    }

    /** One figure with a panel an item where nothing is grouped; else one an item with a panel a group. */
    List<Component> of(Spread.By by) {
        List<Spread> spreads = Spread.of(scores, by);
        if (by == Spread.By.ALL) {
            return byScale(spreads);
        }
        return spreads.stream().<Component>map(spread -> figure(spread, by)).toList();
    }

    private List<Component> byScale(List<Spread> spreads) {
        List<Scale> scales = spreads.stream()
                .map(spread -> scores.scale(spread.item()))
                .distinct()
                .toList();
        return scales.stream()
                .<Component>map(scale -> {
                    List<Line> lines = spreads.stream()
                            .filter(spread -> scores.scale(spread.item()).equals(scale))
                            .flatMap(spread -> spread.groups().stream()
                                    .map(group -> new Line(spread.item().title(), group)))
                            .toList();
                    return figure("Ratings by item", "Item", scale, lines);
                })
                .toList();
    }

    private ChartFigure figure(Spread spread, Spread.By by) {
        return figure(
                spread.item().title() + " by " + by.label().toLowerCase(Locale.UK),
                by.label(),
                scores.scale(spread.item()),
                spread.groups().stream()
                        .map(group -> new Line(group.name(), group))
                        .toList());
    }

    private record Line(String name, Group group) {}

    private ChartFigure figure(String title, String head, Scale scale, List<Line> lines) {
        int ratings =
                lines.stream().mapToInt(line -> line.group().counted().n()).sum();
        return new ChartFigure(
                title,
                BARS + " n = " + Plural.of(ratings, "rating") + NotCounted.hidden(scores.closed()),
                new Drawing.Bars(lines.stream().map(SpreadFigures::panel).toList()),
                table(title, head, scale, lines));
    }

    private static Drawing.Panel panel(Line line) {
        Distribution counted = line.group().counted();
        int n = counted.n();
        return new Drawing.Panel(
                line.name(),
                "n = " + n + " in " + Plural.of(line.group().sessions(), "session") + leftOut(counted),
                counted.points().stream()
                        .map(point -> new Drawing.Bar(
                                String.valueOf(point.value()), point.count(), n == 0 ? 0 : (double) point.count() / n))
                        .toList());
    }

    private static String leftOut(Distribution counted) {
        return counted.leftOut().stream()
                .map(left -> "; " + left.count() + " " + left.why())
                .collect(Collectors.joining());
    }

    private static NumbersTable table(String title, String head, Scale scale, List<Line> lines) {
        List<String> heads = new ArrayList<>(List.of(head, "Mean of sessions (95 % interval)"));
        scale.points()
                .forEach(point -> heads.add(
                        point.label().isEmpty() ? String.valueOf(point.value()) : point.value() + " " + point.label()));
        heads.addAll(List.of("n", "Sessions", "Median", "Left out"));
        NumbersTable table = new NumbersTable(title + ": how often each point was given", 1, heads);
        for (Line line : lines) {
            Distribution counted = line.group().counted();
            List<String> cells = new ArrayList<>(
                    List.of(line.name(), Written.estimate(line.group().mean())));
            counted.points().forEach(point -> cells.add(String.valueOf(point.count())));
            cells.add(String.valueOf(counted.n()));
            cells.add(String.valueOf(line.group().sessions()));
            cells.add(Written.decimals(counted.median()));
            String left = leftOut(counted);
            cells.add(left.isEmpty() ? "nothing" : left.substring(2));
            table.row(cells);
        }
        return table;
    }
}
