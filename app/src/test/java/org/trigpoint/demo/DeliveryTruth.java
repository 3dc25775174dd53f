package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.codebooks.fidelity.Status.CANNOT_BE_COMPUTED;
import static org.trigpoint.codebooks.fidelity.Status.MET;
import static org.trigpoint.codebooks.fidelity.Status.NOT_MET;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionTable;

/** The demo study's fidelity against what was planted there, written down by hand and worked out by nothing of the program. */
final class DeliveryTruth {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

    /** F1 to F8 at each site. */
    private static final Map<String, List<Status>> PLANTED = Map.of(
            "LA01", List.of(MET, MET, MET, MET, MET, MET, MET, MET),
            "LA02", List.of(MET, MET, MET, MET, MET, MET, MET, MET),
            "LA03", List.of(MET, MET, MET, MET, MET, MET, NOT_MET, MET),
            "LA04", List.of(MET, MET, MET, MET, MET, NOT_MET, MET, MET),
            "LA05", List.of(MET, MET, MET, MET, MET, MET, MET, NOT_MET),
            "LA06",
                    List.of(
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            MET,
                            MET,
                            CANNOT_BE_COMPUTED));

    private final Lead lead;
    private final FidelityQueries fidelity;
    private final ProgressionQueries progression;

    DeliveryTruth(Lead lead, FidelityQueries fidelity, ProgressionQueries progression) {
        this.lead = lead;
        this.fidelity = fidelity;
        this.progression = progression;
    }

    void holds() {
        everySiteMeetsAndMissesWhatWasPlanted();
        aSiteOnItsThresholdsLiesExactlyOnThem();
        theCriteriaAreWhatWasPlanted();
    }

    private void everySiteMeetsAndMissesWhatWasPlanted() {
        Map<String, List<Status>> found = fidelity.table(lead, LATER).readings().stream()
                .filter(reading -> reading.site() != null)
                .collect(Collectors.groupingBy(
                        reading -> Objects.requireNonNull(reading.site()),
                        TreeMap::new,
                        Collectors.mapping(Reading::status, Collectors.toList())));

        assertThat(found).isEqualTo(new TreeMap<>(PLANTED));
    }

    private void aSiteOnItsThresholdsLiesExactlyOnThem() {
        assertThat(Arrays.stream(Measure.values())
                        .map(measure -> part("LA02", measure).share()))
                .containsExactly(
                        Fraction.of(5, 8),
                        Fraction.of(9, 10),
                        Fraction.of(8, 10),
                        Fraction.of(6, 10),
                        Fraction.of(1, 2),
                        Fraction.of(12, 15),
                        Fraction.of(12, 15),
                        Fraction.of(3, 4));
        assertThat(part("LA04", Measure.F6).numerator()).isEqualTo(Fraction.of(11 * 31 + 15, 31));
        assertThat(part("LA05", Measure.F8).share()).isEqualTo(Fraction.of(29, 39));
        assertThat(reading("LA03", Measure.F7).notes()).containsExactly("The lowest attendance of a session is 58.3%.");
        assertThat(reading("LA06", Measure.F3).reason())
                .isEqualTo("No attendance of the five days is recorded for LA06.");
    }

    private Reading reading(String site, Measure measure) {
        return fidelity.table(lead, LATER).of(measure).stream()
                .filter(each -> site.equals(each.site()))
                .findFirst()
                .orElseThrow();
    }

    private Part part(String site, Measure measure) {
        return reading(site, measure).parts().getFirst();
    }

    private void theCriteriaAreWhatWasPlanted() {
        ProgressionTable table = progression.table(lead);

        assertThat(table.lines().stream().map(ProgressionTable.Line::seen))
                .startsWith(
                        "12: green",
                        "2: amber",
                        "940: green",
                        "48.1% (452 of 940): amber",
                        "168: undefined in the protocol",
                        "no value: cannot be computed",
                        "58% (545 of 940): undefined in the protocol");
        assertThat(table.lines().subList(8, 10)).allMatch(ProgressionTable.Line::open);
        assertThat(table.printed().literal()).isEmpty();
        assertThat(table.printed()).isEqualTo(new Guide(2, 2, 0));
    }
}
