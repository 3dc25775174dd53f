package org.trigpoint.mapping;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_LINK;
import static org.trigpoint.migrations.schema.Tables.THEME_MAP_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME_PLACE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeLinkId;
import org.trigpoint.migrations.ThemeMapVersionId;
import org.trigpoint.migrations.schema.tables.records.ThemeLinkRecord;

/** The sole writer of where nodes stand, of links, and of named versions of a map. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MapRepository {

    private final DSLContext sql;

    MapRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The map of an analysis is changed by one transaction after the other. */
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

    /** Asks for themes of an analysis that are not in the bin. */
    void demandThemes(AnalysisId analysis, Set<ThemeId> themes) {
        if (sql.fetchCount(THEME, THEME.ANALYSIS_ID.eq(analysis), THEME.ID.in(themes), THEME.REMOVED_AT.isNull())
                != themes.size()) {
            throw new NotFound();
        }
    }

    void demandCodes(AnalysisId analysis, Set<CodeId> codes) {
        if (sql.fetchCount(CODE, CODE.ANALYSIS_ID.eq(analysis), CODE.ID.in(codes), CODE.REMOVED_AT.isNull())
                != codes.size()) {
            throw new NotFound();
        }
    }

    /** What nobody has put anywhere stays where it is now, when something else is moved. */
    void stayWhereTheyAre(Coder coder, AnalysisId analysis, ThematicMap map) {
        var rows = map.nodes().stream()
                .map(node -> DSL.row(coder.study(), analysis, theme(node), code(node), node.x(), node.y()))
                .toList();
        sql.insertInto(
                        THEME_PLACE,
                        THEME_PLACE.STUDY_ID,
                        THEME_PLACE.ANALYSIS_ID,
                        THEME_PLACE.THEME_ID,
                        THEME_PLACE.CODE_ID,
                        THEME_PLACE.X,
                        THEME_PLACE.Y)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }

    private static @Nullable ThemeId theme(MapNode node) {
        return node.kind() == MapNode.Kind.THEME ? new ThemeId(node.id()) : null;
    }

    private static @Nullable CodeId code(MapNode node) {
        return node.kind() == MapNode.Kind.CODE ? new CodeId(node.id()) : null;
    }

    void placeThemes(Coder coder, AnalysisId analysis, List<ThematicMapService.ThemePlace> places) {
        var rows = places.stream()
                .map(place -> DSL.row(coder.study(), analysis, place.theme(), place.x(), place.y()))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(
                            THEME_PLACE,
                            THEME_PLACE.STUDY_ID,
                            THEME_PLACE.ANALYSIS_ID,
                            THEME_PLACE.THEME_ID,
                            THEME_PLACE.X,
                            THEME_PLACE.Y)
                    .valuesOfRows(rows)
                    .onConflict(THEME_PLACE.THEME_ID)
                    .doUpdate()
                    .set(THEME_PLACE.X, DSL.excluded(THEME_PLACE.X))
                    .set(THEME_PLACE.Y, DSL.excluded(THEME_PLACE.Y))
                    .execute();
        }
    }

    void placeCodes(Coder coder, AnalysisId analysis, List<ThematicMapService.CodePlace> places) {
        var rows = places.stream()
                .map(place -> DSL.row(coder.study(), analysis, place.code(), place.x(), place.y()))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(
                            THEME_PLACE,
                            THEME_PLACE.STUDY_ID,
                            THEME_PLACE.ANALYSIS_ID,
                            THEME_PLACE.CODE_ID,
                            THEME_PLACE.X,
                            THEME_PLACE.Y)
                    .valuesOfRows(rows)
                    .onConflict(THEME_PLACE.CODE_ID)
                    .doUpdate()
                    .set(THEME_PLACE.X, DSL.excluded(THEME_PLACE.X))
                    .set(THEME_PLACE.Y, DSL.excluded(THEME_PLACE.Y))
                    .execute();
        }
    }

    /** How many had been put somewhere. */
    int clear(AnalysisId analysis) {
        return sql.deleteFrom(THEME_PLACE)
                .where(THEME_PLACE.ANALYSIS_ID.eq(analysis))
                .execute();
    }

    /** Empty when there is one from the one to the other already. */
    Optional<ThemeLinkId> link(Coder coder, AnalysisId analysis, ThemeId from, ThemeId to, String label) {
        return sql.insertInto(THEME_LINK)
                .set(THEME_LINK.STUDY_ID, coder.study())
                .set(THEME_LINK.ANALYSIS_ID, analysis)
                .set(THEME_LINK.FROM_ID, from)
                .set(THEME_LINK.TO_ID, to)
                .set(THEME_LINK.LABEL, label)
                .set(THEME_LINK.MADE_BY, coder.person())
                .onConflictDoNothing()
                .returningResult(THEME_LINK.ID)
                .fetchOptional(THEME_LINK.ID);
    }

    ThemeLinkRecord lock(Coder coder, ThemeLinkId link) {
        return sql.selectFrom(THEME_LINK)
                .where(THEME_LINK.STUDY_ID.eq(coder.study()), THEME_LINK.ID.eq(link))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void reword(ThemeLinkId link, String label) {
        sql.update(THEME_LINK)
                .set(THEME_LINK.LABEL, label)
                .where(THEME_LINK.ID.eq(link))
                .execute();
    }

    void unlink(ThemeLinkId link) {
        sql.deleteFrom(THEME_LINK).where(THEME_LINK.ID.eq(link)).execute();
    }

    boolean taken(AnalysisId analysis, String name) {
        return sql.fetchExists(
                THEME_MAP_VERSION,
                THEME_MAP_VERSION.ANALYSIS_ID.eq(analysis),
                DSL.lower(THEME_MAP_VERSION.NAME).eq(DSL.lower(name)));
    }

    ThemeMapVersionId keep(Coder coder, AnalysisId analysis, String name, String note, JSONB content) {
        return sql.insertInto(THEME_MAP_VERSION)
                .set(THEME_MAP_VERSION.STUDY_ID, coder.study())
                .set(THEME_MAP_VERSION.ANALYSIS_ID, analysis)
                .set(THEME_MAP_VERSION.NAME, name)
                .set(THEME_MAP_VERSION.NOTE, note)
                .set(THEME_MAP_VERSION.CONTENT, content)
                .set(THEME_MAP_VERSION.MADE_BY, coder.person())
                .returningResult(THEME_MAP_VERSION.ID)
                .fetchSingle()
                .value1();
    }
}
