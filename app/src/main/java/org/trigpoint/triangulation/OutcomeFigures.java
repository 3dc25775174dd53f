package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.outcomes.OutcomeChange;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.records.Remembered;
import org.trigpoint.triangulation.JointDisplay.Count;

/** Questionnaires of families: what they came to at each point in time, and how people changed; forms are never pooled. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class OutcomeFigures implements FigureSource {

    static final String KIND = "outcome";

    private static final int STUDIES_KEPT = 8;

    private final OutcomeQueries outcomes;
    private final Remembered<List<Figure>> remembered;

    OutcomeFigures(OutcomeQueries outcomes, DSLContext sql) {
        this.outcomes = outcomes;
        this.remembered = new Remembered<>(sql, STUDIES_KEPT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The same for all who are given any: they see every site, and no figure is of an arm. */
    @Override
    public List<Figure> all(Reader reader) {
        return reader.onlySite() == null
                ? remembered.of(reader.study(), KIND, before -> worked(reader))
                : worked(reader);
    }

    private List<Figure> worked(Reader reader) {
        List<Figure> figures = new ArrayList<>();
        Outcomes.scored().forEach(form -> {
            Outcomes all = outcomes.of(reader, form.key());
            OutcomeTables tables = new OutcomeTables(all, OutcomeSettings.USUAL);
            tables.levels().forEach(level -> figures.add(level(all, level)));
            tables.changes().forEach(change -> figures.add(change(all, change)));
        });
        return figures;
    }

    private static Figure level(Outcomes all, OutcomeTables.Level level) {
        OptionalDouble mean = level.total().mean();
        String value = mean.isPresent() ? "mean " + Digits.of(mean.getAsDouble()) : "no total";
        String key = all.instrument().key() + "@" + level.cell().form() + "/"
                + level.cell().time();
        String label = all.instrument().title() + ", " + form(level.cell()) + ", "
                + level.cell().time();
        List<Count> counts =
                mean.stream().mapToObj(total -> new Count("mean", total)).toList();
        return figure(key, label, value, counts, level.total().n(), null, level.toString());
    }

    private static Figure change(Outcomes all, OutcomeChange change) {
        String key = all.instrument().key() + "@" + change.cell().form() + "/change";
        String label = all.instrument().title() + ", " + form(change.cell()) + ", change from baseline to endline";
        return switch (change.mean()) {
            case Estimate.Defined defined ->
                figure(
                        key,
                        label,
                        "mean " + Digits.of(defined.value()),
                        List.of(new Count("mean", defined.value())),
                        defined.n(),
                        defined,
                        change.toString());
            case Estimate.Undefined(String reason) ->
                figure(key, label, "undefined: " + reason, List.of(), 0, null, reason);
        };
    }

    private static Figure figure(
            String key,
            String label,
            String value,
            List<Count> counts,
            int n,
            Estimate.@Nullable Defined of,
            String beneath) {
        return new Figure(
                KIND + ":" + key,
                Strand.SURVEY,
                label,
                value,
                counts,
                n,
                of == null ? null : of.interval(),
                "questionnaires of people, scored by the instrument\u2019s rules",
                Digits.digest(beneath));
    }

    private static String form(OutcomeTables.Cell cell) {
        return cell.form().isEmpty() ? "form not known" : cell.form() + " form";
    }
}
