package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.trigpoint.codebooks.fidelity.Behind;
import org.trigpoint.codebooks.fidelity.Compliance;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Sensitivity;
import org.trigpoint.codebooks.progression.Outcome;
import org.trigpoint.codebooks.progression.Value;
import org.trigpoint.exchange.ScoreTables.Table;
import org.trigpoint.fidelity.ProgressionTable;

/** Measures, what stands behind them, and criteria as tidy tables: heads first, then lines as long. */
final class FidelityTables {

    private static final String POOLED = "pooled";
    private static final List<String> MEASURES = List.of(
            "measure",
            "printed",
            "site",
            "status",
            "counted",
            "numerator",
            "denominator",
            "percent",
            "threshold",
            "reason",
            "notes");
    private static final List<String> CRITERIA = List.of(
            "criterion",
            "printed",
            "green",
            "amber",
            "red",
            "value",
            "from",
            "outcome",
            "defect",
            "decided",
            "reason",
            "by",
            "seen",
            "stale");

    private FidelityTables() {}

    static Table measures(List<Reading> readings) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(MEASURES);
        for (Reading reading : readings) {
            Stream<List<String>> parts = reading.parts().isEmpty()
                    ? Stream.of(List.of("", "", "", "", ""))
                    : reading.parts().stream().map(FidelityTables::part);
            parts.forEach(part -> {
                List<String> line = new ArrayList<>(List.of(
                        reading.measure().name(),
                        reading.measure().printed().text(),
                        site(reading),
                        reading.status().words()));
                line.addAll(part);
                line.addAll(List.of(reading.reason(), String.join(" ", reading.notes())));
                lines.add(line);
            });
        }
        return new Table("Measures", lines);
    }

    private static List<String> part(Part part) {
        return List.of(
                part.label(),
                part.numerator().written(4),
                String.valueOf(part.denominator()),
                part.share().percentBeside(part.threshold().share()),
                part.threshold().words());
    }

    static Table behind(List<Reading> readings) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("measure", "site", "counted", "standing", "what", "records"));
        for (Reading reading : readings) {
            if (reading.site() != null) {
                for (Behind each : reading.behind()) {
                    lines.add(List.of(
                            reading.measure().name(),
                            each.site(),
                            each.unit(),
                            standing(each.standing()),
                            each.what(),
                            String.join(" ", each.rows())));
                }
            }
        }
        return new Table("Behind", lines);
    }

    private static String standing(Behind.Standing standing) {
        return switch (standing) {
            case COUNTS -> "in the numerator";
            case COUNTS_NOT -> "in the denominator alone";
            case UNKNOWN -> "not known";
            case LEFT_OUT -> "left out";
        };
    }

    static Table sensitivity(List<Sensitivity.Line> all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("measure", "setting", "alternative", "site", "status", "changed"));
        for (Sensitivity.Line each : all) {
            for (Reading reading : each.readings()) {
                boolean changed = each.changed().contains(Objects.requireNonNullElse(reading.site(), ""));
                lines.add(List.of(
                        each.measure().name(),
                        each.setting(),
                        each.alternative(),
                        site(reading),
                        reading.status().words(),
                        changed ? "yes" : "no"));
            }
        }
        return new Table("Sensitivity", lines);
    }

    static Table compliance(Compliance compliance) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("of", "id", "site", "arm", "compliant", "why"));
        compliance.keyworkers().forEach(each -> lines.add(receipt("keyworker", each)));
        compliance.families().forEach(each -> lines.add(receipt("family (by its keyworker, an inference)", each)));
        return new Table("Compliance", lines);
    }

    private static List<String> receipt(String of, Compliance.Receipt each) {
        return List.of(
                of,
                each.id(),
                each.site(),
                each.intervention() ? "intervention" : "control",
                each.received().code(),
                each.why());
    }

    static Table progression(ProgressionTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(CRITERIA);
        for (ProgressionTable.Line line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(line.criterion().number()),
                    line.criterion().printed().text(),
                    line.criterion().green().text(),
                    line.criterion().amber().text(),
                    line.criterion().red().text(),
                    line.value().words(),
                    line.value() instanceof Value.Entered entered ? entered.provenance() : line.how(),
                    outcome(line.outcome()),
                    line.criterion().defect()));
            cells.addAll(decision(line));
            lines.add(cells);
        }
        return new Table("Progression", lines);
    }

    private static String outcome(Outcome outcome) {
        return outcome instanceof Outcome.NotComputed none ? outcome.words() + ": " + none.reason() : outcome.words();
    }

    private static List<String> decision(ProgressionTable.Line line) {
        ProgressionTable.Decision made = line.decision();
        return made == null
                ? List.of("", "", "", "", "")
                : List.of(made.colour().word(), made.reason(), made.by(), made.seen(), line.stale() ? "yes" : "no");
    }

    private static String site(Reading reading) {
        return Objects.requireNonNullElse(reading.site(), POOLED);
    }
}
