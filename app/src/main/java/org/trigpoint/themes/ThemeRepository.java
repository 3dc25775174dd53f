package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;

/** The sole writer of themes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ThemeRepository {

    private final DSLContext sql;

    ThemeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The tree of an analysis is changed by one transaction after the other. */
    void lockTree(Coder coder, AnalysisId analysis) {
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

    /** A theme that is not in the bin, held until the transaction ends, and the tree with it. */
    ThemeRecord lock(Coder coder, ThemeId theme) {
        AnalysisId analysis = sql.select(THEME.ANALYSIS_ID)
                .from(THEME)
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())
                .fetchOptional(THEME.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
        lockTree(coder, analysis);
        return sql.selectFrom(THEME)
                .where(THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** All themes of an analysis that are not in the bin. */
    ThemeTree tree(AnalysisId analysis) {
        return new ThemeTree(sql.select(THEME.ID, THEME.UNDER_ID)
                .from(THEME)
                .where(THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull())
                .orderBy(THEME.POSITION, THEME.ID)
                .fetch(row -> new ThemeTree.Standing(row.value1(), row.value2())));
    }

    ThemeId insert(Coder coder, AnalysisId analysis, @Nullable ThemeId under, String name) {
        return sql.insertInto(THEME)
                .set(THEME.STUDY_ID, coder.study())
                .set(THEME.ANALYSIS_ID, analysis)
                .set(THEME.UNDER_ID, under)
                .set(THEME.NAME, name)
                .set(THEME.STATUS, ThemeStatus.CANDIDATE.word())
                .set(THEME.MADE_BY, coder.person())
                .set(
                        THEME.POSITION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(THEME.POSITION), DSL.inline(-1))
                                        .plus(1))
                                .from(THEME)
                                .where(THEME.ANALYSIS_ID.eq(analysis))))
                .returningResult(THEME.ID)
                .fetchSingle()
                .value1();
    }

    /** Writes what differs in a theme that was locked. */
    void change(ThemeRecord theme) {
        sql.update(THEME).set(theme).where(THEME.ID.eq(theme.getId())).execute();
    }

    /** Puts a theme among those under another, and numbers these anew. */
    void stand(ThemeRecord theme, @Nullable ThemeId under, int position) {
        List<ThemeId> siblings = new ArrayList<>(tree(theme.getAnalysisId()).under(under));
        siblings.remove(theme.getId());
        siblings.add(Math.clamp(position, 0, siblings.size()), theme.getId());
        theme.setUnderId(under);
        change(theme);
        sql.execute(
                "update theme set position = wanted.place from unnest({0}) with ordinality as wanted (id, place)"
                        + " where theme.id = wanted.id and theme.position <> wanted.place",
                DSL.val(siblings.stream().map(ThemeId::value).toArray(Long[]::new)));
    }

    /** Lets the subthemes of one theme stand under another, or at the top. */
    void lift(ThemeId from, @Nullable ThemeId to) {
        Condition them = THEME.UNDER_ID.eq(from).and(THEME.REMOVED_AT.isNull());
        sql.update(THEME)
                .set(THEME.UNDER_ID, to)
                .where(them, to == null ? DSL.noCondition() : THEME.ID.ne(to))
                .execute();
    }

    /** A name that no other theme of the analysis has. */
    String free(AnalysisId analysis, String name, @Nullable ThemeId but) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the theme a name of 1 to 200 characters.");
        }
        sql.select(THEME.STATUS)
                .from(THEME)
                .where(
                        THEME.ANALYSIS_ID.eq(analysis),
                        DSL.lower(THEME.NAME).eq(DSL.lower(wanted)),
                        THEME.REMOVED_AT.isNull(),
                        but == null ? DSL.noCondition() : THEME.ID.ne(but))
                .fetchOptional(THEME.STATUS)
                .map(ThemeStatus::of)
                .ifPresent(status -> {
                    throw new Refusal("There is a theme \u201c" + wanted + "\u201d already"
                            + (status.goesOn()
                                    ? ": choose another name."
                                    : ", which was "
                                            + Objects.requireNonNull(status.label())
                                                    .toLowerCase(java.util.Locale.UK)
                                            + ": take that one up again, or choose another name."));
                });
        return wanted;
    }
}
