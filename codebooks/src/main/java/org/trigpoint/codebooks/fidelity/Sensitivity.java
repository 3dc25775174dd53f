package org.trigpoint.codebooks.fidelity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What becomes of each measure when one definition is settled otherwise and all others stay as they are. */
public final class Sensitivity {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Sensitivity() {}

    /**
     * One measure under one alternative.
     *
     * @param measure which
     * @param setting what is settled otherwise
     * @param alternative how
     * @param readings at every site by code, then pooled
     * @param changed of which sites the status is another than as settled; empty text for the pooled row
     */
    public record Line(
            Measure measure, String setting, String alternative, List<Reading> readings, List<String> changed) {

        /** Keeps its own copies. */
        public Line {
            readings = List.copyOf(readings);
            changed = List.copyOf(changed);
        }
    }

    /**
     * Every alternative that can change a measure, one at a time.
     *
     * @param delivery what is recorded
     * @param definitions as the study settles them
     * @param asOf the day on which it is asked
     * @return by measure, then by setting; the fifteen months last
     */
    public static List<Line> lines(Delivery delivery, Definitions definitions, LocalDate asOf) {
        Fidelity settled = new Fidelity(delivery, definitions, asOf);
        List<Line> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Reading> base = settled.readings(measure);
            for (Alternative other : alternatives(measure, definitions)) {
                List<Reading> readings = new Fidelity(delivery, other.definitions(), asOf).readings(measure);
                lines.add(new Line(measure, other.setting(), other.label(), readings, changed(base, readings)));
            }
        }
        return lines;
    }

    private record Alternative(String setting, String label, Definitions definitions) {}

    private static List<Alternative> alternatives(Measure measure, Definitions definitions) {
        List<Alternative> all = new ArrayList<>();
        Stream.of(Choice.values())
                .filter(choice -> choice.setting().concerns(measure) && !definitions.has(choice))
                .map(choice -> new Alternative(choice.setting().title(), choice.label(), definitions.with(choice)))
                .forEach(all::add);
        if (measure == Measure.F6 || measure == Measure.F7) {
            Definitions.FIRST_MONTHS.stream()
                    .filter(month -> !month.equals(definitions.firstMonth()))
                    .map(month -> new Alternative("The fifteen months", months(month), definitions.from(month)))
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * Fifteen months in words.
     *
     * @param first the first of them
     * @return such as {@code October 2024 to December 2025}
     */
    public static String months(YearMonth first) {
        return MONTH.format(first) + " to " + MONTH.format(first.plusMonths(Definitions.MONTHS - 1L));
    }

    private static List<String> changed(List<Reading> base, List<Reading> readings) {
        List<String> changed = new ArrayList<>();
        for (int place = 0; place < base.size(); place++) {
            if (base.get(place).status() != readings.get(place).status()) {
                changed.add(Objects.requireNonNullElse(base.get(place).site(), ""));
            }
        }
        return changed;
    }
}
