package org.trigpoint.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;

/**
 * All questionnaires of one instrument that a reader may see, scored.
 *
 * @param instrument by whose rules
 * @param answered by person, then in the order of time
 * @param withoutConsent how many were left out because their family does not consent
 */
public record Outcomes(Instrument instrument, List<Answered> answered, int withoutConsent) {

    /** The points in time, in order. */
    public static final List<String> TIMES = List.of("baseline", "midline", "endline");

    /** Keeps its own copy. */
    public Outcomes {
        answered = List.copyOf(answered);
    }

    /**
     * The questionnaires that are scored.
     *
     * @return shipped instruments with rules of scoring
     */
    public static List<Instrument> scored() {
        return Instruments.shipped().stream()
                .filter(each -> each.scoring() != null)
                .toList();
    }

    /**
     * The questionnaires of each person.
     *
     * @return by key of the person, each in the order of time
     */
    public Map<String, List<Answered>> people() {
        Map<String, List<Answered>> people = new LinkedHashMap<>();
        answered.forEach(one ->
                people.computeIfAbsent(one.person(), key -> new ArrayList<>()).add(one));
        return people;
    }
}
