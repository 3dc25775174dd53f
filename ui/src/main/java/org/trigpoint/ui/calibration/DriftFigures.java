package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.calibration.Drift;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.ui.charts.ChartFigure;
import org.trigpoint.ui.charts.Drawing;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;
import org.trigpoint.ui.parts.EmptyState;

/** How far each observer is from the expert scores of reference sessions, along time. */
final class DriftFigures extends Div {

    DriftFigures(Drift drift) {
        addClassName("trig-drift");
        Paragraph rule = new Paragraph(drift.rule().sentence()
                + (drift.ofStudy()
                        ? " A lead of this study set this rule."
                        : " This rule is the tool\u2019s default, not from the protocol; a lead can set another."));
        rule.addClassName("trig-hint");
        add(rule);
        if (drift.observers().isEmpty()) {
            add(
                    new EmptyState(
                            "Nobody has practised yet",
                            "Observers score reference sessions for practice; here stands how far they are from the expert scores."));
        }
        drift.observers().forEach(observer -> {
            OverTime time = new OverTime(observer, drift);
            add(new H2(observer.name()), figure(observer, drift, time.spots()));
            time.parts().forEach(this::add);
        });
    }

    private static ChartFigure figure(Drift.Observer observer, Drift drift, List<Drawing.Spot> spots) {
        String flagged = observer.flagged() ? "Flagged by the rule above" : "Not flagged by the rule above";
        return new ChartFigure(
                "Difference from the expert scores",
                flagged
                        + ". Full dots: the mean over the items of one reference session; rings: the items. Band: limits of"
                        + " agreement over all items; dashed: the rule. n = "
                        + Plural.of(observer.all().n(), "difference") + " in "
                        + Plural.of(observer.sessions().size(), "session")
                        + ". Differences of one session are not independent, so the band is narrower than it should be.",
                new Drawing.Drift(
                        "Points above or below the experts",
                        spots,
                        value(observer.all().mean()),
                        value(observer.all().lowerLimit()),
                        value(observer.all().upperLimit()),
                        drift.rule().points()),
                table(observer, drift));
    }

    static @Nullable Double value(Estimate estimate) {
        return estimate instanceof Estimate.Defined defined ? defined.value() : null;
    }

    private static NumbersTable table(Drift.Observer observer, Drift drift) {
        NumbersTable table = new NumbersTable(
                "Difference of " + observer.name() + " from the experts by item, in points",
                2,
                List.of(
                        "Item",
                        "Flag",
                        "Last " + drift.rule().sessions() + " sessions",
                        "Mean difference",
                        "Limits of agreement",
                        "Weighted \u03ba, quadratic",
                        "ICC(2,1)"));
        for (Drift.OfItem item : observer.items()) {
            table.row(List.of(
                    item.item().title(),
                    item.lately().isEmpty() ? "too few sessions" : item.flagged() ? "\u25b2 flagged" : "\u2013",
                    Written.decimals(item.lately()),
                    Written.estimate(item.differences().mean()),
                    Limits.of(item.differences()),
                    Written.coefficient(item.kappa()),
                    Written.coefficient(item.icc())));
        }
        return table;
    }
}
