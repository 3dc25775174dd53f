package org.trigpoint.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.codebooks.scores.Scorer;

/** Totals and subscales of a questionnaire as if they were columns. */
final class ScoreParts {

    /** What columns that are worked out begin with. */
    static final String MARK = "score:";

    private static final String TOTAL = "total";

    /** The total as a column. */
    static final String TOTAL_COLUMN = MARK + TOTAL;

    private static final Map<String, Optional<Scorer>> SCORERS = scorers();

    private final Scorer scorer;

    private ScoreParts(Scorer scorer) {
        this.scorer = scorer;
    }

    private static Map<String, Optional<Scorer>> scorers() {
        Map<String, Optional<Scorer>> scorers = new HashMap<>();
        for (Instrument instrument : Instruments.shipped()) {
            if (instrument.version() == 1) {
                scorers.put(instrument.key(), Scorer.of(instrument));
            }
        }
        return Map.copyOf(scorers);
    }

    /** Of questionnaires with rules of scoring. */
    static Optional<ScoreParts> of(Dataset data) {
        return SCORERS.getOrDefault(data.instrument(), Optional.empty()).map(ScoreParts::new);
    }

    static String title(String column) {
        String part = column.substring(MARK.length());
        return part.equals(TOTAL)
                ? "Total score"
                : "Score: " + part.substring(0, 1).toUpperCase(Locale.UK)
                        + part.substring(1).replace('-', ' ');
    }

    /** The columns that can be worked out. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(MARK + TOTAL));
        scorer.score(null, Map.of()).subscales().keySet().forEach(part -> columns.add(MARK + part));
        return columns;
    }

    /** The number of one part; empty where the rules give none. */
    String value(String column, String form, Map<String, String> cells) {
        return value(column, scorer.score(form.isEmpty() ? null : form, cells));
    }

    /** The number of one part; empty where the rules give none. */
    static String value(String column, Score score) {
        String part = column.substring(MARK.length());
        Score.Part found =
                part.equals(TOTAL) ? score.total() : score.subscales().get(part);
        OptionalDouble number = found == null ? OptionalDouble.empty() : found.number();
        return number.isEmpty() ? "" : String.valueOf(number.getAsDouble());
    }
}
