package org.trigpoint.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.practice.ConsentGiven;
import org.trigpoint.practice.WritingTableQueries.Line;

/** Writings as tidy tables: one line a writing, one line an answer that is no words, and what the columns mean. */
final class WritingTables {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Set<Meaning> CONSENTS = Set.of(Meaning.MAY_LINK, Meaning.MAY_QUOTE, Meaning.MAY_PUBLISH);
    private static final String CONSENT = "yes, no, blank: asked and not answered, which is taken as no; not-asked";

    private static final List<List<String>> COLUMNS = List.of(
            column("writings, answers", "writing", "number of a writing that somebody submitted"),
            column("writings", "instrument", "key of the form"),
            column("writings", "version", "version of the form"),
            column("writings", "used_for", "learning-log, case-study or feedback"),
            column("writings", "submitted_on", "day, year-month-day"),
            column("writings", "site", "code of the site; empty: none"),
            column(
                    "writings",
                    "writer",
                    "pseudonym of the writer; empty where they have none, or did not let it be linked"),
            column("writings", "may_link", "whether it may be linked to their survey: " + CONSENT),
            column("writings", "may_quote", "whether sentences of it may be quoted: " + CONSENT),
            column("writings", "may_publish", "whether it may be published as a case study: " + CONSENT),
            column("writings", "words", "how many words its text has"),
            column("writings", "text", "its text as it stands in the study now; in brackets: left out, and why"),
            column("answers", "item", "key of the item"),
            column("answers", "item_title", "short name of the item"),
            column("answers", "part", "which filling of a section that repeats, from 1"),
            column("answers", "kind", "rating on a scale, count, choice or day; words stand in the text alone"),
            column("answers", "state", "given, not-observed or not-applicable; the latter two are no numbers"),
            column("answers", "value", "what was given; several choices with semicolons between"));

    private WritingTables() {}

    private static List<String> column(String table, String name, String meaning) {
        return List.of(table, "column", name, meaning, "");
    }

    private static List<String> heads(String table) {
        return COLUMNS.stream()
                .filter(column -> List.of(column.getFirst().split(", ")).contains(table))
                .map(column -> column.get(2))
                .toList();
    }

    static ScoreTables.Table writings(List<Line> all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(heads("writings"));
        all.forEach(line -> lines.add(List.of(
                String.valueOf(line.id().value()),
                line.form().key(),
                String.valueOf(line.form().version()),
                line.form().use().word(),
                LocalDate.ofInstant(line.submittedAt().toInstant(), ZONE).toString(),
                Objects.requireNonNullElse(line.site(), ""),
                Objects.requireNonNullElse(line.writer(), ""),
                consent(line, Meaning.MAY_LINK),
                consent(line, Meaning.MAY_QUOTE),
                consent(line, Meaning.MAY_PUBLISH),
                String.valueOf(line.words()),
                line.text())));
        return new ScoreTables.Table("Writings", lines);
    }

    private static String consent(Line line, Meaning about) {
        return line.consents().about(about).map(ConsentGiven::word).orElse("not-asked");
    }

    static ScoreTables.Table answers(List<Line> all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(heads("answers"));
        for (Line line : all) {
            for (Place place : line.answers().shown()) {
                Answer answer = line.answers().given().get(place);
                Item item = line.form().item(place.item()).orElseThrow();
                if (answer != null && told(item)) {
                    lines.add(List.of(
                            String.valueOf(line.id().value()),
                            item.key(),
                            item.title(),
                            String.valueOf(place.part()),
                            ScoreTables.kind(item.asked()),
                            answer.state().word(),
                            answer.value().replace("\n", "; ")));
                }
            }
        }
        return new ScoreTables.Table("Answers", lines);
    }

    private static boolean told(Item item) {
        return !(item.asked() instanceof Asked.Written)
                && (item.meaning() == null || !CONSENTS.contains(item.meaning()));
    }

    static ScoreTables.Table dictionary(List<Line> all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("table", "what", "name", "meaning", "values"));
        lines.addAll(COLUMNS);
        for (Instrument form : all.stream().map(Line::form).distinct().toList()) {
            form.items().stream()
                    .filter(WritingTables::told)
                    .forEach(item -> lines.add(List.of(
                            form.name(),
                            "item",
                            item.key(),
                            item.title() + ScoreDictionary.meaning(item),
                            ScoreDictionary.values(form, item.asked()))));
        }
        return new ScoreTables.Table("Data dictionary", lines);
    }
}
