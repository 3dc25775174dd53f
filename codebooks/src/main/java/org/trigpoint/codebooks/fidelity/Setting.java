package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Measure.F1;
import static org.trigpoint.codebooks.fidelity.Measure.F2;
import static org.trigpoint.codebooks.fidelity.Measure.F3;
import static org.trigpoint.codebooks.fidelity.Measure.F4;
import static org.trigpoint.codebooks.fidelity.Measure.F5;
import static org.trigpoint.codebooks.fidelity.Measure.F6;
import static org.trigpoint.codebooks.fidelity.Measure.F7;
import static org.trigpoint.codebooks.fidelity.Measure.F8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A definition that the protocol leaves open. The default of each is this product's own, and from no protocol. */
public enum Setting {
    /** Who is divided by. */
    DENOMINATOR("Keyworkers in the denominator", F2, F3, F4),
    /** Who is in no line of a register that there is. */
    UNLISTED("Nobody's line in a day's register", F1, F2, F3, F4, F5, F8),
    /** Days after the course. */
    MAKE_UP("Days made up after the training period", F2, F3, F4, F5, F8),
    /** Part of a month. */
    PART_MONTHS("Part of a month in post", F6),
    /** Where the months come from. */
    MONTHS("Months in post", F6),
    /** One after another. */
    REPLACEMENT("A replacement in the same post", F6),
    /** What the 60 % are of. */
    SESSIONS("Attendance of reflective sessions", F7),
    /** Who attends the training. */
    TRAINED("Keyworkers who attend the training", F8),
    /** What pooled means. */
    POOLING("Sites in the pooled row", F1, F2, F3, F4, F5, F6, F7, F8);

    private final String title;
    private final String measures;

    Setting(String title, Measure... measures) {
        this.title = title;
        this.measures = Stream.of(measures).map(Measure::name).collect(Collectors.joining(" "));
    }

    /**
     * What it settles.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * Which measures it can change.
     *
     * @param measure one of the eight
     * @return true where it can
     */
    public boolean concerns(Measure measure) {
        return measures.contains(measure.name());
    }

    /**
     * What can be chosen.
     *
     * @return at least two, the default first
     */
    public List<Choice> choices() {
        return Stream.of(Choice.values())
                .filter(choice -> choice.setting() == this)
                .toList();
    }
}
