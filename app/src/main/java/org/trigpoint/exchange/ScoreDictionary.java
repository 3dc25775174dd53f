package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.calibration.ScoredSheet;
import org.trigpoint.calibration.Scores;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;

/** What each column of the tables of scores holds, and what each item of a form asks. */
final class ScoreDictionary {

    private static final String SITE = "site";

    private static final List<List<String>> COLUMNS = List.of(
            column("scores, evidence", "assessment", "number of a form filled in by one person about one session"),
            column("scores", "instrument", "key of the form"),
            column("scores", "version", "version of the form"),
            column("scores", "session", "number of the session"),
            column("scores", "session_title", "what the session is called"),
            column("scores", SITE, "code of the site"),
            column("scores", "wave", "name of the wave; empty: none"),
            column("scores", "held_on", "day of the session, year-month-day; empty: not known"),
            column("scores", "rater", "who filled the form in"),
            column(
                    "scores",
                    "as",
                    "rater: scored independently; consensus: agreed on afterwards, beside the originals"),
            column("scores", "submitted_at", "moment in UTC"),
            column("scores, evidence", "item", "key of the item; in evidence empty: noted without an item"),
            column("scores", "item_title", "short name of the item"),
            column("scores, evidence", "part", "which filling of a section that repeats, from 1"),
            column("scores", "kind", "rating on a scale, count, choice or day; words are not exported here"),
            column("scores", "state", "given, not-observed or not-applicable; the latter two are no numbers"),
            column(
                    "scores",
                    "value",
                    "what was given; empty unless state is given; several choices with semicolons between"),
            column("evidence", "number", "running number within assessment, item and part"),
            column("evidence", "start", "first character of the passage, counted in Unicode code points from 0"),
            column("evidence", "end", "behind its last character"),
            column("evidence", "words", "words of the passage; in brackets: left out, and why"),
            column("evidence", "time_ms", "milliseconds from the start of the clock or the recording"),
            column("evidence", "note", "what the observer noted"));

    private ScoreDictionary() {}

    private static List<String> column(String table, String name, String meaning) {
        return List.of(table, "column", name, meaning, "");
    }

    static ScoreTables.Table of(List<Scores> all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("table", "what", "name", "meaning", "values"));
        COLUMNS.forEach(column -> lines.add(column.get(2).equals(SITE) ? withSites(column, all) : column));
        for (Scores scores : all) {
            String form = scores.instrument().name();
            for (Item item : scores.instrument().items()) {
                if (!(item.asked() instanceof Asked.Written)) {
                    lines.add(List.of(
                            form,
                            "item",
                            item.key(),
                            item.title() + meaning(item),
                            values(scores.instrument(), item.asked())));
                }
            }
        }
        return new ScoreTables.Table("Data dictionary", lines);
    }

    private static List<String> withSites(List<String> column, List<Scores> all) {
        String sites = all.stream()
                .flatMap(scores -> scores.sheets().stream())
                .map(ScoredSheet::site)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return List.of(column.get(0), column.get(1), column.get(2), column.get(3), sites);
    }

    static String meaning(Item item) {
        String words = item.wording().text();
        return words.isEmpty() ? "" : ": " + words;
    }

    static String values(Instrument form, Asked asked) {
        return switch (asked) {
            case Asked.Rated rated ->
                form.scale(rated.scale()).points().stream()
                                .map(ScoreDictionary::point)
                                .collect(Collectors.joining("; "))
                        + (rated.notObserved() ? "; not-observed" : "")
                        + (rated.notApplicable() ? "; not-applicable" : "");
            case Asked.Chosen chosen ->
                chosen.options().stream()
                        .map(option -> option.key() + " = " + option.label())
                        .collect(Collectors.joining("; "));
            case Asked.Counted counted -> counted.from() + " to " + counted.to();
            case Asked.Dated _ -> "year-month-day";
            case Asked.Written _ -> "";
        };
    }

    private static String point(Scale.Point point) {
        return point.label().isEmpty() ? String.valueOf(point.value()) : point.value() + " = " + point.label();
    }
}
