package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.TriangulationQueries.CodeLine;
import org.trigpoint.triangulation.TriangulationQueries.Offered;
import org.trigpoint.triangulation.TriangulationQueries.ThemeLine;

/** The passages that can be put to a finding. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Offers {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Quotations quotations;
    private final FoundPassages words;

    Offers(DSLContext sql, Quotations quotations, FoundPassages words) {
        this.sql = sql;
        this.quotations = quotations;
        this.words = words;
    }

    List<ThemeLine> themes(Reader reader) {
        return sql.select(THEME.ID, THEME.NAME, ANALYSIS.NAME)
                .from(THEME)
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(THEME.ANALYSIS_ID))
                .where(
                        THEME.STUDY_ID.eq(reader.study()),
                        THEME.REMOVED_AT.isNull(),
                        THEME.STATUS.in("candidate", "kept"))
                .orderBy(ANALYSIS.ID, THEME.POSITION, THEME.ID)
                .fetch(Records.mapping(ThemeLine::new));
    }

    private record Found(Passage passage, String title) {}

    List<Offered> extracts(Reader reader, ThemeId theme, Strand strand) {
        if (!sql.fetchExists(THEME, THEME.STUDY_ID.eq(reader.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())) {
            throw new NotFound();
        }
        return offered(
                reader,
                found(
                        reader,
                        CODING.CODE_ID.in(select(THEME_CODE.CODE_ID)
                                .from(THEME_CODE)
                                .join(CODE)
                                .on(CODE.ID.eq(THEME_CODE.CODE_ID), CODE.REMOVED_AT.isNull())
                                .where(THEME_CODE.THEME_ID.eq(theme))),
                        strand));
    }

    List<CodeLine> codes(Reader reader) {
        return sql.select(CODE.ID, CODE.NAME, ANALYSIS.NAME)
                .from(CODE)
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(CODE.ANALYSIS_ID))
                .where(CODE.STUDY_ID.eq(reader.study()), CODE.REMOVED_AT.isNull())
                .orderBy(ANALYSIS.ID, CODE.NAME, CODE.ID)
                .fetch(Records.mapping(CodeLine::new));
    }

    List<Offered> coded(Reader reader, CodeId code, Strand strand) {
        if (!sql.fetchExists(CODE, CODE.STUDY_ID.eq(reader.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())) {
            throw new NotFound();
        }
        return offered(reader, found(reader, CODING.CODE_ID.eq(code), strand));
    }

    List<Offered> worded(Reader reader, String query, Strand strand) {
        return words.of(reader, query, strand, MOST);
    }

    private List<Offered> offered(Reader reader, List<Found> found) {
        var cut = quotations.cut(
                reader,
                found.stream()
                        .map(each -> new Place(
                                each.passage().version(), each.passage().span()))
                        .toList(),
                0);
        List<Offered> offered = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            offered.add(new Offered(
                    found.get(at).passage(), found.get(at).title(), cut.get(at).words()));
        }
        return offered;
    }

    private List<Found> found(Reader reader, Condition codes, Strand strand) {
        var site = reader.onlySite();
        return sql.selectDistinct(SOURCE.TITLE, CODING.SOURCE_ID, CODING.VERSION_ID, CODING.SPAN_START, CODING.SPAN_END)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .where(
                        CODING.STUDY_ID.eq(reader.study()),
                        codes,
                        CODING.AGREED_IN.isNull(),
                        Blindness.openCodings(reader.person()),
                        SOURCE.REMOVED_AT.isNull(),
                        SOURCE.KIND.in(Material.kindsOf(strand)),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(SOURCE.TITLE, CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END)
                .limit(MOST)
                .fetch(row -> new Found(
                        new Passage(row.value2(), row.value3(), new Span(row.value4(), row.value5())), row.value1()));
    }
}
