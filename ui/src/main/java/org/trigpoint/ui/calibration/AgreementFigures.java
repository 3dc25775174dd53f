package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.calibration.DoubleScored;
import org.trigpoint.calibration.Scores;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;
import org.trigpoint.ui.parts.EmptyState;

/** How far observers who scored the same sessions agree: coefficients item by item, and differences pair by pair. */
final class AgreementFigures extends Div {

    AgreementFigures(Scores scores) {
        DoubleScored found = DoubleScored.of(scores);
        if (found.sessions() == 0) {
            add(
                    new EmptyState(
                            "No session is scored twice yet",
                            "Agreement is counted over sessions that two observers have scored and submitted, blind to each other."));
            return;
        }
        add(new Paragraph(Plural.of(found.sessions(), "session")
                + " scored by two observers or more, as each submitted; what was agreed on afterwards does not count"
                + NotCounted.hidden(scores.closed())));
        add(new H2("By item"), items(scores, found), new H2("By pair of observers"), pairs(found));
        if (!found.once().isEmpty()) {
            add(new Paragraph(
                    "Left out, for one session in common is too little: " + String.join("; ", found.once()) + "."));
        }
        add(note());
    }

    private static NumbersTable items(Scores scores, DoubleScored found) {
        NumbersTable table = new NumbersTable(
                "Agreement by item, with 95 % intervals and n sessions; a reason stands where a number is not defined",
                1, List.of("Item", "Share alike", "Krippendorff\u2019s \u03b1", "Gwet\u2019s AC", "ICC(1,1)"));
        for (DoubleScored.OfItem item : found.items()) {
            Level level = scores.scale(item.item()).level();
            table.row(List.of(
                    item.item().title() + " (" + level.word() + ")",
                    Written.coefficient(item.percent()),
                    Written.coefficient(item.alpha()),
                    (level == Level.NOMINAL ? "AC1 " : "AC2 ") + Written.coefficient(item.gwet()),
                    Written.coefficient(item.single())));
        }
        return table;
    }

    private static NumbersTable pairs(DoubleScored found) {
        NumbersTable table = new NumbersTable(
                "Pairs with two sessions or more in common; difference: the first less the second, in points",
                2,
                List.of(
                        "Item",
                        "Pair",
                        "Weighted \u03ba, linear",
                        "Weighted \u03ba, quadratic",
                        "ICC(2,1)",
                        "Mean difference",
                        "Limits of agreement"));
        found.items()
                .forEach(item -> item.pairs()
                        .forEach(pair -> table.row(List.of(
                                item.item().title(),
                                pair.first() + " and " + pair.second(),
                                Written.coefficient(pair.linear()),
                                Written.coefficient(pair.quadratic()),
                                Written.coefficient(pair.icc()),
                                Written.estimate(pair.differences().mean()),
                                Limits.of(pair.differences())))));
        return table;
    }

    private static Paragraph note() {
        Paragraph note =
                new Paragraph("Intervals of \u03b1 are by drawing sessions with replacement, 2,000 times from a fixed"
                        + " seed; the others by formula. AC is over all points of the scale, given or not. No word judges these"
                        + " numbers: what is enough is for the team to say beforehand.");
        note.addClassName("trig-hint");
        return note;
    }
}
