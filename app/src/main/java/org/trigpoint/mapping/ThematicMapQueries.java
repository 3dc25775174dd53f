package org.trigpoint.mapping;

import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_LINK;
import static org.trigpoint.migrations.schema.Tables.THEME_MAP_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME_PLACE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeMapVersionId;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeQueries;
import tools.jackson.databind.json.JsonMapper;

/** Readings of the thematic map: as it is, and as it was when it was given a name. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ThematicMapQueries {

    private final DSLContext sql;
    private final ThemeQueries themes;
    private final CodeQueries codes;
    private final SegmentQueries segments;
    private final JsonMapper json;

    ThematicMapQueries(
            DSLContext sql, ThemeQueries themes, CodeQueries codes, SegmentQueries segments, JsonMapper json) {
        this.sql = sql;
        this.themes = themes;
        this.codes = codes;
        this.segments = segments;
        this.json = json;
    }

    /**
     * What a map shows beside themes that are candidates or kept.
     *
     * @param codes the codes that themes rest on
     * @param letGo themes that were dropped or merged
     */
    public record Shown(boolean codes, boolean letGo) {

        /** Everything. */
        public static final Shown ALL = new Shown(true, true);

        /** Themes that the analysis goes on with, and their codes. */
        public static final Shown USUAL = new Shown(true, false);
    }

    /**
     * The map of an analysis as it is. What nobody has put anywhere is laid out by rule, apart from the rest.
     *
     * @param reader who asks; their segments are those of sources they see, without hidden work
     * @param analysis whose map
     * @param shown what is on it
     * @return without nodes when no theme is made yet
     * @throws NotFound when the study has no such analysis
     */
    public ThematicMap of(Reader reader, AnalysisId analysis, Shown shown) {
        List<Theme> all = themes.of(reader, analysis).stream()
                .filter(theme -> shown.letGo() || theme.status().goesOn())
                .toList();
        CodeTree tree = codes.tree(reader, analysis);
        MapDraft draft = new MapDraft(all, tree, MapCounts.of(all, segments.of(reader, analysis)), shown.codes());
        sql.selectFrom(THEME_LINK)
                .where(THEME_LINK.STUDY_ID.eq(reader.study()), THEME_LINK.ANALYSIS_ID.eq(analysis))
                .orderBy(THEME_LINK.ID)
                .forEach(draft::link);
        Map<String, MapPlaces.Place> places = new HashMap<>();
        sql.selectFrom(THEME_PLACE)
                .where(THEME_PLACE.STUDY_ID.eq(reader.study()), THEME_PLACE.ANALYSIS_ID.eq(analysis))
                .forEach(row -> places.put(MapPlaces.key(row), new MapPlaces.Place(row.getX(), row.getY())));
        return MapPlaces.placed(draft.map(), places);
    }

    /**
     * The named versions of a map.
     *
     * @param reader who asks
     * @param analysis whose map
     * @return the last first; empty when none was named, or the study has no such analysis
     */
    public List<MapVersion> versions(Reader reader, AnalysisId analysis) {
        return versions(THEME_MAP_VERSION.STUDY_ID.eq(reader.study()).and(THEME_MAP_VERSION.ANALYSIS_ID.eq(analysis)));
    }

    /**
     * One named version.
     *
     * @param reader who asks
     * @param version which
     * @return as it was
     * @throws NotFound when the study has no such version
     */
    public MapVersion version(Reader reader, ThemeMapVersionId version) {
        return versions(THEME_MAP_VERSION.STUDY_ID.eq(reader.study()).and(THEME_MAP_VERSION.ID.eq(version))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<MapVersion> versions(Condition which) {
        return sql.select(THEME_MAP_VERSION, PERSON.FULL_NAME)
                .from(THEME_MAP_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(THEME_MAP_VERSION.MADE_BY))
                .where(which)
                .orderBy(THEME_MAP_VERSION.ID.desc())
                .fetch(row -> new MapVersion(
                        row.value1().getId(),
                        row.value1().getName(),
                        row.value1().getNote(),
                        row.value2(),
                        row.value1().getMadeAt(),
                        json.readValue(row.value1().getContent().data(), ThematicMap.class)));
    }

    /** The analysis of a theme that is not in the bin. */
    AnalysisId analysisOf(Reader reader, ThemeId theme) {
        return sql.select(THEME.ANALYSIS_ID)
                .from(THEME)
                .where(THEME.STUDY_ID.eq(reader.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())
                .fetchOptional(THEME.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
    }
}
