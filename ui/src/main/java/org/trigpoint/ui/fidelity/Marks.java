package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.progression.Colour;

/** A status or colour as a word with a sign and a tint, so that no one of them has to be seen. */
final class Marks {

    private Marks() {}

    static Span of(Status status) {
        return mark(status.words(), name(status));
    }

    static Span of(Colour colour) {
        return mark(colour.word() + " (" + colour.heading() + ")", colour.word());
    }

    static Span open(String words) {
        return mark(words, "open");
    }

    static Span mark(String words, String name) {
        Span mark = new Span(words);
        mark.addClassNames("fidelity-mark", name);
        return mark;
    }

    static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number that decides, as short as a cell needs it; empty where nothing is divided. */
    static String figure(Reading reading) {
        boolean open = reading.status() == Status.CANNOT_BE_COMPUTED;
        boolean several = reading.parts().size() > 1;
        return reading.deciding().stream()
                .map(part -> open ? between(part) : brief(part, several))
                .findFirst()
                .orElse("");
    }

    /** What it could be with what is missing, so that nothing missing is read as nothing there. */
    private static String between(Part part) {
        return part.least().equals(part.most())
                ? ""
                : part.least().percentBeside(part.threshold().share()) + "% to "
                        + part.most().percentBeside(part.threshold().share()) + "%";
    }

    /** Where a measure counts more than one thing, with what is counted. */
    private static String brief(Part part, boolean several) {
        String numbers = part.numerator().written(2) + " of " + part.denominator() + (several ? " " + part.of() : "");
        return part.threshold().words().contains("%")
                ? part.share().percentBeside(part.threshold().share()) + "%"
                : numbers;
    }

    static String whole(Part part) {
        return part.numerator().written(2) + " of " + part.denominator() + " " + part.of() + ": "
                + part.share().percentBeside(part.threshold().share()) + "%; needed: "
                + part.threshold().words();
    }
}
