package org.trigpoint.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;

/** A file did not leave, for names stand in it. It says how many and where, and never which. */
public final class KeptBack extends Refusal {

    private static final int MOST_PLACES = 4;

    private final int names;

    KeptBack(int names, Map<String, Integer> places) {
        super(sentence(names, places));
        this.names = names;
    }

    /**
     * How many different names stand in it.
     *
     * @return at least 1
     */
    public int names() {
        return names;
    }

    private static String sentence(int names, Map<String, Integer> places) {
        List<String> where = places.entrySet().stream()
                .limit(MOST_PLACES)
                .map(place -> place.getKey() + " (" + Plural.of(place.getValue(), "place") + ")")
                .collect(Collectors.toList());
        if (places.size() > MOST_PLACES) {
            where.add("more");
        }
        return "The file was kept back: " + Plural.of(names, "name") + " that a pseudonym stands for "
                + (names == 1 ? "is" : "are") + " in it, in " + String.join(", ", where)
                + ". Replace what is left under Personal data; a lead can open the gate there with a reason.";
    }
}
