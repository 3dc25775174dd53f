package org.trigpoint.evidence;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.ThemeQuotationRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.LaidRows;

/** The sole writer of quotations chosen for themes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class QuotationRepository {

    /** As what lies on texts: somebody chooses the same words once for a theme. */
    static final LaidRows<ThemeQuotationRecord> ROWS = new LaidRows<>(
            THEME_QUOTATION,
            THEME_QUOTATION.ID,
            THEME_QUOTATION.SOURCE_ID,
            THEME_QUOTATION.VERSION_ID,
            THEME_QUOTATION.SPAN_START,
            THEME_QUOTATION.ANALYSIS_ID,
            THEME_QUOTATION.ADDED_BY,
            QuotationRepository::laid);

    private final DSLContext sql;

    QuotationRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether somebody whose work is open to the coder has chosen these words for the theme already. */
    boolean known(Coder coder, ThemeId theme, Passage passage) {
        return sql.fetchExists(
                THEME_QUOTATION,
                THEME_QUOTATION.THEME_ID.eq(theme),
                THEME_QUOTATION.VERSION_ID.eq(passage.version()),
                THEME_QUOTATION.SPAN_START.eq(passage.span().start()),
                THEME_QUOTATION.SPAN_END.eq(passage.span().end()),
                Blindness.openQuotations(coder.person()));
    }

    /** What may be printed beneath: the role of whoever speaks there, and the site; empty when neither is known. */
    String proposed(Passage passage) {
        return sql.select(
                        DSL.field(DSL.select(PARTICIPANT.ROLE)
                                .from(TURN)
                                .join(SPEAKER)
                                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                                .join(PARTICIPANT)
                                .on(PARTICIPANT.ID.eq(SPEAKER.PARTICIPANT_ID))
                                .where(
                                        TURN.VERSION_ID.eq(passage.version()),
                                        TURN.SPAN_START.le(passage.span().start()),
                                        TURN.SPAN_END.gt(passage.span().start()))
                                .orderBy(TURN.SPAN_START.desc())
                                .limit(1)),
                        SITE.CODE)
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(SOURCE.ID.eq(passage.source()))
                .fetchSingle(row -> label(row.value1(), row.value2()));
    }

    private static String label(@Nullable String role, @Nullable String site) {
        String said = role == null || role.isBlank()
                ? null
                : Character.toUpperCase(role.charAt(0)) + role.substring(1).replace('-', ' ');
        return String.join(", ", Stream.of(said, site).filter(Objects::nonNull).toList());
    }

    /** After those that are there. */
    ThemeQuotationId insert(ThemeQuotationRecord quotation) {
        return sql.insertInto(THEME_QUOTATION)
                .set(quotation)
                .set(
                        THEME_QUOTATION.POSITION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(THEME_QUOTATION.POSITION), DSL.inline(0))
                                        .plus(1))
                                .from(THEME_QUOTATION)
                                .where(THEME_QUOTATION.THEME_ID.eq(quotation.getThemeId()))))
                .returningResult(THEME_QUOTATION.ID)
                .fetchSingle()
                .value1();
    }

    /** One that the coder may know of, held until the transaction ends. */
    ThemeQuotationRecord lock(Coder coder, ThemeQuotationId quotation) {
        var site = coder.onlySite();
        var visible = DSL.select(SOURCE.ID)
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(coder.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
        return sql.selectFrom(THEME_QUOTATION)
                .where(
                        THEME_QUOTATION.STUDY_ID.eq(coder.study()),
                        THEME_QUOTATION.ID.eq(quotation),
                        THEME_QUOTATION.SOURCE_ID.in(visible),
                        Blindness.openQuotations(coder.person()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void change(ThemeQuotationId quotation, List<Span> cuts, String label) {
        sql.update(THEME_QUOTATION)
                .set(THEME_QUOTATION.CUTS, stored(cuts))
                .set(THEME_QUOTATION.LABEL, label)
                .where(THEME_QUOTATION.ID.eq(quotation))
                .execute();
    }

    /** Puts one among those of its theme that the coder sees, and numbers all anew. */
    int stand(Coder coder, ThemeQuotationRecord quotation, int position) {
        List<ThemeQuotationId> all = sql.select(THEME_QUOTATION.ID)
                .from(THEME_QUOTATION)
                .where(THEME_QUOTATION.THEME_ID.eq(quotation.getThemeId()), Blindness.openQuotations(coder.person()))
                .orderBy(THEME_QUOTATION.POSITION, THEME_QUOTATION.ID)
                .fetch(THEME_QUOTATION.ID);
        List<ThemeQuotationId> order = new ArrayList<>(all);
        order.remove(quotation.getId());
        int place = Math.clamp(position, 0, order.size());
        order.add(place, quotation.getId());
        sql.execute(
                "update theme_quotation set position = wanted.place from unnest({0}) with ordinality as wanted (id, place)"
                        + " where theme_quotation.id = wanted.id and theme_quotation.position <> wanted.place",
                DSL.val(order.stream().map(ThemeQuotationId::value).toArray(Long[]::new)));
        return place;
    }

    void delete(ThemeQuotationId quotation) {
        sql.deleteFrom(THEME_QUOTATION).where(THEME_QUOTATION.ID.eq(quotation)).execute();
    }

    /** Those of one theme go to another, after what stands there; what the same person chose there already stays behind. */
    void moveAll(ThemeId from, ThemeId to) {
        var there = THEME_QUOTATION.as("there");
        Integer last = sql.select(DSL.coalesce(DSL.max(THEME_QUOTATION.POSITION), DSL.inline(0)))
                .from(THEME_QUOTATION)
                .where(THEME_QUOTATION.THEME_ID.eq(to))
                .fetchSingle()
                .value1();
        sql.update(THEME_QUOTATION)
                .set(THEME_QUOTATION.THEME_ID, to)
                .set(THEME_QUOTATION.POSITION, THEME_QUOTATION.POSITION.plus(last))
                .where(
                        THEME_QUOTATION.THEME_ID.eq(from),
                        DSL.notExists(DSL.selectOne()
                                .from(there)
                                .where(
                                        there.THEME_ID.eq(to),
                                        there.VERSION_ID.eq(THEME_QUOTATION.VERSION_ID),
                                        there.SPAN_START.eq(THEME_QUOTATION.SPAN_START),
                                        there.SPAN_END.eq(THEME_QUOTATION.SPAN_END),
                                        there.ADDED_BY.eq(THEME_QUOTATION.ADDED_BY))))
                .execute();
    }

    /** Where words within one were corrected, it is printed whole again: where it was shortened is not sure any more. */
    void place(VersionId version, Map<Long, Span> placed) {
        sql.execute(
                "update theme_quotation set cuts = '{}' from unnest({0}, {1}) as placed (id, length)"
                        + " where theme_quotation.id = placed.id and span_end - span_start <> placed.length and cuts <> '{}'",
                DSL.val(placed.keySet().toArray(Long[]::new)),
                DSL.val(placed.values().stream().map(Span::length).toArray(Integer[]::new)));
        ROWS.place(sql, version, placed);
    }

    static Integer[] stored(List<Span> cuts) {
        return cuts.stream().flatMap(cut -> Stream.of(cut.start(), cut.end())).toArray(Integer[]::new);
    }

    static List<Span> cuts(Integer[] stored) {
        List<Integer> edges = Arrays.asList(stored);
        List<Span> cuts = new ArrayList<>();
        for (int at = 0; at < edges.size(); at += 2) {
            cuts.add(new Span(edges.get(at), edges.get(at + 1)));
        }
        return cuts;
    }

    private record Once(ThemeId theme, Object person) {}

    private static Carrier.Laid laid(ThemeQuotationRecord quotation, boolean open) {
        return new Carrier.Laid(
                quotation.getId().value(),
                new Once(quotation.getThemeId(), quotation.getAddedBy()),
                quotation.getVersionId(),
                new Span(quotation.getSpanStart(), quotation.getSpanEnd()),
                open);
    }
}
