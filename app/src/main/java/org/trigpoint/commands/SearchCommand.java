package org.trigpoint.commands;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Reader;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.FindingQueries.AnalysisChoice;
import org.trigpoint.finding.Findings;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.studies.StudyQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Finds words in a study's sources; one object a hit, positions in code points.")
final class SearchCommand implements TrigpointCommand {

    /** What of a query asks for codes, and so for an analysis that they are of. */
    private static final Pattern ASKS_FOR_CODES = Pattern.compile("\\b(code|uncoded):");

    @Parameters(paramLabel = "QUERY", description = "words, \"phrases\", a NEAR/5 b, word*, speaker:…, code:…")
    private String query = "";

    @Option(names = "--study", paramLabel = "S", required = true, description = "the study, by name or number")
    private String study = "";

    @Option(names = "--limit", paramLabel = "N", description = "how many hits to write at most; 100 if not said")
    private int limit = 100;

    private record Found(
            SourceId source,
            String title,
            @Nullable String speaker,
            int start,
            int end,
            String before,
            String match,
            String after) {}

    @Override
    public Ending run(House house, Output output) {
        AccessDesk access = house.the(AccessDesk.class);
        Administrator operator = access.operator();
        Reader reader =
                access.operatorOf(operator, house.the(StudyQueries.class).named(operator, study));
        house.the(IndexKeeper.class).catchUp();
        FindingQueries finding = house.the(FindingQueries.class);
        FindQuestion question = FindQuestion.of(query, Math.clamp(limit, 0, 10_000));
        var analyses = finding.choices(reader).analyses();
        Findings found = finding.find(
                reader,
                analyses.isEmpty() ? question : question.in(analyses.getFirst().id()));
        found.hits().forEach(line -> output.object(found(line)));
        output.doing(Plural.of(found.total(), "hit") + " in " + Plural.of(found.sources(), "source")
                + analyses.stream()
                        .findFirst()
                        .filter(any -> ASKS_FOR_CODES.matcher(query).find())
                        .map(AnalysisChoice::name)
                        .map(name -> "; code: means the codes of \u201c" + name + "\u201d")
                        .orElse("")
                + ".");
        return Ending.DONE;
    }

    private static Found found(Findings.Line line) {
        return new Found(
                line.passage().source(),
                line.title(),
                line.speaker(),
                line.passage().span().start(),
                line.passage().span().end(),
                line.before(),
                line.match(),
                line.after());
    }
}
