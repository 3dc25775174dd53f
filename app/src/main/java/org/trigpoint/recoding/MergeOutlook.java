package org.trigpoint.recoding;

import static org.jooq.impl.DSL.selectDistinct;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.CODE_IN_GROUP;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.codes.CodeMerging;
import org.trigpoint.coding.CodingMoves.Given;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;

/** Says what merging codes does, from the codes and segments as they are. Sources in the bin are in no count. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergeOutlook {

    private final DSLContext sql;

    MergeOutlook(DSLContext sql) {
        this.sql = sql;
    }

    MergePlan of(StudyId study, CodeMerging.Joining joining, List<Given> segments) {
        List<Given> counted = inSourcesThere(study, segments);
        CodeId kept = joining.kept().code();
        List<CodeId> merged =
                joining.merged().stream().map(CodeMerging.Named::code).toList();
        int joined = JoinedSegments.of(kept, counted).fewer();
        return new MergePlan(
                kept,
                joining.kept().name(),
                segments(counted, kept),
                counted.size() - joined,
                joined,
                joining.merged().stream()
                        .map(one -> new MergePlan.From(one.code(), one.path(), segments(counted, one.code())))
                        .toList(),
                joining.moved().stream().map(MergeOutlook::moved).toList(),
                themes(study, merged),
                groups(study, kept, merged),
                sql.fetchCount(CODE_EXAMPLE, CODE_EXAMPLE.STUDY_ID.eq(study), CODE_EXAMPLE.CODE_ID.in(merged)),
                sql.fetchCount(MEMO, MEMO.STUDY_ID.eq(study), MEMO.CODE_ID.in(merged)),
                !joining.after().equals(joining.before()));
    }

    private List<Given> inSourcesThere(StudyId study, List<Given> segments) {
        Set<SourceId> there = Set.copyOf(sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(study),
                        SOURCE.REMOVED_AT.isNull(),
                        SOURCE.ID.in(
                                segments.stream().map(Given::source).distinct().toList()))
                .fetch(SOURCE.ID));
        return segments.stream().filter(one -> there.contains(one.source())).toList();
    }

    private static int segments(List<Given> segments, CodeId code) {
        return (int) segments.stream().filter(one -> one.code().equals(code)).count();
    }

    private static String moved(CodeMerging.Moved moved) {
        return moved.nameAfter().equals(moved.nameBefore())
                ? "\u201c" + moved.nameBefore() + "\u201d"
                : "\u201c" + moved.nameBefore() + "\u201d, called \u201c" + moved.nameAfter() + "\u201d from then on";
    }

    private List<String> themes(StudyId study, Collection<CodeId> merged) {
        return sql.select(THEME.NAME)
                .from(THEME)
                .where(
                        THEME.STUDY_ID.eq(study),
                        THEME.REMOVED_AT.isNull(),
                        THEME.ID.in(selectDistinct(THEME_CODE.THEME_ID)
                                .from(THEME_CODE)
                                .where(THEME_CODE.CODE_ID.in(merged))))
                .orderBy(THEME.POSITION, THEME.ID)
                .fetch(THEME.NAME);
    }

    private List<String> groups(StudyId study, CodeId kept, Collection<CodeId> merged) {
        return sql.select(CODE_GROUP.NAME)
                .from(CODE_GROUP)
                .where(
                        CODE_GROUP.STUDY_ID.eq(study),
                        CODE_GROUP.REMOVED_AT.isNull(),
                        CODE_GROUP.ID.in(selectDistinct(CODE_IN_GROUP.GROUP_ID)
                                .from(CODE_IN_GROUP)
                                .where(CODE_IN_GROUP.CODE_ID.in(merged))),
                        CODE_GROUP.ID.notIn(selectDistinct(CODE_IN_GROUP.GROUP_ID)
                                .from(CODE_IN_GROUP)
                                .where(CODE_IN_GROUP.CODE_ID.eq(kept))))
                .orderBy(CODE_GROUP.NAME)
                .fetch(CODE_GROUP.NAME);
    }
}
