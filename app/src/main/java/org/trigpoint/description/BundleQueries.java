package org.trigpoint.description;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.SiteId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All records of a study as tidy tables for another program, with the tables that it is to find again. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BundleQueries {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;
    private final Arms arms;
    private final TrialRows people;

    BundleQueries(DSLContext sql, Arms arms, TrialRows people) {
        this.sql = sql;
        this.arms = arms;
        this.people = people;
    }

    /**
     * Tidy tables.
     *
     * @param tables one a kind of record, each with the columns site and arm, and one of scores; their titles name files
     * @param dictionary what each column of each of them is
     * @param expected means and counts by arm, as they are here: {@code numbers} and {@code counts}
     * @param blinded whether arms are codes, sites and people stand under ids drawn by chance for this bundle, and what is
     *     delivered is left out
     * @param without how many did not consent and are in no table, in a sentence; empty where nobody refused
     */
    public record Bundle(List<Table> tables, Table dictionary, List<Table> expected, boolean blinded, String without) {}

    private record Row(RecordKind kind, String site, String arm, Map<String, String> values) {}

    /**
     * Everything but words of people, and nothing of families that did not consent: goals as they were written are left out.
     *
     * @param reader who takes it; held to one site, they get what is of that site; blinded, nothing that tells who delivers
     * @return tables whose cells are as they were stored
     */
    public Bundle all(Reader reader) {
        Arms.Names names = arms.names(reader);
        List<Row> all = rows(reader, names);
        List<Table> tables = new ArrayList<>();
        List<List<String>> dictionary = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            List<Row> rows = all.stream().filter(row -> row.kind() == kind).toList();
            if (!rows.isEmpty()) {
                Table table = inOrder(table(kind, rows, names.blinded()), names);
                tables.add(table);
                table.heads().forEach(column -> dictionary.add(explained(kind, column, names)));
            }
        }
        Table scores = inOrder(
                scores(all.stream()
                        .filter(row -> row.kind() == RecordKind.QUESTIONNAIRE)
                        .toList()),
                names);
        tables.add(scores);
        scores.heads().forEach(column -> dictionary.add(ofScores(column)));
        return new Bundle(
                tables,
                new Table("dictionary", 4, List.of("file", "column", "type", "meaning"), dictionary),
                Expected.of(tables),
                names.blinded(),
                people.without(reader).sentence());
    }

    private static List<String> ofScores(String column) {
        return List.of(
                "scores", column, column.equals("score") ? "number" : "text", "worked out from the questionnaires");
    }

    /** For who is blinded by drawn ids: the order in which lines were stored goes by site. */
    private static Table inOrder(Table table, Arms.Names names) {
        return names.blinded()
                ? new Table(
                        table.title(),
                        table.words(),
                        table.heads(),
                        table.rows().stream()
                                .sorted(Comparator.comparing(row -> String.join("\u0000", row)))
                                .toList())
                : table;
    }

    private List<Row> rows(Reader reader, Arms.Names names) {
        SiteId only = reader.onlySite();
        List<Row> rows = sql.select(
                        RECORD_ROW.KIND,
                        coalesce(SITE.CODE, inline("")),
                        coalesce(SITE.ARM, inline("")),
                        RECORD_ROW.VALUES)
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(
                        RECORD_ROW.STUDY_ID.eq(reader.study()),
                        only == null ? noCondition() : RECORD_ROW.SITE_ID.eq(only),
                        Refusing.left(reader),
                        BlindedDelivery.openRecords(reader.study(), reader.person()))
                .orderBy(RECORD_ROW.KIND, RECORD_ROW.KEY)
                .fetch(row -> new Row(
                        RecordKind.of(row.value1()).orElseThrow(),
                        row.value2(),
                        row.value3().isEmpty() ? "" : names.of(row.value3()),
                        read(row.value4())));
        return names.blinded() ? opaque(reader, rows) : rows;
    }

    private List<Row> opaque(Reader reader, List<Row> rows) {
        Opaque ids = new Opaque(sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()))
                .fetch(SITE.CODE));
        ids.know(rows.stream().map(Row::values).toList());
        return rows.stream()
                .map(row -> new Row(row.kind(), ids.site(row.site()), row.arm(), ids.of(row.values())))
                .toList();
    }

    private static Map<String, String> read(JSONB values) {
        return JSON.readValue(values.data(), VALUES);
    }

    private static Table table(RecordKind kind, List<Row> rows, boolean blinded) {
        List<String> columns = new ArrayList<>(kind.columns().stream()
                .filter(column -> column.type() != Column.Type.SITE)
                .map(Column::name)
                .filter(column -> !blinded || !column.equals(BlindedDelivery.CHAMPION))
                .toList());
        TreeSet<String> further = new TreeSet<>();
        rows.forEach(row -> further.addAll(row.values().keySet()));
        further.stream()
                .filter(column -> !columns.contains(column) && !column.equals("site") && !column.startsWith("goal"))
                .filter(column -> !blinded || !column.equals(BlindedDelivery.CHAMPION))
                .forEach(columns::add);
        List<String> heads = new ArrayList<>(List.of("site", "arm"));
        heads.addAll(columns);
        return new Table(
                kind.word(),
                heads.size(),
                heads,
                rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(row.site(), row.arm()));
                            columns.forEach(column -> cells.add(row.values().getOrDefault(column, "")));
                            return cells;
                        })
                        .toList());
    }

    private static List<String> explained(RecordKind kind, String column, Arms.Names names) {
        Optional<Column> known = kind.column(column);
        String meaning = switch (column) {
            case "site" -> names.blinded() ? "site under a number drawn by chance" : "code of the site";
            case "arm" -> names.blinded() ? "arm as a code" : "arm of the site";
            case "keyworker", "family", "person" ->
                known.map(Column::title).orElse(column) + (names.blinded() ? ", under an id drawn by chance" : "");
            default ->
                known.map(one -> one.title() + (one.choices().isEmpty() ? "" : ": " + String.join(", ", one.choices())))
                        .orElse("answer as it was given");
        };
        String type = known.map(
                        one -> one.type().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("text");
        return List.of(kind.word(), column, type, meaning);
    }

    /** A line a person, instrument, time and part of the score; missing rules are those of the instruments. */
    private static Table scores(List<Row> questionnaires) {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : questionnaires) {
            Map<String, String> values = row.values();
            String instrument = values.getOrDefault("instrument", "");
            String form = values.getOrDefault("form", "");
            ScoreParts.of(new Dataset(RecordKind.QUESTIONNAIRE, instrument))
                    .ifPresent(parts -> parts.columns()
                            .forEach(part -> lines.add(List.of(
                                    row.site(),
                                    row.arm(),
                                    values.getOrDefault("person", ""),
                                    instrument,
                                    form,
                                    values.getOrDefault("time", ""),
                                    part.substring(ScoreParts.MARK.length()),
                                    parts.value(part, form, values)))));
        }
        return new Table(
                "scores", 7, List.of("site", "arm", "person", "instrument", "form", "time", "part", "score"), lines);
    }
}
