package org.trigpoint.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.codebooks.scores.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "score",
        description = "Scores answers to a questionnaire: a table in, and out of it one line an id with the total, each"
                + " subscale, how many answers are missing, and how the total came about.")
final class ScoreCommand implements TrigpointCommand {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)@([1-9][0-9]{0,8})");

    @Parameters(
            index = "0",
            paramLabel = "INSTRUMENT@VERSION",
            description = "a shipped questionnaire: gbo@1, score-15@1 or care@1")
    private String instrument = "";

    @Parameters(
            index = "1",
            paramLabel = "ANSWERS.csv",
            description = "a table with the column id and one for each item (q1, q2, ...), empty where an answer is"
                    + " missing; a column form may tell which form was used")
    private Path file = Path.of("answers.csv");

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "the form that all answers are from, adult or child, where the table has no column form")
    private @Nullable String form;

    @Option(
            names = "--pro-rated",
            description =
                    "pro-rates totals with answers missing, where the questionnaire has a rule for that; the status"
                            + " says so. A rule of this program's own")
    private boolean prorated;

    @Override
    public Ending run(House house, Output output) {
        Optional<Instrument> named = named();
        if (named.isEmpty()) {
            output.doing("There is no questionnaire \u201c" + instrument + "\u201d: name one with its version, such as "
                    + String.join(", ", scored()) + ".");
            return Ending.MISUSED;
        }
        Scorer scorer = Scorer.of(named.get())
                .orElseThrow(() -> new Refusal("\u201c" + instrument + "\u201d has no rules of scoring: "
                        + String.join(", ", scored()) + " have."));
        AnswersFile answers = AnswersFile.read(file, named.get(), form);
        output.doing(
                "Scoring " + answers.rows().size() + " rows by " + named.get().title());
        List<Score> scores = answers.rows().stream()
                .map(row -> prorated ? scorer.proRated(row.form(), row.cells()) : scorer.score(row.form(), row.cells()))
                .toList();
        output.line(CSVFormat.RFC4180.format(heads(named.get()).toArray()));
        for (int at = 0; at < scores.size(); at++) {
            output.line(line(answers.rows().get(at).id(), scores.get(at)));
        }
        return Ending.DONE;
    }

    private Optional<Instrument> named() {
        Matcher name = NAME.matcher(instrument);
        return name.matches() ? Instruments.get(name.group(1), Integer.parseInt(name.group(2))) : Optional.empty();
    }

    private static List<String> scored() {
        return Instruments.shipped().stream()
                .filter(each -> each.scoring() != null)
                .map(Instrument::name)
                .toList();
    }

    private static List<String> heads(Instrument instrument) {
        List<String> heads = new ArrayList<>(List.of("id", "total"));
        Scoring scoring = instrument.scoring();
        if (scoring != null) {
            scoring.rules(Scoring.Rule.Subscale.class)
                    .forEach(subscale -> heads.add(subscale.key().replace('-', '_')));
        }
        heads.add("missing");
        heads.add("status");
        return heads;
    }

    private static String line(String id, Score score) {
        List<String> cells = new ArrayList<>(List.of(id, number(score.total())));
        score.subscales().values().forEach(part -> cells.add(number(part)));
        cells.add(Integer.toString(score.missing().size()));
        cells.add(score.status());
        return CSVFormat.RFC4180.format(cells.toArray());
    }

    /** With all its digits; whole numbers without a point. */
    private static String number(Part part) {
        OptionalDouble number = part.number();
        if (number.isEmpty()) {
            return "";
        }
        double value = number.getAsDouble();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
