package org.trigpoint.records;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Routines.recordSites;
import static org.trigpoint.migrations.schema.Tables.RECORD_REVISION;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.RecordRowRecord;
import org.trigpoint.records.Returning.Back;
import org.trigpoint.records.Returning.Touched;

/** The one writer of records and of what was said of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RecordRepository {

    private static final int MANY = 500;

    private final DSLContext sql;

    RecordRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** How many records a file added and how many it changed. */
    record Taken(int added, int changed) {}

    /** Holds all records of a kind until the transaction ends: only one at a time writes them. */
    void hold(StudyId study, RecordKind kind) {
        sql.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, {1}))",
                val("record " + kind.word()), val(study.value()));
    }

    /** Takes the lines of a file, set by set: what a line does not speak of stays as it is. */
    Taken take(StudyId study, PersonId by, RecordKind kind, RecordImportId file) {
        int changed = change(study, by, kind, file);
        int added = add(study, by, kind, file);
        recordSites(sql.configuration(), study.value());
        if (added + changed >= MANY) {
            // Whoever reads before the database looks by itself would be given plans for a table without rows.
            sql.execute("analyze record_row");
        }
        return new Taken(added, changed);
    }

    private int change(StudyId study, PersonId by, RecordKind kind, RecordImportId file) {
        return sql.execute("""
                with differing as (
                    select r.id, r.revision + 1 as revision, l.line, becomes.whole,
                        (select jsonb_object_agg(said.key, said.value) from jsonb_each(l."values") said
                            where coalesce(r."values" -> said.key, '""') <> said.value) as said
                    from record_line l
                    join record_row r on r.study_id = l.study_id and r.kind = {2} and r.key = l.key
                    cross join lateral (
                        select (r."values" || l."values") - array(
                            select gone.key from jsonb_each(l."values") gone where gone.value = '""') as whole
                    ) becomes
                    where l.import_id = {3} and l.verdict <> 'refused' and becomes.whole <> r."values"
                ), kept as (
                    insert into record_revision (study_id, record_id, revision, "values", import_id, line, changed_by)
                    select {0}, id, revision, said, {3}, line, {1} from differing
                )
                update record_row r set "values" = d.whole, revision = d.revision,
                    site_id = coalesce((select s.id from site s where s.study_id = {0} and s.code = d.whole ->> 'site'),
                        r.site_id)
                from differing d where d.id = r.id
                """, study.value(), by.value(), kind.word(), file.value());
    }

    private int add(StudyId study, PersonId by, RecordKind kind, RecordImportId file) {
        return sql.execute("""
                with fresh as (
                    insert into record_row (study_id, kind, key, site_id, "values", revision)
                    select {0}, {2}, l.key, s.id,
                        l."values" - array(select none.key from jsonb_each(l."values") none where none.value = '""'), 1
                    from record_line l
                    left join site s on s.study_id = {0} and s.code = l."values" ->> 'site'
                    where l.import_id = {3} and l.verdict <> 'refused'
                        and not exists (select 1 from record_row r
                            where r.study_id = {0} and r.kind = {2} and r.key = l.key)
                    order by l.line
                    returning id, key, "values"
                )
                insert into record_revision (study_id, record_id, revision, "values", import_id, line, changed_by)
                select {0}, f.id, 1, f."values", {3}, l.line, {1}
                from fresh f join record_line l on l.import_id = {3} and l.key = f.key
                """, study.value(), by.value(), kind.word(), file.value());
    }

    /** What a file said, and what was said before and after it, worked out. */
    Returning touched(StudyId study, RecordKind kind, RecordImportId file) {
        Returning returning = new Returning(kind);
        sql.fetch("""
                select v.id, v.record_id, r.key, r."values" as now, v."values" as said,
                    (select jsonb_object_agg(e.key, e.value order by b.revision)
                        from record_revision b cross join jsonb_each(b."values") e
                        where b.record_id = v.record_id and b.revision < v.revision) as before,
                    (select jsonb_object_agg(e.key, a.import_id is null order by a.revision)
                        from record_revision a cross join jsonb_each(a."values") e
                        where a.record_id = v.record_id and a.revision > v.revision) as after,
                    (select jsonb_agg(l."values") from record_import i join record_line l on l.import_id = i.id
                        where i.study_id = {0} and i.kind = {1} and i.state = 'taken' and i.id <> f.id
                            and i.taken_at >= f.taken_at and l.key = r.key) as others,
                    exists (select from record_revision o left join record_import i on i.id = o.import_id
                        where o.record_id = v.record_id and o.id <> v.id and coalesce(i.state, '') <> 'returned') as spoken
                from record_import f
                join record_revision v on v.import_id = f.id
                join record_row r on r.id = v.record_id
                where f.study_id = {0} and f.id = {2}
                order by v.line
                """, study.value(), kind.word(), file.value()).forEach(row -> returning.add(touched(row)));
        return returning;
    }

    private static Touched touched(Record row) {
        JSONB before = row.get("before", JSONB.class);
        return new Touched(
                row.get("id", Long.class),
                new RecordId(row.get("record_id", Long.class)),
                row.get("key", String.class),
                StoredValues.in(row.get("now", JSONB.class)),
                StoredValues.in(row.get("said", JSONB.class)),
                before == null ? Map.of() : StoredValues.in(before),
                StoredValues.marks(row.get("after", JSONB.class)),
                StoredValues.lines(row.get("others", JSONB.class)),
                row.get("spoken", Boolean.class));
    }

    /** Puts records back to what they were before a file, many at a time. */
    void putBack(RecordKeeper keeper, RecordKind kind, List<Back> backs) {
        for (int from = 0; from < backs.size(); from += MANY) {
            List<Query> steps = new ArrayList<>();
            backs.subList(from, Math.min(backs.size(), from + MANY))
                    .forEach(back -> steps.addAll(steps(keeper, kind, back)));
            sql.batch(steps).execute();
        }
        recordSites(sql.configuration(), keeper.study().value());
    }

    private List<Query> steps(RecordKeeper keeper, RecordKind kind, Back back) {
        Map<String, String> values = back.values();
        if (values == null) {
            return List.of(
                    sql.deleteFrom(RECORD_REVISION).where(RECORD_REVISION.RECORD_ID.eq(back.record())),
                    sql.deleteFrom(RECORD_ROW).where(RECORD_ROW.ID.eq(back.record())));
        }
        Query said = back.kept().isEmpty()
                ? sql.deleteFrom(RECORD_REVISION).where(RECORD_REVISION.ID.eq(back.revision()))
                : sql.update(RECORD_REVISION)
                        .set(RECORD_REVISION.VALUES, StoredValues.of(back.kept()))
                        .where(RECORD_REVISION.ID.eq(back.revision()));
        Field<SiteId> site = kind.column("site").isEmpty()
                ? RECORD_ROW.SITE_ID
                : field(select(SITE.ID)
                        .from(SITE)
                        .where(SITE.STUDY_ID.eq(keeper.study()), SITE.CODE.eq(values.getOrDefault("site", ""))));
        return List.of(
                said,
                sql.update(RECORD_ROW)
                        .set(RECORD_ROW.VALUES, StoredValues.of(values))
                        .set(RECORD_ROW.REVISION, RECORD_ROW.REVISION.plus(1))
                        .set(RECORD_ROW.SITE_ID, site)
                        .where(RECORD_ROW.ID.eq(back.record())));
    }

    Optional<RecordRowRecord> withKey(StudyId study, RecordKind kind, String key) {
        return sql.selectFrom(RECORD_ROW)
                .where(RECORD_ROW.STUDY_ID.eq(study), RECORD_ROW.KIND.eq(kind.word()), RECORD_ROW.KEY.eq(key))
                .forUpdate()
                .fetchOptional();
    }

    RecordRowRecord held(RecordKeeper keeper, RecordId record) {
        return sql.selectFrom(RECORD_ROW)
                .where(RecordQueries.theirs(keeper), RECORD_ROW.ID.eq(record))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    RecordId insert(RecordKeeper keeper, RecordKind kind, String key, Map<String, String> values) {
        RecordId record = sql.insertInto(RECORD_ROW)
                .set(RECORD_ROW.STUDY_ID, keeper.study())
                .set(RECORD_ROW.KIND, kind.word())
                .set(RECORD_ROW.KEY, key)
                .set(RECORD_ROW.SITE_ID, site(keeper.study(), values.get("site")))
                .set(RECORD_ROW.VALUES, StoredValues.of(values))
                .set(RECORD_ROW.REVISION, 1)
                .returningResult(RECORD_ROW.ID)
                .fetchSingle()
                .value1();
        said(keeper, record, 1, values);
        recordSites(sql.configuration(), keeper.study().value());
        return record;
    }

    /** Writes the values as they are from now on; {@code said} are those that changed, empty where taken away. */
    void update(RecordKeeper keeper, RecordRowRecord row, Map<String, String> values, Map<String, String> said) {
        SiteId site = site(keeper.study(), values.get("site"));
        row.setValues(StoredValues.of(values));
        row.setRevision(row.getRevision() + 1);
        row.setSiteId(site == null ? row.getSiteId() : site);
        sql.executeUpdate(row);
        said(keeper, row.getId(), row.getRevision(), said);
        recordSites(sql.configuration(), keeper.study().value());
    }

    void delete(RecordKeeper keeper, RecordId record) {
        sql.deleteFrom(RECORD_REVISION)
                .where(RECORD_REVISION.RECORD_ID.eq(record))
                .execute();
        sql.deleteFrom(RECORD_ROW).where(RECORD_ROW.ID.eq(record)).execute();
        recordSites(sql.configuration(), keeper.study().value());
    }

    private void said(RecordKeeper keeper, RecordId record, int revision, Map<String, String> values) {
        sql.insertInto(RECORD_REVISION)
                .set(RECORD_REVISION.STUDY_ID, keeper.study())
                .set(RECORD_REVISION.RECORD_ID, record)
                .set(RECORD_REVISION.REVISION, revision)
                .set(RECORD_REVISION.VALUES, StoredValues.of(values))
                .set(RECORD_REVISION.CHANGED_BY, keeper.person())
                .execute();
    }

    private @Nullable SiteId site(StudyId study, @Nullable String code) {
        return code == null
                ? null
                : sql.select(SITE.ID)
                        .from(SITE)
                        .where(SITE.STUDY_ID.eq(study), SITE.CODE.eq(code))
                        .fetchOne(SITE.ID);
    }
}
