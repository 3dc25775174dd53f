package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.countDistinct;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.triangulation.JointDisplay.Count;

/**
 * How many passages speak for a theme in each strand. A passage counts once however many codes of the theme it has. What
 * somebody may not see yet counts for nobody, so that the number is the same for all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ThemeFigures implements FigureSource {

    static final String KIND = "theme";

    private final DSLContext sql;

    ThemeFigures(DSLContext sql) {
        this.sql = sql;
    }

    /** Passages of a theme in sources of one kind. */
    private record Counted(
            ThemeId theme, String title, AnalysisId analysis, String kind, int passages, int sources, String codings) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** The key of what a theme has in a strand. */
    static String key(ThemeId theme, Strand strand) {
        return KIND + ":" + theme.value() + "@" + strand.word();
    }

    @Override
    public List<Figure> all(Reader reader) {
        Map<ThemeId, Map<Strand, List<Counted>>> byTheme = new LinkedHashMap<>();
        for (Counted counted : counted(reader)) {
            byTheme.computeIfAbsent(counted.theme(), first -> new EnumMap<>(Strand.class))
                    .computeIfAbsent(Material.strandOf(counted.kind()), first -> new ArrayList<>())
                    .add(counted);
        }
        List<Figure> figures = new ArrayList<>();
        byTheme.forEach(
                (theme, strands) -> strands.forEach((strand, counted) -> figures.add(figure(theme, strand, counted))));
        return figures;
    }

    private static Figure figure(ThemeId theme, Strand strand, List<Counted> counted) {
        int passages = counted.stream().mapToInt(Counted::passages).sum();
        int sources = counted.stream().mapToInt(Counted::sources).sum();
        String value = Plural.of(passages, "passage") + " in " + Plural.of(sources, "source");
        return new Figure(
                key(theme, strand),
                strand,
                "\u201c" + counted.getFirst().title() + "\u201d in "
                        + strand.label().toLowerCase(Locale.UK),
                value,
                List.of(new Count("passages", passages), new Count("sources", sources)),
                null,
                null,
                "passages with codes of the theme, each once",
                Digits.digest(value + counted.stream().map(Counted::codings).toList()));
    }

    private List<Counted> counted(Reader reader) {
        Field<String> codings =
                DSL.field("md5(string_agg(distinct {0}::text, ',' order by {0}::text))", String.class, CODING.ID);
        return sql.select(
                        THEME.ID,
                        THEME.NAME,
                        THEME.ANALYSIS_ID,
                        SOURCE.KIND,
                        DSL.field(
                                "count(distinct ({0}, {1}, {2}))::int",
                                Integer.class, CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END),
                        countDistinct(CODING.SOURCE_ID),
                        codings)
                .from(coded())
                .where(
                        THEME.STUDY_ID.eq(reader.study()),
                        THEME.REMOVED_AT.isNull(),
                        THEME.STATUS.in("candidate", "kept"))
                .groupBy(THEME.ID, THEME.NAME, THEME.ANALYSIS_ID, THEME.POSITION, SOURCE.KIND)
                .orderBy(THEME.ANALYSIS_ID, THEME.POSITION, THEME.ID, SOURCE.KIND)
                .fetch(row -> new Counted(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** Themes with the codings of their codes, on the present texts. */
    private static Table<?> coded() {
        return THEME.join(THEME_CODE)
                .on(THEME_CODE.THEME_ID.eq(THEME.ID))
                .join(CODE)
                .on(CODE.ID.eq(THEME_CODE.CODE_ID), CODE.REMOVED_AT.isNull())
                .join(CODING)
                .on(CODING.CODE_ID.eq(CODE.ID), CODING.AGREED_IN.isNull(), OpenEvidence.toAll())
                .join(SOURCE)
                .on(
                        SOURCE.ID.eq(CODING.SOURCE_ID),
                        SOURCE.VERSION_ID.eq(CODING.VERSION_ID),
                        SOURCE.REMOVED_AT.isNull());
    }
}
