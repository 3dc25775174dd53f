package org.trigpoint.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.ExportedFile;
import org.trigpoint.exchange.ThemeMatrixExport;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.studies.StudyQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Writes files, each whole or not at all.",
        subcommands = {ExportCommand.OfThemes.class})
final class ExportCommand {

    @Command(name = "theme-matrix", description = "Writes themes by site, role, wave, kind or participant.")
    static final class OfThemes implements TrigpointCommand {

        @Option(names = "--study", paramLabel = "S", required = true, description = "the study, by name or number")
        private String study = "";

        @Option(names = "--analysis", paramLabel = "A", required = true, description = "its analysis, likewise")
        private String analysis = "";

        @Option(
                names = "--by",
                paramLabel = "COLUMNS",
                description = "site, role, wave, kind or participant; site if not said")
        private String by = By.SITE.word();

        @Option(
                names = "--count",
                paramLabel = "UNIT",
                description = "segments, sources, participants or words; segments if not said")
        private String count = CountingUnit.SEGMENTS.word();

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "a .xlsx or .csv file")
        private Path out = Path.of("theme-matrix.xlsx");

        private record Exported(String file, String sha256, int rows, int columns) {}

        @Override
        public Ending run(House house, Output output) {
            String name = out.toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
                output.doing("A theme matrix is written as .xlsx or .csv so far: give FILE one of these endings.");
                return Ending.MISUSED;
            }
            By columns = By.of(by);
            CountingUnit unit = CountingUnit.of(count);
            AccessDesk access = house.the(AccessDesk.class);
            Administrator operator = access.operator();
            Reader reader =
                    access.operatorOf(operator, house.the(StudyQueries.class).named(operator, study));
            AnalysisId which = named(house.the(AnalysisService.class).of(reader), analysis);
            output.doing("Writing " + out);
            ExportedFile file =
                    house.the(ThemeMatrixExport.class).write(reader, MatrixRequest.of(which, columns, unit), out);
            output.object(new Exported(file.path().toString(), file.sha256(), file.rows(), file.columns()));
            return Ending.DONE;
        }

        private static AnalysisId named(List<Analysis> all, String nameOrNumber) {
            return all.stream()
                    .filter(one -> one.name().equalsIgnoreCase(nameOrNumber.strip())
                            || String.valueOf(one.id().value()).equals(nameOrNumber.strip()))
                    .map(Analysis::id)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("The study has no analysis “" + nameOrNumber + "”; it has: "
                            + all.stream().map(Analysis::name).collect(Collectors.joining(", ", "", "."))));
        }
    }
}
