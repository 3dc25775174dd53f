package org.trigpoint.snapshots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sets.SourceSetQueries;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads rows as they stand into JSON: one array a table, its objects in the order of the primary key, every column under its own
 * name, moments in UTC. What lies in the bin, or belongs to a source that does, is left out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RowFreezing {

    /** The study's name, and which text version of each source was the present one, with the digest of its words. */
    static final String STUDY = "study";

    static final String TEXTS = "texts";

    /** Named sets of sources and saved filters, with the sources that each has now. */
    static final String SETS = "sets";

    /** The people who coded, and who wrote or chose what is frozen. */
    static final String CODERS = "coders";

    private static final String OF_STUDY = """
            select jsonb_build_array(jsonb_build_object('id', id, 'name', name, 'synthetic', synthetic))::text
            from study where id = ? and ?::bigint is not null""";

    private static final String OF_TEXTS = """
            select coalesce(jsonb_agg(jsonb_build_object('source_id', v.source_id, 'version_id', v.id, 'number', v.number,
                       'length', v.length, 'words', v.words, 'sha256', encode(v.digest, 'hex')) order by v.source_id), '[]')::text
            from source s join text_version v on v.id = s.version_id
            where s.study_id = ? and s.removed_at is null and ?::bigint is not null""";

    private static final String OF_CODERS = """
            with asked (study, analysis) as (values (?::bigint, ?::bigint)), one as (select analysis from asked)
            select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'full_name', p.full_name) order by p.id), '[]')::text
            from person p where p.id in (
                select coder_id from coding
                    where study_id = (select study from asked) and analysis_id = (select analysis from one)
                union select made_by from saved_matrix where analysis_id = (select analysis from one)
                union select added_by from theme_quotation where analysis_id = (select analysis from one)
                union select added_by from theme_extract where analysis_id = (select analysis from one)
                union select author_id from framework_cell where analysis_id = (select analysis from one))""";

    private final DSLContext sql;
    private final SourceSetQueries sets;
    private final JsonMapper json;

    RowFreezing(DSLContext sql, SourceSetQueries sets, JsonMapper json) {
        this.sql = sql;
        this.sets = sets;
        this.json = json;
    }

    /** One part for each kind of rows, in an order that does not change. */
    void freeze(Reader reader, AnalysisId analysis, Consumer<FrozenPart> into) {
        StudyId study = reader.study();
        sql.execute("set local time zone 'UTC'");
        into.accept(part(STUDY, OF_STUDY, study, analysis));
        for (Table<?> table : FrozenTables.KEPT) {
            into.accept(part(table.getName(), ofTable(table), study, analysis));
        }
        into.accept(part(TEXTS, OF_TEXTS, study, analysis));
        into.accept(sets(reader));
        into.accept(part(CODERS, OF_CODERS, study, analysis));
    }

    /** What a saved filter holds is worked out and not stored, so it is frozen as it comes out. */
    private FrozenPart sets(Reader reader) {
        List<FrozenRows.NamedSet> now = sets.list(reader).stream()
                .map(set -> new FrozenRows.NamedSet(
                        set.id().value(),
                        set.name(),
                        set.sources().stream().map(SourceId::value).sorted().toList()))
                .toList();
        return FrozenPart.ofRows(SETS, json.writeValueAsBytes(now));
    }

    private FrozenPart part(String kind, String statement, StudyId study, AnalysisId analysis) {
        String json =
                sql.fetchSingle(statement, study.value(), analysis.value()).get(0, String.class);
        return FrozenPart.ofRows(kind, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the study and the analysis, whether or not the table names the latter. */
    private static String ofTable(Table<?> table) {
        String name = table.getName();
        List<String> which = new ArrayList<>();
        which.add("t.study_id = ?");
        which.add(
                name.equals("analysis")
                        ? "t.id = ?"
                        : has(table, "analysis_id") ? "t.analysis_id = ?" : "?::bigint is not null");
        if (has(table, "removed_at")) {
            which.add("t.removed_at is null");
        }
        if (has(table, "source_id")) {
            which.add("(t.source_id is null or t.source_id in (select id from source where removed_at is null))");
        }
        return "select coalesce(jsonb_agg(to_jsonb(t) order by " + order(table) + "), '[]')::text from " + name
                + " t where " + String.join(" and ", which);
    }

    private static boolean has(Table<?> table, String column) {
        return table.field(column) != null;
    }

    private static String order(Table<?> table) {
        UniqueKey<?> key = table.getPrimaryKey();
        if (key == null) {
            throw new IllegalStateException(table.getName() + " has no primary key to be frozen in the order of.");
        }
        return key.getFields().stream()
                .map(Field::getName)
                .map(column -> "t." + column)
                .collect(Collectors.joining(", "));
    }
}
