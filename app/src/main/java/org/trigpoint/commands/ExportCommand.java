package org.trigpoint.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.ExportFormat;
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

    @Command(name = "theme-matrix", description = "Writes themes or codes by anything known of sources and people.")
    static final class OfThemes implements TrigpointCommand {

        @Option(names = "--study", paramLabel = "S", required = true, description = "the study, by name or number")
        private String study = "";

        @Option(names = "--analysis", paramLabel = "A", required = true, description = "its analysis, likewise")
        private String analysis = "";

        @Option(
                names = "--by",
                paramLabel = "COLUMNS",
                description = "site, role, wave, kind, arm, structure, participant or attribute:NAME; site if not said")
        private String by = By.SITE.word();

        @Option(names = "--cross", paramLabel = "COLUMNS", description = "the same, to cross the columns with")
        private String cross = "";

        @Option(names = "--rows", paramLabel = "ROWS", description = "themes, codes or both; themes if not said")
        private String rows = MatrixRequest.What.THEMES.word();

        @Option(names = "--percent", description = "each number with its share of its denominator")
        private boolean percent;

        @Option(names = "--under", paramLabel = "N", description = "hide counts from 1 to below N; none if not said")
        private int under;

        @Option(
                names = "--count",
                paramLabel = "UNIT",
                description = "segments, sources, participants or words; segments if not said")
        private String count = CountingUnit.SEGMENTS.word();

        @Option(
                names = "--out",
                paramLabel = "FILE",
                required = true,
                description = "a .xlsx, .csv, .docx, .html or .pdf file")
        private Path out = Path.of("theme-matrix.xlsx");

        private record Exported(String file, String sha256, int rows, int columns) {}

        @Override
        public Ending run(House house, Output output) {
            String name = out.toString().toLowerCase(Locale.ROOT);
            if (Arrays.stream(ExportFormat.values()).noneMatch(format -> name.endsWith("." + format.ending()))) {
                output.doing("A theme matrix is written as .xlsx, .csv, .docx, .html or .pdf: give FILE one of these"
                        + " endings.");
                return Ending.MISUSED;
            }
            AccessDesk access = house.the(AccessDesk.class);
            Administrator operator = access.operator();
            Reader reader =
                    access.operatorOf(operator, house.the(StudyQueries.class).named(operator, study));
            AnalysisId which = named(house.the(AnalysisService.class).of(reader), analysis);
            output.doing("Writing " + out);
            ExportedFile file = house.the(ThemeMatrixExport.class).write(reader, MatrixRequest.of(which, asked()), out);
            output.object(new Exported(file.path().toString(), file.sha256(), file.rows(), file.columns()));
            return Ending.DONE;
        }

        private Map<String, String> asked() {
            return Map.of(
                    "by", by,
                    "cross", cross,
                    "rows", rows,
                    "count", count,
                    "percent", percent ? "yes" : "",
                    "under", String.valueOf(under));
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
