package org.trigpoint.codebook;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODE_IN_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;

/** The codes of an analysis as a codebook shows them, the words of their examples not yet cut. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PresentEntries {

    private static final Field<Integer> SEGMENTS = count().as("segments");
    private static final Field<Integer> SOURCES =
            countDistinct(CODING.SOURCE_ID).as("sources");

    private static final Field<List<String>> GROUPS = groups();

    private final DSLContext sql;

    PresentEntries(DSLContext sql) {
        this.sql = sql;
    }

    /** As it stands for a reader, in the order of the tree: counts are of what they may see. */
    List<Codebook.Entry> of(Reader reader, AnalysisId analysis) {
        return of(
                reader.study(),
                analysis,
                examples(Blindness.openExamples(reader.person())),
                counted(reader.study(), analysis, reader.onlySite(), Blindness.openCodings(reader.person())));
    }

    /** As it stands for the record, in the order of the tree: all is counted. */
    List<Codebook.Entry> whole(StudyId study, AnalysisId analysis) {
        return of(study, analysis, examples(noCondition()), counted(study, analysis, null, noCondition()));
    }

    private List<Codebook.Entry> of(
            StudyId study, AnalysisId analysis, Field<List<Codebook.Example>> examples, Table<?> counted) {
        Map<CodeId, Codebook.Entry> entries = new HashMap<>();
        CodeTree tree = new CodeTree(read(study, analysis, examples, counted).map(row -> {
            Codebook.Entry entry = entry(row, row.get(examples));
            entries.put(entry.code(), entry);
            return code(entry, row.get(CODE.POSITION), row.get(SEGMENTS));
        }));
        Map<CodeId, Integer> levels = new HashMap<>();
        return tree.flat().stream()
                .map(code -> {
                    CodeId parent = code.parent();
                    int level = parent == null ? 0 : levels.getOrDefault(parent, 0) + 1;
                    levels.put(code.id(), level);
                    return Objects.requireNonNull(entries.get(code.id())).atLevel(level);
                })
                .toList();
    }

    private Result<Record> read(
            StudyId study, AnalysisId analysis, Field<List<Codebook.Example>> examples, Table<?> counted) {
        return sql.select(CODE.fields())
                .select(
                        GROUPS,
                        examples,
                        coalesce(counted.field(SEGMENTS), inline(0)).as(SEGMENTS),
                        coalesce(counted.field(SOURCES), inline(0)).as(SOURCES))
                .from(CODE)
                .leftJoin(counted)
                .on(CODE.ID.eq(counted.field(CODING.CODE_ID)))
                .where(CODE.STUDY_ID.eq(study), CODE.ANALYSIS_ID.eq(analysis), CODE.REMOVED_AT.isNull())
                .fetch();
    }

    private static Code code(Codebook.Entry entry, int position, int segments) {
        return new Code(
                entry.code(),
                entry.parent(),
                entry.name(),
                entry.words().description(),
                entry.colour(),
                position,
                segments);
    }

    private Table<?> counted(StudyId study, AnalysisId analysis, @Nullable SiteId onlySite, Condition open) {
        return sql.select(CODING.CODE_ID, SEGMENTS, SOURCES)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .where(
                        CODING.STUDY_ID.eq(study),
                        CODING.ANALYSIS_ID.eq(analysis),
                        CODING.AGREED_IN.isNull(),
                        open,
                        SOURCE.REMOVED_AT.isNull(),
                        onlySite == null ? noCondition() : SOURCE.SITE_ID.eq(onlySite))
                .groupBy(CODING.CODE_ID)
                .asTable("counted");
    }

    private static Codebook.Entry entry(Record row, List<Codebook.Example> examples) {
        CodeWords words = new CodeWords(
                row.get(CODE.DESCRIPTION),
                row.get(CODE.WHEN_TO_USE),
                row.get(CODE.WHEN_NOT),
                CodeWords.Reasoning.of(row.get(CODE.REASONING)),
                CodeWords.Depth.of(row.get(CODE.DEPTH)));
        return new Codebook.Entry(
                row.get(CODE.ID),
                row.get(CODE.UUID),
                row.get(CODE.PARENT_ID),
                0,
                row.get(CODE.NAME),
                words,
                row.get(CODE.COLOUR),
                row.get(GROUPS),
                examples,
                row.get(SEGMENTS),
                row.get(SOURCES));
    }

    private static Field<List<String>> groups() {
        return multiset(select(CODE_GROUP.NAME)
                        .from(CODE_IN_GROUP)
                        .join(CODE_GROUP)
                        .on(CODE_GROUP.ID.eq(CODE_IN_GROUP.GROUP_ID))
                        .where(CODE_IN_GROUP.CODE_ID.eq(CODE.ID), CODE_GROUP.REMOVED_AT.isNull())
                        .orderBy(CODE_GROUP.NAME))
                .as("groups")
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<Codebook.Example>> examples(Condition open) {
        return multiset(select(
                                CODE_EXAMPLE.ID,
                                CODE_EXAMPLE.SOURCE_ID,
                                CODE_EXAMPLE.VERSION_ID,
                                CODE_EXAMPLE.SPAN_START,
                                CODE_EXAMPLE.SPAN_END,
                                CODE_EXAMPLE.NOTE)
                        .from(CODE_EXAMPLE)
                        .where(CODE_EXAMPLE.CODE_ID.eq(CODE.ID), open)
                        .orderBy(CODE_EXAMPLE.ID))
                .as("examples")
                .convertFrom(rows -> rows.map(row -> new Codebook.Example(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        "",
                        new Span(row.value4(), row.value5()),
                        "",
                        row.value6())));
    }
}
