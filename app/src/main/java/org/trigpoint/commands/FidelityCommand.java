package org.trigpoint.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Sensitivity;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.FidelityTable;
import org.trigpoint.studies.StudyQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fidelity",
        description =
                "Tells how far delivery kept to what was planned: every measure at every site and pooled, with how"
                        + " what the protocol leaves open is settled.")
final class FidelityCommand implements TrigpointCommand {

    @Option(names = "--study", paramLabel = "S", required = true, description = "the study, by name or number")
    private String study = "";

    @Option(names = "--sensitivity", description = "also under every alternative of what is open")
    private boolean sensitivity;

    @Override
    public Ending run(House house, Output output) {
        AccessDesk access = house.the(AccessDesk.class);
        Administrator operator = access.operator();
        Reader reader =
                access.operatorOf(operator, house.the(StudyQueries.class).named(operator, study));
        FidelityQueries queries = house.the(FidelityQueries.class);
        FidelityTable table = queries.table(reader, null);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("as_of", table.asOf().toString());
        result.put("definitions", definitions(table.settled()));
        result.put("sites", table.sites());
        result.put(
                "measures",
                table.readings().stream().map(FidelityCommand::reading).toList());
        if (sensitivity) {
            result.put(
                    "sensitivity",
                    queries.sensitivity(reader, null).stream()
                            .map(FidelityCommand::alternative)
                            .toList());
        }
        output.object(result);
        return Ending.DONE;
    }

    private static Map<String, Object> definitions(FidelityTable.Settled settled) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("set_by", settled.by() == null ? "the program's own defaults" : settled.by());
        Map<String, String> choices = new TreeMap<>();
        settled.definitions()
                .choices()
                .forEach((setting, choice) -> choices.put(setting.name().toLowerCase(Locale.ROOT), choice.word()));
        found.put("choices", choices);
        found.put("first_month", settled.definitions().firstMonth().toString());
        found.put("training_ends", settled.definitions().trainingEnds().toString());
        found.put("champions_end", settled.definitions().championsEnd().toString());
        return found;
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("measure", reading.measure().name());
        found.put("title", reading.measure().title());
        found.put("site", reading.site() == null ? "pooled" : reading.site());
        found.put("status", reading.status().words());
        found.put("reason", reading.reason());
        found.put("parts", reading.parts().stream().map(FidelityCommand::part).toList());
        found.put("notes", reading.notes());
        found.put(
                "rows",
                reading.behind().stream().mapToInt(each -> each.rows().size()).sum());
        return found;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("counted", part.label());
        found.put("numerator", part.numerator().rounded(4).stripTrailingZeros());
        found.put("denominator", part.denominator());
        found.put("percent", part.share().percentBeside(part.threshold().share()));
        found.put("threshold", part.threshold().words());
        found.put("status", part.status().words());
        return found;
    }

    private static Map<String, Object> alternative(Sensitivity.Line line) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("measure", line.measure().name());
        found.put("setting", line.setting());
        found.put("alternative", line.alternative());
        Map<String, String> statuses = new LinkedHashMap<>();
        line.readings()
                .forEach(reading -> statuses.put(
                        reading.site() == null ? "pooled" : reading.site(),
                        reading.status().words()));
        found.put("status", statuses);
        found.put("changed", List.copyOf(line.changed()));
        return found;
    }
}
