package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trigpoint.calibration.EvidenceQueries;
import org.trigpoint.calibration.ScoredSheet;
import org.trigpoint.calibration.Scores;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;

/** Scores and evidence as tidy tables: one line an answer, one line a piece of evidence, joined by assessment, item and part. */
final class ScoreTables {

    private static final List<String> HEADS = List.of(
            "assessment",
            "instrument",
            "version",
            "session",
            "session_title",
            "site",
            "wave",
            "held_on",
            "rater",
            "as",
            "submitted_at",
            "item",
            "item_title",
            "part",
            "kind",
            "state",
            "value");

    /** A table: heads first, then lines as long. */
    record Table(String name, List<List<String>> lines) {

        int rows() {
            return lines.size() - 1;
        }
    }

    private ScoreTables() {}

    static Table scores(List<Scores> all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADS);
        for (Scores scores : all) {
            for (ScoredSheet sheet : scores.sheets()) {
                sheet.answers().given().keySet().stream()
                        .filter(sheet.answers()::shows)
                        .sorted(Comparator.comparingInt((Place place) -> order(scores, place))
                                .thenComparingInt(Place::part))
                        .forEach(place -> line(scores, sheet, place, lines));
            }
        }
        return new Table("Scores", lines);
    }

    private static int order(Scores scores, Place place) {
        return scores.instrument().items().stream().map(Item::key).toList().indexOf(place.item());
    }

    private static void line(Scores scores, ScoredSheet sheet, Place place, List<List<String>> lines) {
        Item item = scores.instrument().item(place.item()).orElseThrow();
        String kind = kind(item.asked());
        if (kind.isEmpty()) {
            return;
        }
        Answer answer = Objects.requireNonNull(sheet.answers().given().get(place));
        lines.add(List.of(
                String.valueOf(sheet.id().value()),
                scores.instrument().key(),
                String.valueOf(scores.instrument().version()),
                String.valueOf(sheet.session().value()),
                sheet.title(),
                sheet.site(),
                Objects.requireNonNullElse(sheet.wave(), ""),
                Objects.toString(sheet.heldOn(), ""),
                sheet.raterName(),
                sheet.part().word(),
                sheet.submittedAt().toInstant().toString(),
                item.key(),
                item.title(),
                String.valueOf(place.part()),
                kind,
                answer.state().word(),
                answer.value().replace("\n", "; ")));
    }

    /** Empty where what is answered is words. */
    static String kind(Asked asked) {
        return switch (asked) {
            case Asked.Rated rated -> "rating on " + rated.scale();
            case Asked.Counted _ -> "count";
            case Asked.Chosen _ -> "choice";
            case Asked.Dated _ -> "day";
            case Asked.Written _ -> "";
        };
    }

    static Table evidence(EvidenceQueries.Evidence found) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("assessment", "item", "part", "number", "start", "end", "words", "time_ms", "note"));
        Map<String, Integer> numbers = new HashMap<>();
        for (EvidenceQueries.Line line : found.lines()) {
            String assessment = String.valueOf(line.assessment().value());
            String item = Objects.requireNonNullElse(line.item(), "");
            var span = line.span();
            int number = numbers.merge(assessment + " " + item + " " + line.part(), 1, Integer::sum);
            lines.add(List.of(
                    assessment,
                    item,
                    String.valueOf(line.part()),
                    String.valueOf(number),
                    span == null ? "" : String.valueOf(span.start()),
                    span == null ? "" : String.valueOf(span.end()),
                    line.words(),
                    Objects.toString(line.atMs(), ""),
                    line.note()));
        }
        return new Table("Evidence", lines);
    }
}
