package org.trigpoint.framework;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_COLUMN;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.FrameworkMatrixRecord;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeQueries;

/** Looks up what matrices set against what. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Charts {

    /** Rows that gather sources of several sites, unless the matrix is of one. */
    private static final Set<RowsBy> ACROSS_SITES =
            EnumSet.of(RowsBy.WAVES, RowsBy.KINDS, RowsBy.ROLES, RowsBy.ATTRIBUTE);

    private final DSLContext sql;
    private final CodeQueries codes;
    private final ThemeQueries themes;

    Charts(DSLContext sql, CodeQueries codes, ThemeQueries themes) {
        this.sql = sql;
        this.codes = codes;
        this.themes = themes;
    }

    private record Planned(FrameworkColumnId id, Topic topic) {}

    /**
     * One matrix.
     *
     * @throws NotFound when there is none for this reader
     */
    Charted one(Reader reader, FrameworkMatrixId matrix) {
        return read(reader, FRAMEWORK_MATRIX.ID.eq(matrix)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those of an analysis, by name; of none that the reader's study has not. */
    List<Charted> of(Reader reader, AnalysisId analysis) {
        return read(reader, FRAMEWORK_MATRIX.ANALYSIS_ID.eq(analysis));
    }

    private List<Charted> read(Reader reader, Condition which) {
        var columns = multiset(select(
                                FRAMEWORK_COLUMN.ID,
                                FRAMEWORK_COLUMN.THEME_ID,
                                FRAMEWORK_COLUMN.CODE_ID,
                                FRAMEWORK_COLUMN.WITH_SUBCODES)
                        .from(FRAMEWORK_COLUMN)
                        .where(FRAMEWORK_COLUMN.MATRIX_ID.eq(FRAMEWORK_MATRIX.ID))
                        .orderBy(FRAMEWORK_COLUMN.POSITION, FRAMEWORK_COLUMN.ID))
                .convertFrom(rows -> rows.map(
                        row -> new Planned(row.value1(), new Topic(row.value2(), row.value3(), row.value4()))));
        var found = sql.select(FRAMEWORK_MATRIX, columns)
                .from(FRAMEWORK_MATRIX)
                .where(FRAMEWORK_MATRIX.STUDY_ID.eq(reader.study()), which)
                .orderBy(DSL.lower(FRAMEWORK_MATRIX.NAME))
                .fetch();
        if (found.isEmpty()) {
            return List.of();
        }
        Topics topics = topics(reader, found.getFirst().value1().getAnalysisId());
        return found.stream()
                .filter(row -> open(reader, row.value1()))
                .map(row -> charted(row.value1(), row.value2(), topics))
                .toList();
    }

    /** Who sees one site alone sees no row that speaks of others. */
    private static boolean open(Reader reader, FrameworkMatrixRecord matrix) {
        var site = reader.onlySite();
        if (site == null) {
            return true;
        }
        return matrix.getSiteId() == null
                ? !ACROSS_SITES.contains(RowsBy.of(matrix.getRowsBy()))
                : site.equals(matrix.getSiteId());
    }

    private static Charted charted(FrameworkMatrixRecord matrix, List<Planned> planned, Topics topics) {
        List<Charted.Column> columns = new ArrayList<>();
        planned.forEach(column -> topics.find(column).ifPresent(columns::add));
        String kind = matrix.getKind();
        return new Charted(
                matrix.getId(),
                matrix.getAnalysisId(),
                matrix.getRevision(),
                new MatrixPlan(
                        matrix.getName(),
                        RowsBy.of(matrix.getRowsBy()),
                        matrix.getAttribute(),
                        new Narrowing(
                                kind == null ? null : SourceKind.of(kind),
                                matrix.getSiteId(),
                                matrix.getWaveId(),
                                matrix.getRole()),
                        planned.stream().map(Planned::topic).toList()),
                columns);
    }

    private Topics topics(Reader reader, AnalysisId analysis) {
        Map<CodeId, CodeId> merged = sql.select(CODE.ID, CODE.MERGED_INTO)
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(analysis), CODE.MERGED_INTO.isNotNull())
                .fetchMap(CODE.ID, CODE.MERGED_INTO);
        return new Topics(codes.uncounted(reader, analysis), themes.of(reader, analysis), merged);
    }

    /** The themes and codes of an analysis; a code that was merged is the one that took its segments. */
    private record Topics(CodeTree tree, List<Theme> themes, Map<CodeId, CodeId> merged) {

        Optional<Charted.Column> find(Planned column) {
            CodeId code = column.topic().code();
            return code == null ? theme(column) : code(column, standing(code));
        }

        private Optional<Charted.Column> theme(Planned column) {
            return themes.stream()
                    .filter(theme -> theme.id().equals(column.topic().theme()))
                    .findFirst()
                    .map(theme -> new Charted.Column(
                            column.id(),
                            column.topic(),
                            theme.name(),
                            "Theme, " + theme.status().label().toLowerCase(java.util.Locale.UK),
                            new LinkedHashSet<>(theme.codes())));
        }

        private Optional<Charted.Column> code(Planned column, @Nullable CodeId code) {
            if (code == null) {
                return Optional.empty();
            }
            boolean more = column.topic().withSubcodes();
            return tree.find(code)
                    .map(found -> new Charted.Column(
                            column.id(),
                            Topic.of(code, more),
                            found.name(),
                            more ? "Code, with the codes below it" : "Code",
                            more ? tree.withSubcodes(code) : Set.of(code)));
        }

        private @Nullable CodeId standing(CodeId code) {
            CodeId here = code;
            for (int step = 0; step <= merged.size() && here != null; step++) {
                if (tree.find(here).isPresent()) {
                    return here;
                }
                here = merged.get(here);
            }
            return null;
        }
    }

    /** Every theme that is a column. */
    static Set<ThemeId> themesOf(Charted matrix) {
        return matrix.columns().stream()
                .map(column -> column.topic().theme())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Every code whose extracts some column has. */
    static Set<CodeId> codesOf(Charted matrix) {
        return matrix.columns().stream()
                .flatMap(column -> column.codes().stream())
                .collect(Collectors.toSet());
    }
}
