package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODE_IN_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodeExampleRecord;
import org.trigpoint.migrations.schema.tables.records.CodeGroupRecord;
import org.trigpoint.sources.Span;

/** The sole writer of groups of codes and of examples. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CodebookRepository {

    private final DSLContext sql;

    CodebookRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Groups of one analysis are named one after the other. */
    void lock(Coder coder, AnalysisId analysis) {
        boolean there = sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    CodeGroupRecord lock(Coder coder, CodeGroupId group) {
        lock(coder, one(coder, group).getAnalysisId());
        return one(coder, group);
    }

    private CodeGroupRecord one(Coder coder, CodeGroupId group) {
        return sql.selectFrom(CODE_GROUP)
                .where(CODE_GROUP.STUDY_ID.eq(coder.study()), CODE_GROUP.ID.eq(group), CODE_GROUP.REMOVED_AT.isNull())
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    boolean taken(AnalysisId analysis, String name, @Nullable CodeGroupId but) {
        return sql.fetchExists(
                CODE_GROUP,
                CODE_GROUP.ANALYSIS_ID.eq(analysis),
                DSL.lower(CODE_GROUP.NAME).eq(DSL.lower(name)),
                CODE_GROUP.REMOVED_AT.isNull(),
                but == null ? DSL.noCondition() : CODE_GROUP.ID.ne(but));
    }

    CodeGroupId make(Coder coder, AnalysisId analysis, String name) {
        return sql.insertInto(CODE_GROUP)
                .set(CODE_GROUP.STUDY_ID, coder.study())
                .set(CODE_GROUP.ANALYSIS_ID, analysis)
                .set(CODE_GROUP.NAME, name)
                .set(CODE_GROUP.MADE_BY, coder.person())
                .returningResult(CODE_GROUP.ID)
                .fetchSingle()
                .value1();
    }

    void rename(CodeGroupId group, String name) {
        sql.update(CODE_GROUP)
                .set(CODE_GROUP.NAME, name)
                .where(CODE_GROUP.ID.eq(group))
                .execute();
    }

    void remove(CodeGroupId group) {
        sql.update(CODE_GROUP)
                .set(CODE_GROUP.REMOVED_AT, DSL.currentOffsetDateTime())
                .where(CODE_GROUP.ID.eq(group))
                .execute();
    }

    /** Gives those that were not in the group before. */
    List<CodeId> put(CodeGroupRecord group, Collection<CodeId> codes) {
        List<CodeId> distinct = codes.stream().distinct().toList();
        int known = sql.fetchCount(
                CODE, CODE.ANALYSIS_ID.eq(group.getAnalysisId()), CODE.ID.in(distinct), CODE.REMOVED_AT.isNull());
        if (known != distinct.size()) {
            throw new NotFound();
        }
        var rows = distinct.stream()
                .map(code -> DSL.row(group.getStudyId(), group.getAnalysisId(), group.getId(), code))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : sql.insertInto(
                                CODE_IN_GROUP,
                                CODE_IN_GROUP.STUDY_ID,
                                CODE_IN_GROUP.ANALYSIS_ID,
                                CODE_IN_GROUP.GROUP_ID,
                                CODE_IN_GROUP.CODE_ID)
                        .valuesOfRows(rows)
                        .onConflictDoNothing()
                        .returningResult(CODE_IN_GROUP.CODE_ID)
                        .fetch(CODE_IN_GROUP.CODE_ID);
    }

    boolean take(CodeGroupId group, CodeId code) {
        return sql.deleteFrom(CODE_IN_GROUP)
                        .where(CODE_IN_GROUP.GROUP_ID.eq(group), CODE_IN_GROUP.CODE_ID.eq(code))
                        .execute()
                > 0;
    }

    AnalysisId analysisOf(Coder coder, CodeId code) {
        return sql.select(CODE.ANALYSIS_ID)
                .from(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())
                .forKeyShare()
                .fetchOptional(CODE.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
    }

    /** A coding in the present text of a source. */
    record Segment(CodeId code, Passage passage) {}

    Segment segment(Coder coder, CodingId segment) {
        var site = coder.onlySite();
        return sql.select(CODING.CODE_ID, CODING.SOURCE_ID, CODING.VERSION_ID, CODING.SPAN_START, CODING.SPAN_END)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .where(
                        CODING.STUDY_ID.eq(coder.study()),
                        CODING.ID.eq(segment),
                        Blindness.openCodings(coder.person()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional(row -> new Segment(
                        row.value1(), new Passage(row.value2(), row.value3(), new Span(row.value4(), row.value5()))))
                .orElseThrow(NotFound::new);
    }

    /** Empty when these words are an example of the code already. */
    List<CodeExampleId> insert(CodeExampleRecord example) {
        return sql.insertInto(CODE_EXAMPLE)
                .set(example)
                .onConflictDoNothing()
                .returningResult(CODE_EXAMPLE.ID)
                .fetch(CODE_EXAMPLE.ID);
    }

    CodeExampleRecord lock(Coder coder, CodeExampleId example) {
        var site = coder.onlySite();
        return sql.select(CODE_EXAMPLE.fields())
                .from(CODE_EXAMPLE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODE_EXAMPLE.SOURCE_ID))
                .where(
                        CODE_EXAMPLE.STUDY_ID.eq(coder.study()),
                        CODE_EXAMPLE.ID.eq(example),
                        Blindness.openExamples(coder.person()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forUpdate()
                .of(CODE_EXAMPLE)
                .fetchOptionalInto(CODE_EXAMPLE)
                .orElseThrow(NotFound::new);
    }

    void delete(CodeExampleId example) {
        sql.deleteFrom(CODE_EXAMPLE).where(CODE_EXAMPLE.ID.eq(example)).execute();
    }

    void recode(CodeExampleId example, CodeId code) {
        sql.update(CODE_EXAMPLE)
                .set(CODE_EXAMPLE.CODE_ID, code)
                .where(CODE_EXAMPLE.ID.eq(example))
                .execute();
    }

    /** Puts examples on a text version, each at its span; no two of them may come to be the same. */
    void place(VersionId version, Map<Long, Span> placed) {
        List<Map.Entry<Long, Span>> all = List.copyOf(placed.entrySet());
        sql.execute(
                "update code_example set version_id = {0}, span_start = placed.span_start, span_end = placed.span_end"
                        + " from unnest({1}, {2}, {3}) as placed (id, span_start, span_end)"
                        + " where code_example.id = placed.id",
                DSL.val(version.value()),
                DSL.val(all.stream().map(Map.Entry::getKey).toArray(Long[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().start()).toArray(Integer[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().end()).toArray(Integer[]::new)));
    }
}
