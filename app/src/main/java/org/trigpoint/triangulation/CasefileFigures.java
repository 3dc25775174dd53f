package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.casefiles.Comparison;
import org.trigpoint.casefiles.Comparison.Criterion;
import org.trigpoint.casefiles.ReviewResultQueries;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.triangulation.JointDisplay.Count;

/** How reviewed casefiles differ between the two periods, from the unmasking of their sample on. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class CasefileFigures implements FigureSource {

    static final String KIND = "casefiles";

    private final ReviewResultQueries results;

    CasefileFigures(ReviewResultQueries results) {
        this.results = results;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Figure> all(Reader reader) {
        List<Figure> figures = new ArrayList<>();
        results.unmasked(reader).forEach(sample -> {
            Comparison compared = results.of(reader, sample.sample());
            compared.independent().forEach(criterion -> figures.add(figure(compared, criterion)));
        });
        return figures;
    }

    private static Figure figure(Comparison compared, Criterion criterion) {
        String key = KIND + ":" + compared.sample().value() + "@" + criterion.key();
        String label = criterion.title() + ", " + compared.title() + ", late less before";
        int files = criterion.before().n() + criterion.late().n();
        String digest = Digits.digest(criterion.toString());
        return switch (criterion.difference()) {
            case Estimate.Defined defined ->
                new Figure(
                        key,
                        Strand.CASEFILES,
                        label,
                        "difference " + Digits.of(defined.value()),
                        List.of(new Count("difference", defined.value())),
                        files,
                        defined.interval(),
                        "reviewed casefiles of two independent groups",
                        digest);
            case Estimate.Undefined(String reason) ->
                new Figure(
                        key,
                        Strand.CASEFILES,
                        label,
                        "undefined: " + reason,
                        List.of(),
                        files,
                        null,
                        "reviewed casefiles",
                        digest);
        };
    }
}
