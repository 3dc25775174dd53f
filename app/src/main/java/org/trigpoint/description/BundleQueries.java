package org.trigpoint.description;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.SiteId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All records of a study as tidy tables for another program, with the tables that it is to find again. */
@Service
@Transactional(readOnly = true)
public class BundleQueries {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom CHANCE = new SecureRandom();

    private final DSLContext sql;
    private final Arms arms;

    BundleQueries(DSLContext sql, Arms arms) {
        this.sql = sql;
        this.arms = arms;
    }

    /**
     * Tidy tables.
     *
     * @param tables one a kind of record, each with the columns site and arm, and one of scores; their titles name files
     * @param dictionary what each column of each of them is
     * @param expected means and counts by arm, as they are here: {@code numbers} and {@code counts}
     * @param blinded whether arms are codes, and sites numbers drawn by chance for this bundle
     */
    public record Bundle(List<Table> tables, Table dictionary, List<Table> expected, boolean blinded) {}

    private record Row(String site, String arm, Map<String, String> values) {}

    /**
     * Everything but words of people: goals as they were written are left out.
     *
     * @param reader who takes it; held to one site, they get what is of that site
     * @return tables whose cells are as they were stored
     */
    public Bundle all(Reader reader) {
        Arms.Names names = arms.names(reader);
        Map<String, String> sites = sites(reader, names.blinded());
        List<Table> tables = new ArrayList<>();
        List<List<String>> dictionary = new ArrayList<>();
        List<Row> questionnaires = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            List<Row> rows = rows(reader, kind, names, sites);
            if (!rows.isEmpty()) {
                Table table = table(kind, rows);
                tables.add(table);
                table.heads().forEach(column -> dictionary.add(explained(kind, column, names)));
            }
            if (kind == RecordKind.QUESTIONNAIRE) {
                questionnaires.addAll(rows);
            }
        }
        Table scores = scores(questionnaires);
        tables.add(scores);
        scores.heads().forEach(column -> dictionary.add(ofScores(column)));
        return new Bundle(
                tables,
                new Table("dictionary", 4, List.of("file", "column", "type", "meaning"), dictionary),
                Expected.of(tables),
                names.blinded());
    }

    private static List<String> ofScores(String column) {
        return List.of(
                "scores", column, column.equals("score") ? "number" : "text", "worked out from the questionnaires");
    }

    /** Site codes as they are; for who is blinded numbers, for a known site would tell its arm. */
    private Map<String, String> sites(Reader reader, boolean blinded) {
        List<String> codes = sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()))
                .orderBy(SITE.CODE)
                .fetch(SITE.CODE);
        List<String> shown = new ArrayList<>(codes);
        if (blinded) {
            shown.replaceAll(code -> "S" + (100 + codes.indexOf(code)));
            Collections.shuffle(shown, CHANCE);
        }
        Map<String, String> sites = new LinkedHashMap<>();
        for (int at = 0; at < codes.size(); at++) {
            sites.put(codes.get(at), shown.get(at));
        }
        return sites;
    }

    private List<Row> rows(Reader reader, RecordKind kind, Arms.Names names, Map<String, String> sites) {
        SiteId only = reader.onlySite();
        return sql.select(coalesce(SITE.CODE, inline("")), coalesce(SITE.ARM, inline("")), RECORD_ROW.VALUES)
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(
                        RECORD_ROW.STUDY_ID.eq(reader.study()),
                        RECORD_ROW.KIND.eq(kind.word()),
                        only == null ? noCondition() : RECORD_ROW.SITE_ID.eq(only))
                .orderBy(RECORD_ROW.KEY)
                .fetch(row -> new Row(
                        sites.getOrDefault(row.value1(), ""),
                        row.value2().isEmpty() ? "" : names.of(row.value2()),
                        masked(read(row.value3()), names.blinded() ? sites : Map.of())));
    }

    /** Keys that name their site, as KW-LA01-07 does, would tell a blinded analyst where it stands. */
    private static Map<String, String> masked(Map<String, String> values, Map<String, String> sites) {
        if (sites.isEmpty()) {
            return values;
        }
        Map<String, String> masked = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            String shown = value;
            for (Map.Entry<String, String> site : sites.entrySet()) {
                shown = shown.replace(site.getKey(), site.getValue());
            }
            masked.put(column, shown);
        });
        return masked;
    }

    private static Map<String, String> read(JSONB values) {
        return JSON.readValue(values.data(), VALUES);
    }

    private static Table table(RecordKind kind, List<Row> rows) {
        List<String> columns = new ArrayList<>(kind.columns().stream()
                .filter(column -> column.type() != Column.Type.SITE)
                .map(Column::name)
                .toList());
        TreeSet<String> further = new TreeSet<>();
        rows.forEach(row -> further.addAll(row.values().keySet()));
        further.stream()
                .filter(column -> !columns.contains(column) && !column.equals("site") && !column.startsWith("goal"))
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
