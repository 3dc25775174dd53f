package org.trigpoint.codebooks.fidelity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a study settles what the protocol leaves open.
 *
 * @param choices one of each setting
 * @param firstMonth the first of the fifteen months
 * @param trainingEnds the last day of the period in which keyworkers and leaders are trained; their measures are due then
 * @param championsEnd the last day of the period in which champions are trained
 */
public record Definitions(
        Map<Setting, Choice> choices, YearMonth firstMonth, LocalDate trainingEnds, LocalDate championsEnd) {

    /** How many months the trial has. */
    public static final int MONTHS = 15;

    /**
     * The product's own defaults. The months run from the start of the pilot (S000 Annex A: October 2024) to December 2025,
     * where S001 ends delivery; the periods of training are those of Annex A.
     */
    public static final Definitions DEFAULT = new Definitions(
            Stream.of(Setting.values())
                    .collect(Collectors.toMap(
                            setting -> setting, setting -> setting.choices().getFirst())),
            YearMonth.of(2024, 10),
            LocalDate.of(2025, 4, 30),
            LocalDate.of(2025, 10, 31));

    /**
     * First months that the dates of the documents speak for: S001's start of delivery, the start of the pilot, the start of
     * families' data, and the fifteen months that end with the last data of families, and with the last of the authorities.
     */
    public static final List<YearMonth> FIRST_MONTHS = List.of(
            YearMonth.of(2024, 9),
            YearMonth.of(2024, 10),
            YearMonth.of(2025, 1),
            YearMonth.of(2025, 2),
            YearMonth.of(2025, 3));

    /** Refuses to leave anything open. */
    public Definitions {
        choices = Map.copyOf(choices);
        for (Setting setting : Setting.values()) {
            Choice choice = choices.get(setting);
            if (choice == null || choice.setting() != setting) {
                throw new IllegalArgumentException("Nothing is chosen for " + setting + ".");
            }
        }
    }

    /**
     * Whether this is how it is settled.
     *
     * @param choice one way
     * @return true where it is chosen
     */
    public boolean has(Choice choice) {
        return of(choice.setting()) == choice;
    }

    /**
     * How a setting is settled.
     *
     * @param setting which
     * @return what is chosen
     */
    public Choice of(Setting setting) {
        return Objects.requireNonNull(choices.get(setting));
    }

    /**
     * The same with another choice.
     *
     * @param choice takes the place of what is chosen for its setting
     * @return all else as it is
     */
    public Definitions with(Choice choice) {
        Map<Setting, Choice> other = new EnumMap<>(choices);
        other.put(choice.setting(), choice);
        return new Definitions(other, firstMonth, trainingEnds, championsEnd);
    }

    /**
     * The same with other months.
     *
     * @param month the first of the fifteen
     * @return all else as it is
     */
    public Definitions from(YearMonth month) {
        return new Definitions(choices, month, trainingEnds, championsEnd);
    }

    /**
     * The last of the fifteen months.
     *
     * @return fourteen after the first
     */
    public YearMonth lastMonth() {
        return firstMonth.plusMonths(MONTHS - 1L);
    }

    /**
     * From when a measure can be judged.
     *
     * @param measure which
     * @return its last day; it is due on the day after
     */
    public LocalDate lastDay(Measure measure) {
        return switch (measure) {
            case F1, F2, F3, F4 -> trainingEnds;
            case F5 -> championsEnd;
            case F6, F7, F8 -> lastMonth().atEndOfMonth();
        };
    }

    /** The fifteen months in their order. */
    List<YearMonth> months() {
        return Stream.iterate(firstMonth, month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
    }
}
