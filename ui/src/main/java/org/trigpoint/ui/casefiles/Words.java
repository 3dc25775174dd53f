package org.trigpoint.ui.casefiles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.codebooks.statistics.Estimate;

/** Numbers and days of samples as people read them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "\u2014" : DAY.format(day);
    }

    static String drawn(Sample.Head sample) {
        return Plural.of(sample.drawn(), "file") + " drawn from a list of " + sample.listed();
    }

    static String progress(Sample.Head sample) {
        if (sample.unmasked()) {
            return "unmasked, " + sample.submitted() + " of " + Plural.of(sample.reviews(), "review") + " submitted";
        }
        if (sample.reviews() > 0) {
            return "masked, " + sample.submitted() + " of " + Plural.of(sample.reviews(), "review") + " submitted";
        }
        return "masked, " + sample.texts() + " of " + Plural.of(sample.drawn(), "text") + " brought";
    }

    static String number(@Nullable Double value) {
        return value == null
                ? "\u2014"
                : String.format(Locale.UK, "%.2f", value).replace('-', '\u2212');
    }

    /** A number with its interval, or a dash: the reason stands apart. */
    static String estimate(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Undefined undefined -> "undefined";
            case Estimate.Defined defined ->
                number(defined.value()) + " (" + number(defined.interval().low()) + " to "
                        + number(defined.interval().high()) + ")";
        };
    }
}
