package org.trigpoint.undo;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.GestureRecord;

/** How far a gesture reaches: whose it is, which sources, and whether colleagues' work. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GestureReach {

    private final DSLContext sql;

    GestureReach(DSLContext sql) {
        this.sql = sql;
    }

    /** A person's own gestures in their study; held to a site, those that touch no other site's material. */
    Condition own(Coder coder) {
        Condition own = GESTURE.STUDY_ID.eq(coder.study()).and(GESTURE.PERSON_ID.eq(coder.person()));
        var site = coder.onlySite();
        return site == null
                ? own
                : own.and(notExists(selectOne()
                        .from(GESTURE_ROW)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(GESTURE_ROW.SOURCE_ID))
                        .where(GESTURE_ROW.GESTURE_ID.eq(GESTURE.ID), SOURCE.SITE_ID.isDistinctFrom(site))));
    }

    /**
     * Whether it changed codings of colleagues one by one, or took a colleague's memo away, as a lead may. What happens to
     * codings because their codes are merged or split is work on codes, which every coder may do.
     */
    boolean changesColleagues(GestureRecord gesture) {
        var person = DSL.val(gesture.getPersonId().value());
        var ofCode = GESTURE_ROW.as("of_code");
        Condition coding = GESTURE_ROW
                .TABLE_NAME
                .eq("coding")
                .and(condition(
                        "coalesce({0} ->> 'coder_id', {1} ->> 'coder_id', {2}::text)::bigint <> {3}",
                        GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER, CODING.CODER_ID, person))
                .and(notExists(selectOne()
                        .from(ofCode)
                        .where(ofCode.GESTURE_ID.eq(gesture.getId()), ofCode.TABLE_NAME.eq("code"))));
        Condition memo = GESTURE_ROW
                .TABLE_NAME
                .eq("memo")
                .and(condition(
                        "(coalesce({0}, {1}) ->> 'author_id')::bigint <> {2}",
                        GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER, person));
        return sql.fetchValue(DSL.field(exists(selectOne()
                .from(GESTURE_ROW)
                .leftJoin(CODING)
                .on(
                        GESTURE_ROW.TABLE_NAME.eq("coding"),
                        condition("{0} = ({1} ->> 'id')::bigint", CODING.ID, GESTURE_ROW.ROW_KEY))
                .where(GESTURE_ROW.GESTURE_ID.eq(gesture.getId()), coding.or(memo)))));
    }

    /** The sources in which codings or memos come and go by it, or that come and go themselves. */
    Set<SourceId> sources(GestureId gesture) {
        return new HashSet<>(sql.selectDistinct(GESTURE_ROW.SOURCE_ID)
                .from(GESTURE_ROW)
                .where(GESTURE_ROW.GESTURE_ID.eq(gesture), GESTURE_ROW.SOURCE_ID.isNotNull())
                .union(DSL.selectDistinct(CODING.SOURCE_ID)
                        .from(GESTURE_ROW)
                        .join(CODING)
                        .on("{0} = ({1} ->> 'id')::bigint", CODING.CODE_ID, GESTURE_ROW.ROW_KEY)
                        .where(
                                GESTURE_ROW.GESTURE_ID.eq(gesture),
                                GESTURE_ROW.TABLE_NAME.eq("code"),
                                condition("jsonb_exists({0}, 'removed_at')", GESTURE_ROW.BEFORE)))
                .fetch(row -> row.value1()));
    }
}
