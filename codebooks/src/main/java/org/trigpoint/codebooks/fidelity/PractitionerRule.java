package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Choice.MONTHS_AS_STATED;
import static org.trigpoint.codebooks.fidelity.Choice.ONE_PERSON;
import static org.trigpoint.codebooks.fidelity.Choice.STARTED_MONTHS;
import static org.trigpoint.codebooks.fidelity.Choice.WHOLE_MONTHS;
import static org.trigpoint.codebooks.fidelity.Definitions.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.Employment;
import org.trigpoint.codebooks.fidelity.Delivery.Training;
import org.trigpoint.codebooks.fidelity.Part.Threshold;

/** F6: how many of the fifteen months a practitioner of level two was in post. */
final class PractitionerRule {

    static final Threshold TWELVE = new Threshold(Fraction.of(12, MONTHS), false, "at least 12 of 15 months");

    private final Delivery delivery;
    private final Definitions definitions;
    private final LocalDate asOf;

    PractitionerRule(Delivery delivery, Definitions definitions, LocalDate asOf) {
        this.delivery = delivery;
        this.definitions = definitions;
        this.asOf = asOf;
    }

    Found inPost(List<String> sites) {
        Gathering found = new Gathering();
        Fraction known = Fraction.ZERO;
        Fraction possible = Fraction.ZERO;
        for (String site : sites) {
            List<Employment> spells = delivery.employments().stream()
                    .filter(spell -> spell.site().equals(site))
                    .toList();
            if (spells.isEmpty()) {
                found.obstacles.add("No employment of a systemic practitioner is recorded for " + site + ".");
            }
            spells.forEach(spell -> found.units.add(behind(spell, found)));
            known = known.plus(months(spells, spell -> spell.training() == Training.LEVEL_TWO));
            possible = possible.plus(
                    spells.stream().anyMatch(PractitionerRule::timeless)
                            ? Fraction.of(MONTHS)
                            : months(spells, spell -> spell.training() != Training.OTHER));
        }
        if (!found.units.isEmpty()) {
            long of = (long) MONTHS * sites.size();
            found.parts.add(new Part("months in post", "months", known, of, known.over(of), possible.over(of), TWELVE));
        }
        return found.found();
    }

    private Behind behind(Employment spell, Gathering found) {
        String months = months(List.of(spell), any -> true).written(2) + " of " + MONTHS + " months";
        Standing standing = switch (spell.training()) {
            case LEVEL_TWO -> timeless(spell) ? Standing.UNKNOWN : Standing.COUNTS;
            case OTHER -> Standing.COUNTS_NOT;
            case UNKNOWN -> Standing.UNKNOWN;
        };
        String training = switch (spell.training()) {
            case LEVEL_TWO -> "level two";
            case OTHER -> "another level";
            case UNKNOWN -> "level not known";
        };
        if (spell.training() == Training.UNKNOWN) {
            found.gaps.add("The level of " + spell.person() + " at " + spell.site() + " is not known.");
        }
        if (timeless(spell)) {
            found.gaps.add("When " + spell.person() + " came into post at " + spell.site() + " is not recorded.");
        }
        return new Behind(
                spell.person(),
                spell.site(),
                standing,
                (timeless(spell) ? "no first day" : months) + ", " + training,
                List.of(spell.row()));
    }

    private static boolean timeless(Employment spell) {
        return spell.from() == null && spell.stated() == null && spell.training() != Training.OTHER;
    }

    /** The months of a site, of the post or of whoever was longest in it. */
    private Fraction months(List<Employment> spells, Predicate<Employment> which) {
        List<Employment> counted = spells.stream().filter(which).toList();
        if (!definitions.has(ONE_PERSON)) {
            return filled(counted);
        }
        return counted.stream().collect(Collectors.groupingBy(Employment::person)).values().stream()
                .map(this::filled)
                .max(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
    }

    private Fraction filled(List<Employment> spells) {
        List<Employment> dated = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (Employment spell : spells) {
            Fraction stated = spell.stated();
            if (stated != null && (definitions.has(MONTHS_AS_STATED) || spell.from() == null)) {
                sum = sum.plus(stated);
            } else {
                dated.add(spell);
            }
        }
        for (YearMonth month : definitions.months()) {
            sum = sum.plus(part(month, dated));
        }
        return sum.atMost(Fraction.of(MONTHS));
    }

    private Fraction part(YearMonth month, List<Employment> spells) {
        long days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !day.isAfter(asOf) && spells.stream().anyMatch(spell -> holds(spell, day)))
                .count();
        if (days == 0 || days == month.lengthOfMonth()) {
            return days == 0 ? Fraction.ZERO : Fraction.ONE;
        }
        if (definitions.has(WHOLE_MONTHS)) {
            return Fraction.ZERO;
        }
        return definitions.has(STARTED_MONTHS) ? Fraction.ONE : Fraction.of(days, month.lengthOfMonth());
    }

    private static boolean holds(Employment spell, LocalDate day) {
        LocalDate from = spell.from();
        LocalDate to = spell.to();
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
