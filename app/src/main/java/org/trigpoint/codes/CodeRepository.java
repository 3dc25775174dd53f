package org.trigpoint.codes;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_LOCK;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;

/** The sole writer of the codes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CodeRepository {

    private final DSLContext sql;

    CodeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes of one tree happen one after the other, so that two moves can't make a circle; in a locked one none do. */
    void lockTree(Coder coder, AnalysisId analysis) {
        lockTree(coder.study(), analysis);
    }

    void lockTree(StudyId study, AnalysisId analysis) {
        boolean there = sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(study), ANALYSIS.ID.eq(analysis))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        if (sql.fetchExists(CODEBOOK_LOCK, CODEBOOK_LOCK.ANALYSIS_ID.eq(analysis))) {
            throw new Refusal(
                    "The codebook is locked, so that everybody codes with the same words: a team lead can unlock"
                            + " it, with a reason.");
        }
    }

    CodeRecord lock(Coder coder, CodeId code) {
        CodeRecord found = one(coder, code);
        lockTree(coder, found.getAnalysisId());
        return one(coder, code);
    }

    private CodeRecord one(Coder coder, CodeId code) {
        return sql.selectFrom(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    boolean taken(AnalysisId analysis, @Nullable CodeId parent, String name, @Nullable CodeId but) {
        return sql.fetchExists(
                CODE,
                CODE.ANALYSIS_ID.eq(analysis),
                under(parent),
                DSL.lower(CODE.NAME).eq(DSL.lower(name)),
                CODE.REMOVED_AT.isNull(),
                but == null ? DSL.noCondition() : CODE.ID.ne(but));
    }

    int afterLast(AnalysisId analysis, @Nullable CodeId parent) {
        return sql.select(coalesce(max(CODE.POSITION), inline(-1)).plus(1))
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(analysis), under(parent), CODE.REMOVED_AT.isNull())
                .fetchSingle()
                .value1();
    }

    CodeId insert(CodeRecord code) {
        return sql.insertInto(CODE)
                .set(code)
                .returningResult(CODE.ID)
                .fetchSingle()
                .value1();
    }

    void change(CodeRecord code) {
        sql.update(CODE)
                .set(CODE.NAME, code.getName())
                .set(CODE.DESCRIPTION, code.getDescription())
                .set(CODE.COLOUR, code.getColour())
                .set(CODE.PARENT_ID, code.getParentId())
                .set(CODE.POSITION, code.getPosition())
                .where(CODE.ID.eq(code.getId()))
                .execute();
    }

    static CodeWords wordsOf(CodeRecord code) {
        return new CodeWords(
                code.getDescription(),
                code.getWhenToUse(),
                code.getWhenNot(),
                CodeWords.Reasoning.of(code.getReasoning()),
                CodeWords.Depth.of(code.getDepth()));
    }

    void reword(CodeId code, CodeWords words) {
        var reasoning = words.reasoning();
        var depth = words.depth();
        sql.update(CODE)
                .set(CODE.DESCRIPTION, words.description())
                .set(CODE.WHEN_TO_USE, words.whenToUse())
                .set(CODE.WHEN_NOT, words.whenNot())
                .set(CODE.REASONING, reasoning == null ? null : reasoning.word())
                .set(CODE.DEPTH, depth == null ? null : depth.word())
                .where(CODE.ID.eq(code))
                .execute();
    }

    /** Makes room at a place among the children of a parent. */
    void pushDown(AnalysisId analysis, @Nullable CodeId parent, int from) {
        sql.update(CODE)
                .set(CODE.POSITION, CODE.POSITION.plus(1))
                .where(CODE.ANALYSIS_ID.eq(analysis), under(parent), CODE.POSITION.ge(from), CODE.REMOVED_AT.isNull())
                .execute();
    }

    /** The code and all below it that are not in the bin, the code first. */
    List<CodeId> withSubcodes(AnalysisId analysis, CodeId top) {
        var pairs = sql.select(CODE.ID, CODE.PARENT_ID)
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(analysis), CODE.REMOVED_AT.isNull())
                .fetch();
        List<CodeId> found = new ArrayList<>(List.of(top));
        for (int next = 0; next < found.size(); next++) {
            CodeId parent = found.get(next);
            pairs.stream().filter(pair -> parent.equals(pair.value2())).forEach(pair -> found.add(pair.value1()));
        }
        return found;
    }

    /** All codes of the analysis of one that are not in the bin. */
    List<CodeRecord> together(StudyId study, CodeId one) {
        return sql.selectFrom(CODE)
                .where(
                        CODE.STUDY_ID.eq(study),
                        CODE.REMOVED_AT.isNull(),
                        CODE.ANALYSIS_ID.eq(DSL.select(CODE.ANALYSIS_ID)
                                .from(CODE)
                                .where(CODE.STUDY_ID.eq(study), CODE.ID.eq(one))))
                .orderBy(CODE.POSITION, CODE.NAME)
                .fetch();
    }

    /** Nobody gives one of these codes from here on until the transaction ends, and who is giving one is waited for. */
    void hold(Collection<CodeId> codes) {
        sql.select(CODE.ID)
                .from(CODE)
                .where(CODE.ID.in(codes))
                .orderBy(CODE.ID)
                .forUpdate()
                .fetch();
    }

    void place(CodeId code, @Nullable CodeId parent, int position, String name) {
        sql.update(CODE)
                .set(CODE.PARENT_ID, parent)
                .set(CODE.POSITION, position)
                .set(CODE.NAME, name)
                .where(CODE.ID.eq(code))
                .execute();
    }

    void setMerged(Collection<CodeId> codes, CodeId into) {
        sql.update(CODE)
                .set(CODE.REMOVED_AT, DSL.currentOffsetDateTime())
                .set(CODE.MERGED_INTO, into)
                .where(CODE.ID.in(codes))
                .execute();
    }

    void setRemoved(Collection<CodeId> codes, @Nullable OffsetDateTime at) {
        sql.update(CODE).set(CODE.REMOVED_AT, at).where(CODE.ID.in(codes)).execute();
    }

    private static Condition under(@Nullable CodeId parent) {
        return parent == null ? CODE.PARENT_ID.isNull() : CODE.PARENT_ID.eq(parent);
    }
}
