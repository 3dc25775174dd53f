package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.trigpoint.casefiles.Comparison.Guesses;
import org.trigpoint.codebooks.statistics.Estimate;

/** The test of the masking: how often reviewers were right about the period. */
final class GuessLine extends Section {

    GuessLine(Guesses guesses) {
        addClassName("trig-section");
        String said = switch (guesses.share()) {
            case Estimate.Undefined undefined -> "Nobody named a period.";
            case Estimate.Defined defined ->
                guesses.right() + " of " + guesses.guessed() + " guesses of the period were right: "
                        + percent(defined.value()) + " ("
                        + percent(defined.interval().low()) + " to "
                        + percent(defined.interval().high())
                        + "). Half is what chance gives; far more means that the masking did not hold.";
        };
        add(
                new H2(guesses.own() ? "The masking, own authorities" : "The masking"),
                new Paragraph(said),
                new Paragraph(guesses.noIdea() + " had no idea, " + guesses.unanswered() + " did not say."));
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.0f %%", 100 * share);
    }
}
