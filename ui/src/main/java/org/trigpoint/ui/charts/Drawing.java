package org.trigpoint.ui.charts;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chart draws; the browser gets it as it is. */
public sealed interface Drawing extends Serializable {

    /**
     * Bars from zero, a panel a group, all panels on one scale.
     *
     * @param panels small multiples, in the order of the table
     */
    record Bars(List<Panel> panels) implements Drawing {}

    /**
     * One group.
     *
     * @param name its heading
     * @param beneath n and what is left out
     * @param bars one a point of the scale
     */
    record Panel(String name, String beneath, List<Bar> bars) implements Serializable {}

    /**
     * One bar.
     *
     * @param label the point
     * @param count the figure on it
     * @param share how high it is, from 0 to 1
     */
    record Bar(String label, int count, double share) implements Serializable {}

    /**
     * Ratings of several raters along the items of a form, as dots on a line each, or as a radar.
     *
     * @param from the least point
     * @param to the greatest
     * @param series the raters, at most five, each with a shape of its own
     * @param rows the items
     */
    record Profile(int from, int to, List<String> series, List<Row> rows) implements Drawing {}

    /**
     * One item.
     *
     * @param name its title
     * @param values a rater each, in the order of the series; null where there is no rating
     */
    record Row(String name, List<@Nullable Double> values) implements Serializable {}

    /**
     * Differences along time.
     *
     * @param unit what they are counted in
     * @param spots in the order of time
     * @param mean of all; null where it is not defined
     * @param low the lower limit of agreement; null where it is not defined
     * @param high the upper one
     * @param rule how far from zero somebody is flagged
     */
    record Drift(
            String unit,
            List<Spot> spots,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            double rule)
            implements Drawing {}

    /**
     * What was found at one time.
     *
     * @param label a day, as it is read
     * @param value the mean difference
     * @param each the differences that it is the mean of
     */
    record Spot(String label, double value, List<Double> each) implements Serializable {}

    /**
     * What becomes of groups, as boxes from above to below, a column a group.
     *
     * @param streams the columns, each with the same steps
     */
    record Flow(List<Stream> streams) implements Drawing {}

    /**
     * One column.
     *
     * @param name its heading
     * @param boxes the steps
     */
    record Stream(String name, List<Box> boxes) implements Serializable {}

    /**
     * One step.
     *
     * @param label what it is
     * @param lines what is counted there
     */
    record Box(String label, List<String> lines) implements Serializable {}
}
