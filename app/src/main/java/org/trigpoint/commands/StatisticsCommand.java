package org.trigpoint.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.statistics.ReliableChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "statistics",
        description = {
            "Works out a statistic of a table, with its interval, n, method, assumptions, warnings and what was left out.",
            "Two or more groups have the columns group,value; pairs unit,x,y; tables row,column,count; p-values name,p;"
                    + " a proportion has value (yes or no), with or without group. An empty value is a missing one."
        })
final class StatisticsCommand implements TrigpointCommand {

    @Parameters(
            index = "0",
            paramLabel = "TEST",
            description =
                    "welch, pooled, paired, mann-whitney, signed-rank, kruskal-wallis, chi-square, fisher, mcnemar,"
                            + " pearson, spearman, hedges-g, reliable-change, adjust-p or proportion")
    private String test = "";

    @Parameters(index = "1", paramLabel = "DATA.csv", description = "a table in UTF-8 with commas between the columns")
    private Path file = Path.of("data.csv");

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "for reliable-change: from how much on a change counts")
    private @Nullable Double threshold;

    @Option(
            names = "--sd",
            paramLabel = "N",
            description = "for reliable-change: standard deviation before; that of x if not said")
    private @Nullable Double deviation;

    @Option(
            names = "--reliability",
            paramLabel = "N",
            description =
                    "for reliable-change instead of a threshold: from 0 to below 1, such as Cronbach\u2019s alpha")
    private @Nullable Double reliability;

    @Option(names = "--lower-is-better", description = "for reliable-change: a fall is improvement")
    private boolean lowerIsBetter;

    @Override
    public Ending run(House house, Output output) {
        Optional<StatisticsChoice> wanted = StatisticsChoice.of(test);
        if (wanted.isEmpty()) {
            output.doing("There is no test \u201c" + test + "\u201d: use "
                    + Arrays.stream(StatisticsChoice.values())
                            .map(StatisticsChoice::word)
                            .collect(Collectors.joining(", "))
                    + ".");
            return Ending.MISUSED;
        }
        if (wanted.get() == StatisticsChoice.RELIABLE_CHANGE && (threshold == null) == (reliability == null)) {
            output.doing("A reliable change needs --threshold or --reliability, and not both.");
            return Ending.MISUSED;
        }
        StatisticsFile data = StatisticsFile.read(file, wanted.get().columns());
        output.doing("Working out " + wanted.get().word() + " of " + data.rows().size() + " rows");
        StatisticsResults results = new StatisticsResults(data);
        output.object(
                wanted.get() == StatisticsChoice.RELIABLE_CHANGE
                        ? results.reliableChange(rule(data))
                        : results.of(wanted.get()));
        return Ending.DONE;
    }

    private ReliableChange rule(StatisticsFile data) {
        try {
            if (threshold != null) {
                return ReliableChange.of(threshold, !lowerIsBetter);
            }
            Double said = deviation;
            double spread = said == null ? data.deviation("x") : said;
            return ReliableChange.ofReliability(spread, reliability == null ? 0 : reliability, !lowerIsBetter);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(
                    "A threshold and a standard deviation lie above 0, and a reliability from 0 to below 1: give"
                            + " others.");
        }
    }
}
