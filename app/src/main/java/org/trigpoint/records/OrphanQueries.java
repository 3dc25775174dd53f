package org.trigpoint.records;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.codebooks.records.Naming;
import org.trigpoint.codebooks.records.RecordKind;

/** Keys in records that name nobody: they may come with another file, or be a slip of the pen. */
@Service
@Transactional(readOnly = true)
public class OrphanQueries {

    static final Field<String> FIRST_OF_KEY =
            field("split_part({0}, {1}, 1)", String.class, RECORD_ROW.KEY, inline(CellMeaning.BETWEEN));

    private final DSLContext sql;

    OrphanQueries(DSLContext sql) {
        this.sql = sql;
    }

    private record Pair(String kind, String said, String target) {}

    /**
     * The keys that name nobody, by the kind of the rows that name them.
     *
     * @param keeper who looks
     * @return in the order of the kinds, each by key; without kinds that have none, and nothing for whoever sees one site
     */
    public Map<RecordKind, List<String>> all(RecordKeeper keeper) {
        Map<RecordKind, List<String>> orphans = new EnumMap<>(RecordKind.class);
        if (keeper.onlySite() != null) {
            return orphans;
        }
        List<Pair> pairs = Naming.all().stream()
                .flatMap(naming -> naming.in().stream()
                        .map(target -> new Pair(naming.kind().word(), naming.column(), target.word())))
                .toList();
        sql.fetch("""
                        with pair as (
                            select * from jsonb_to_recordset({1}) as given(kind text, said text, target text)
                        ), named as (
                            select distinct r.kind, r."values" ->> c.said as name
                            from (select distinct kind, said from pair) c
                            join record_row r on r.study_id = {0} and r.kind = c.kind
                        ), there as (
                            select distinct p.kind, split_part(r.key, {2}, 1) as name
                            from pair p join record_row r on r.study_id = {0} and r.kind = p.target
                        )
                        select n.kind, n.name from named n left join there t on t.kind = n.kind and t.name = n.name
                        where t.name is null and n.name <> ''
                        order by n.kind, n.name
                        """, keeper.study().value(), StoredValues.of(pairs), CellMeaning.BETWEEN)
                .forEach(row -> RecordKind.of(row.get("kind", String.class))
                        .ifPresent(kind -> orphans.computeIfAbsent(kind, fresh -> new ArrayList<>())
                                .add(row.get("name", String.class))));
        return orphans;
    }

    /**
     * Whether what a row names is in no other record.
     *
     * @param keeper who looks
     * @param kind of the row
     * @param values column to value
     * @return a sentence; empty where the row names nobody, or somebody whom they see
     */
    public Optional<String> told(RecordKeeper keeper, RecordKind kind, Map<String, String> values) {
        Naming naming = Naming.of(kind).orElse(null);
        String key = naming == null ? "" : values.getOrDefault(naming.column(), "");
        if (naming == null || key.isEmpty()) {
            return Optional.empty();
        }
        boolean there = sql.fetchExists(
                RECORD_ROW,
                RecordQueries.theirs(keeper),
                RECORD_ROW.KIND.in(naming.in().stream().map(RecordKind::word).toList()),
                FIRST_OF_KEY.eq(key));
        return there
                ? Optional.empty()
                : NamedNobody.told(naming, "row", List.of(key)).stream().findFirst();
    }
}
