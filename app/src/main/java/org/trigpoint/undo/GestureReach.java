package org.trigpoint.undo;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.SubmittedWork;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.GestureRecord;

/** How far a gesture reaches: whose it is, which sources, and whether colleagues' work. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GestureReach {

    private final DSLContext sql;
    private final SubmittedWork submitted;

    GestureReach(DSLContext sql, SubmittedWork submitted) {
        this.sql = sql;
        this.submitted = submitted;
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
     * codings because their codes are merged or split is work on codes, and what is agreed on in a round leaves the originals
     * as they are: every coder may do both.
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
                .and(ofCoder())
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

    /** Rows of codings that are a coder's own: neither agreed ones, nor what only says which agreement speaks for one. */
    private static Condition ofCoder() {
        return condition(
                "coalesce({0}, {1}) - 'agreed_in' <> '{}' and"
                        + " coalesce({0} ->> 'origin', {1} ->> 'origin', {2}, 'coder') <> 'consensus'",
                GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER, CODING.ORIGIN);
    }

    /** Why what a gesture agreed on, or took back, stays: its round has ended. */
    Optional<String> endedRound(GestureRecord gesture) {
        return sql.select(CODING_ROUND.NAME)
                .from(GESTURE_ROW)
                .join(CODING_ROUND)
                .on(
                        "{0} = (coalesce({1}, {2}) ->> 'round_id')::bigint",
                        CODING_ROUND.ID, GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER)
                .where(
                        GESTURE_ROW.GESTURE_ID.eq(gesture.getId()),
                        GESTURE_ROW.TABLE_NAME.eq("round_agreement"),
                        CODING_ROUND.ENDED_AT.isNotNull())
                .limit(1)
                .fetchOptional(
                        row -> "the round \u201c" + row.value1() + "\u201d has ended, with what is agreed in it.");
    }

    /** Refuses to turn what changed, one by one, codings that have been submitted in a blind round since. */
    void demandOpen(GestureRecord gesture) {
        AnalysisId analysis = gesture.getAnalysisId();
        if (analysis == null) {
            return;
        }
        Field<Long> coder = DSL.field(
                "coalesce({0} ->> 'coder_id', {1} ->> 'coder_id', {2}::text)::bigint",
                Long.class, GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER, CODING.CODER_ID);
        sql.selectDistinct(coder, GESTURE_ROW.SOURCE_ID)
                .from(GESTURE_ROW)
                .leftJoin(CODING)
                .on("{0} = ({1} ->> 'id')::bigint", CODING.ID, GESTURE_ROW.ROW_KEY)
                .where(
                        GESTURE_ROW.GESTURE_ID.eq(gesture.getId()),
                        GESTURE_ROW.TABLE_NAME.eq("coding"),
                        GESTURE_ROW.SOURCE_ID.isNotNull(),
                        ofCoder())
                .fetchGroups(row -> row.value1(), row -> row.value2())
                .forEach((of, sources) -> {
                    if (of != null) {
                        submitted.demandOpen(new PersonId(of), analysis, sources);
                    }
                });
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
