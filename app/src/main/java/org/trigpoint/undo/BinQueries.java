package org.trigpoint.undo;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.TableField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.sources.EarlierVersions;
import org.trigpoint.undo.BinItem.Kind;

/** What lies in the bin of a study: what carries a time of removal, and the last images of codings and memos taken away. */
@Service
@Transactional(readOnly = true)
public class BinQueries {

    private static final int MOST = 500;
    private static final int QUOTED = 80;

    private static final Field<Long> ROW = field("({0} ->> 'id')::bigint", Long.class, GESTURE_ROW.ROW_KEY);

    private final DSLContext sql;

    BinQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * All that lies in the bin.
     *
     * @param coder who asks; held to a site, they see sources of that site and what was in them, codes, themes, and of memos
     *     without a source their own
     * @return the latest first, 500 at most
     */
    public List<BinItem> bin(Coder coder) {
        return sources(coder)
                .unionAll(codes(coder))
                .unionAll(themes(coder))
                .unionAll(codings(coder))
                .unionAll(memos(coder))
                .orderBy(field("7").desc())
                .limit(MOST)
                .fetch(Records.mapping(BinItem::new));
    }

    private SelectOrderByStep<Record8<Kind, Long, String, String, String, String, OffsetDateTime, Integer>> sources(
            Coder coder) {
        return sql.select(
                        kind(Kind.SOURCE),
                        SOURCE.ID.coerce(Long.class),
                        SOURCE.TITLE,
                        nothing(),
                        nothing(),
                        remover("source", SOURCE.ID),
                        SOURCE.REMOVED_AT,
                        codings(coder, CODING.SOURCE_ID.eq(SOURCE.ID)))
                .from(SOURCE)
                .where(SOURCE.STUDY_ID.eq(coder.study()), SOURCE.REMOVED_AT.isNotNull(), atSite(coder));
    }

