package org.trigpoint.evidence;

import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.ThemeExtractRecord;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.LaidRows;

/** The sole writer of passages for and against themes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ExtractRepository {

    /** As what lies on texts: somebody says once of the same words how they stand to a theme. */
    static final LaidRows<ThemeExtractRecord> ROWS = new LaidRows<>(
            THEME_EXTRACT,
            THEME_EXTRACT.ID,
            THEME_EXTRACT.SOURCE_ID,
            THEME_EXTRACT.VERSION_ID,
            THEME_EXTRACT.SPAN_START,
            THEME_EXTRACT.ANALYSIS_ID,
            THEME_EXTRACT.ADDED_BY,
            ExtractRepository::laid);

    private final DSLContext sql;

    ExtractRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A theme that is not in the bin, kept there until the transaction ends. */
    ThemeRecord theme(Coder coder, ThemeId theme) {
        return sql.selectFrom(THEME)
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())
                .forKeyShare()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** The words of a coding that the coder may know of. */
    Passage segment(Coder coder, CodingId coding) {
        var site = coder.onlySite();
        return sql.select(CODING.SOURCE_ID, CODING.VERSION_ID, CODING.SPAN_START, CODING.SPAN_END)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .where(
                        CODING.STUDY_ID.eq(coder.study()),
                        CODING.ID.eq(coding),
                        Blindness.openCodings(coder.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional(row -> new Passage(row.value1(), row.value2(), new Span(row.value3(), row.value4())))
                .orElseThrow(NotFound::new);
    }

    /** Whether somebody whose work is open to the coder has set these words to the theme already. */
    boolean known(Coder coder, ThemeId theme, Passage passage) {
        return sql.fetchExists(
                THEME_EXTRACT,
                THEME_EXTRACT.THEME_ID.eq(theme),
                THEME_EXTRACT.VERSION_ID.eq(passage.version()),
                THEME_EXTRACT.SPAN_START.eq(passage.span().start()),
                THEME_EXTRACT.SPAN_END.eq(passage.span().end()),
                Blindness.openThemeExtracts(coder.person()));
    }

    ThemeExtractId insert(ThemeExtractRecord extract) {
        return sql.insertInto(THEME_EXTRACT)
                .set(extract)
                .returningResult(THEME_EXTRACT.ID)
                .fetchSingle()
                .value1();
    }

    /** One that the coder may know of, held until the transaction ends. */
    ThemeExtractRecord lock(Coder coder, ThemeExtractId extract) {
        var site = coder.onlySite();
        var visible = DSL.select(SOURCE.ID)
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(coder.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
        return sql.selectFrom(THEME_EXTRACT)
                .where(
                        THEME_EXTRACT.STUDY_ID.eq(coder.study()),
                        THEME_EXTRACT.ID.eq(extract),
                        THEME_EXTRACT.SOURCE_ID.in(visible),
                        Blindness.openThemeExtracts(coder.person()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void say(ThemeExtractId extract, Stance stance, String note) {
        sql.update(THEME_EXTRACT)
                .set(THEME_EXTRACT.STANCE, stance.word())
                .set(THEME_EXTRACT.NOTE, note)
                .where(THEME_EXTRACT.ID.eq(extract))
                .execute();
    }

    void delete(ThemeExtractId extract) {
        sql.deleteFrom(THEME_EXTRACT).where(THEME_EXTRACT.ID.eq(extract)).execute();
    }

    /** Those of one theme go to another; what the same person set to that one already stays behind. */
    void moveAll(ThemeId from, ThemeId to) {
        var there = THEME_EXTRACT.as("there");
        sql.update(THEME_EXTRACT)
                .set(THEME_EXTRACT.THEME_ID, to)
                .where(
                        THEME_EXTRACT.THEME_ID.eq(from),
                        DSL.notExists(DSL.selectOne()
                                .from(there)
                                .where(
                                        there.THEME_ID.eq(to),
                                        there.VERSION_ID.eq(THEME_EXTRACT.VERSION_ID),
                                        there.SPAN_START.eq(THEME_EXTRACT.SPAN_START),
                                        there.SPAN_END.eq(THEME_EXTRACT.SPAN_END),
                                        there.ADDED_BY.eq(THEME_EXTRACT.ADDED_BY))))
                .execute();
    }

    void place(VersionId version, Map<Long, Span> placed) {
        ROWS.place(sql, version, placed);
    }

    private record Once(ThemeId theme, Object person) {}

    private static Carrier.Laid laid(ThemeExtractRecord extract, boolean open) {
        return new Carrier.Laid(
                extract.getId().value(),
                new Once(extract.getThemeId(), extract.getAddedBy()),
                extract.getVersionId(),
                new Span(extract.getSpanStart(), extract.getSpanEnd()),
                open);
    }
}
