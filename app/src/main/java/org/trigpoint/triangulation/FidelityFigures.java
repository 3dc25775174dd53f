package org.trigpoint.triangulation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.triangulation.JointDisplay.Count;

/** Measures of delivery, at each site and pooled; none for whoever is blinded. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FidelityFigures implements FigureSource {

    static final String KIND = "fidelity";

    private static final int PLACES = 12;

    private final FidelityQueries fidelity;

    FidelityFigures(FidelityQueries fidelity) {
        this.fidelity = fidelity;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Figure> all(Reader reader) {
        return fidelity.closed(reader)
                ? List.of()
                : fidelity.table(reader, null).readings().stream()
                        .map(FidelityFigures::figure)
                        .toList();
    }

    /** Whether a key, of a number or of what was judged, is of a measure. */
    static boolean is(String key) {
        return key.startsWith(KIND + ":");
    }

    /** The key of a measure at a site. */
    static String key(String measure, String site) {
        return KIND + ":" + measure + "@" + site;
    }

    private static Figure figure(Reading reading) {
        String site = reading.site();
        String shares = reading.deciding().stream().map(FidelityFigures::share).collect(Collectors.joining());
        String value = reading.status().words() + (shares.isEmpty() ? "" : ", " + shares);
        return new Figure(
                key(reading.measure().name(), site == null ? "" : site),
                Strand.RECORDS,
                reading.measure().title() + ", " + (site == null ? "all sites that deliver" : site),
                value,
                reading.deciding().stream().flatMap(FidelityFigures::counts).toList(),
                null,
                null,
                "rows of records, by the measure\u2019s rule",
                Digits.digest(value + reading.parts() + reading.reason()));
    }

    private static Stream<Count> counts(Part part) {
        return Stream.of(
                new Count(
                        part.of() + ", numerator",
                        part.numerator().rounded(PLACES).doubleValue()),
                new Count(part.of() + ", denominator", part.denominator()));
    }

    private static String share(Part part) {
        return part.numerator().written(2) + " of " + part.denominator() + " " + part.of();
    }
}
