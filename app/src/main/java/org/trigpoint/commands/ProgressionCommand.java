package org.trigpoint.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.codebooks.progression.Outcome;
import org.trigpoint.codebooks.progression.Value;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionTable;
import org.trigpoint.fidelity.ProgressionTable.Decision;
import org.trigpoint.fidelity.ProgressionTable.Line;
import org.trigpoint.studies.StudyQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "progression",
        description = "Tells what the criteria for a full-scale trial say, read literally; it recommends nothing.")
final class ProgressionCommand implements TrigpointCommand {

    @Option(names = "--study", paramLabel = "S", required = true, description = "the study, by name or number")
    private String study = "";

    @Override
    public Ending run(House house, Output output) {
        AccessDesk access = house.the(AccessDesk.class);
        Administrator operator = access.operator();
        Reader reader =
                access.operatorOf(operator, house.the(StudyQueries.class).named(operator, study));
        ProgressionTable table = house.the(ProgressionQueries.class).table(reader);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "criteria", table.lines().stream().map(ProgressionCommand::line).toList());
        result.put("as_printed", guide(table.printed()));
        result.put("with_decisions", guide(table.withDecisions()));
        result.put("defect", Guide.DEFECT);
        result.put("pro_rata", Guide.PRO_RATA);
        output.object(result);
        return Ending.DONE;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("criterion", line.criterion().number());
        found.put("printed", line.criterion().printed().text());
        found.put("value", line.value().words());
        found.put("from", line.value() instanceof Value.Entered entered ? entered.provenance() : line.how());
        found.put("outcome", line.outcome().words());
        found.put("why", why(line.outcome()));
        line.criterion()
                .rounded(line.value())
                .ifPresent(other -> found.put("rounded_to_whole_per_cent", other.words()));
        found.put("defect", line.criterion().defect());
        found.put("decision", decision(line));
        return found;
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Banded banded -> "";
            case Outcome.Undefined undefined -> undefined.reason();
            case Outcome.NotComputed none -> none.reason();
            case Outcome.ByHand hand -> hand.reason();
        };
    }

    private static @Nullable Map<String, Object> decision(Line line) {
        Decision made = line.decision();
        if (made == null) {
            return null;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("colour", made.colour().word());
        found.put("reason", made.reason());
        found.put("seen", made.seen());
        found.put("by", made.by());
        found.put("at", made.at().toString());
        found.put("stale", line.stale());
        return found;
    }

    private static Map<String, Object> guide(Guide guide) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("green", guide.green());
        found.put("amber", guide.amber());
        found.put("red", guide.red());
        found.put("without", guide.without());
        found.put("literal", guide.literal().map(rule -> rule.printed().text()).orElse("no printed rule applies"));
        found.put(
                "sensitivity_pro_rata",
                guide.proRata()
                        .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                        .orElse("none"));
        return found;
    }
}