    /** The topmost of those that went together; that they did shows in their time. */
    private Select<Record8<Kind, Long, String, String, String, String, OffsetDateTime, Integer>> codes(Coder coder) {
        var with = CODE.as("went_with");
        var above = CODE.as("above");
        return select(
                        kind(Kind.CODE),
                        CODE.ID.coerce(Long.class),
                        CODE.NAME,
                        ANALYSIS.NAME,
                        nothing(),
                        remover("code", CODE.ID),
                        CODE.REMOVED_AT,
                        codings(
                                coder,
                                CODING.CODE_ID.in(select(with.ID)
                                        .from(with)
                                        .where(
                                                with.ANALYSIS_ID.eq(CODE.ANALYSIS_ID),
                                                with.REMOVED_AT.eq(CODE.REMOVED_AT)))))
                .from(CODE)
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(CODE.ANALYSIS_ID))
                .where(
                        CODE.STUDY_ID.eq(coder.study()),
                        CODE.REMOVED_AT.isNotNull(),
                        notExists(selectOne()
                                .from(above)
                                .where(above.ID.eq(CODE.PARENT_ID), above.REMOVED_AT.eq(CODE.REMOVED_AT))));
    }

    private Select<Record8<Kind, Long, String, String, String, String, OffsetDateTime, Integer>> themes(Coder coder) {
        return select(
                        kind(Kind.THEME),
                        THEME.ID.coerce(Long.class),
                        THEME.NAME,
                        ANALYSIS.NAME,
                        nothing(),
                        remover("theme", THEME.ID),
                        THEME.REMOVED_AT,
                        inline(0))
                .from(THEME)
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(THEME.ANALYSIS_ID))
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.REMOVED_AT.isNotNull());
    }

    private Select<Record8<Kind, Long, String, String, String, String, OffsetDateTime, Integer>> codings(Coder coder) {
        return select(
                        kind(Kind.CODING),
                        ROW,
                        CODE.NAME,
                        SOURCE.TITLE,
                        words(coder),
                        PERSON.FULL_NAME,
                        GESTURE.TURNED_AT,
                        inline(0))
                .from(GESTURE_ROW)
                .join(GESTURE)
                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(GESTURE.PERSON_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(GESTURE_ROW.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(GESTURE_ROW.VERSION_ID))
                .join(CODE)
                .on("{0} = ({1} ->> 'code_id')::bigint", CODE.ID, image())
                .where(
                        GESTURE_ROW.STUDY_ID.eq(coder.study()),
                        GESTURE_ROW.TABLE_NAME.eq("coding"),
                        ofCoder().and(lastImage(coder)),
                        notExists(selectOne()
                                .from(CODING)
                                .where(CODING.ID.coerce(Long.class).eq(ROW))),
                        atSite(coder));
    }

    private Select<Record8<Kind, Long, String, String, String, String, OffsetDateTime, Integer>> memos(Coder coder) {
        Field<String> body = field(
                "coalesce(nullif(left({0} ->> 'body', " + QUOTED + "), ''), 'Marked important')",
                String.class,
                image());
        Condition seen = coder.onlySite() == null
                ? noCondition()
                : atSite(coder)
                        .or(SOURCE.ID
                                .isNull()
                                .and(condition(
                                        "({0} ->> 'author_id')::bigint = {1}",
                                        image(), val(coder.person().value()))));
        return select(kind(Kind.MEMO), ROW, body, SOURCE.TITLE, body, PERSON.FULL_NAME, GESTURE.TURNED_AT, inline(0))
                .from(GESTURE_ROW)
                .join(GESTURE)
                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(GESTURE.PERSON_ID))
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(GESTURE_ROW.SOURCE_ID))
                .where(
                        GESTURE_ROW.STUDY_ID.eq(coder.study()),
                        GESTURE_ROW.TABLE_NAME.eq("memo"),
                        lastImage(coder),
                        notExists(selectOne()
                                .from(MEMO)
                                .where(MEMO.ID.coerce(Long.class).eq(ROW))),
                        seen);
    }

    /** An agreed coding comes back with its agreement only, by undoing. */
    private static Condition ofCoder() {
        return condition("coalesce({0} ->> 'origin', 'coder') = 'coder'", image());
    }

    private static Field<JSONB> image() {
        return coalesce(GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER);
    }

    /** The whole row as it last was, unless it is hidden; where it was put back in between, there is a later image of it. */
    private static Condition lastImage(Coder coder) {
        var later = GESTURE_ROW.as("later");
        return GESTURE_ROW
                .BEFORE
                .isNull()
                .or(GESTURE_ROW.AFTER.isNull())
                .and(Blindness.openRows(coder.person()))
                .and(notExists(selectOne()
                        .from(later)
                        .where(
                                later.TABLE_NAME.eq(GESTURE_ROW.TABLE_NAME),
                                later.ROW_KEY.eq(GESTURE_ROW.ROW_KEY),
                                later.BEFORE.isNull().or(later.AFTER.isNull()),
                                later.SEQUENCE.gt(GESTURE_ROW.SEQUENCE))));
    }

    private static Field<String> words(Coder coder) {
        Field<String> words = field(
                "substr({0}, {1} + 1, least({2} - {1}, " + QUOTED + "))",
                String.class,
                TEXT_VERSION.TEXT,
                number("span_start"),
                number("span_end"));
        return when(EarlierVersions.open(coder), words).otherwise(EarlierVersions.CLOSED_WORDS);
    }

    private static Field<Integer> number(String column) {
        return field("({0} ->> '" + column + "')::int", Integer.class, image());
    }

    private static Field<Kind> kind(Kind kind) {
        return inline(kind.name()).convertFrom(Kind::valueOf);
    }

    private static Field<String> nothing() {
        return castNull(String.class);
    }

    private static Condition atSite(Coder coder) {
        var site = coder.onlySite();
        return site == null ? noCondition() : SOURCE.SITE_ID.eq(site);
    }

    private static Field<Integer> codings(Coder coder, Condition which) {
        return field(select(count()).from(CODING).where(which, Blindness.openCodings(coder.person())));
    }

    private static Field<String> remover(String table, TableField<?, ?> key) {
        return field(select(PERSON.FULL_NAME)
                .from(GESTURE_ROW)
                .join(GESTURE)
                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(GESTURE.PERSON_ID))
                .where(
                        GESTURE_ROW.TABLE_NAME.eq(table),
                        condition("{0} = jsonb_build_object('id', {1})", GESTURE_ROW.ROW_KEY, key),
                        condition("jsonb_exists({0}, 'removed_at')", GESTURE_ROW.AFTER))
                .orderBy(GESTURE.TURNED_AT.desc())
                .limit(1));
    }
}
