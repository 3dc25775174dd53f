package org.trigpoint.undo;

import static org.trigpoint.migrations.schema.Routines.binRestore;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.blindness.SubmittedWork;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import tools.jackson.databind.json.JsonMapper;

/** The last images of rows that are nowhere any more, and putting them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BinImages {

    private static final Field<JSONB> IMAGE = DSL.coalesce(GESTURE_ROW.BEFORE, GESTURE_ROW.AFTER);

    private final DSLContext sql;
    private final SubmittedWork submitted;
    private final JsonMapper json;

    BinImages(DSLContext sql, SubmittedWork submitted, JsonMapper json) {
        this.sql = sql;
        this.submitted = submitted;
        this.json = json;
    }

    /**
     * What is known of a row that is not there.
     *
     * @param of whose it was
     * @param analysis its analysis; null when it had none
     * @param source its source; null when it had none
     * @param name what to call it
     */
    record Image(
            PersonId of,
            @Nullable AnalysisId analysis,
            @Nullable SourceId source,
            String name) {

        Optional<SourceId> touched() {
            return Optional.ofNullable(source);
        }
    }

    Image coding(Coder coder, CodingId coding) {
        if (sql.fetchExists(CODING, CODING.ID.eq(coding))) {
            throw new NotFound();
        }
        return image(coder, "coding", coding.value(), "coder_id", "a coding");
    }

    /** Refuses to bring a coding back into a source that its coder has submitted in a blind round. */
    void demandOpen(Image coding) {
        AnalysisId analysis = coding.analysis();
        SourceId source = coding.source();
        if (analysis != null && source != null) {
            submitted.demandOpen(coding.of(), analysis, Set.of(source));
        }
    }

    Image memo(Coder coder, MemoId memo) {
        if (sql.fetchExists(MEMO, MEMO.ID.eq(memo))) {
            throw new NotFound();
        }
        return image(coder, "memo", memo.value(), "author_id", "a memo");
    }

    private Image image(Coder coder, String table, long id, String whose, String what) {
        Field<Long> of = number(whose);
        return sql.select(of, number("analysis_id"), GESTURE_ROW.SOURCE_ID, CODE.NAME, SOURCE.TITLE)
                .from(GESTURE_ROW)
                .join(GESTURE)
                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID))
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(GESTURE_ROW.SOURCE_ID))
                .leftJoin(CODE)
                .on("{0} = ({1} ->> 'code_id')::bigint", CODE.ID, IMAGE)
                .where(
                        GESTURE_ROW.STUDY_ID.eq(coder.study()),
                        GESTURE_ROW.TABLE_NAME.eq(table),
                        GESTURE_ROW.ROW_KEY.eq(Hindrance.key(Long.toString(id))),
                        GESTURE_ROW.BEFORE.isNull().or(GESTURE_ROW.AFTER.isNull()),
                        DSL.condition("coalesce({0} ->> 'origin', 'coder') = 'coder'", IMAGE),
                        Blindness.openRows(coder.person()),
                        visible(coder, of))
                .orderBy(GESTURE_ROW.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(row -> new Image(
                        new PersonId(row.value1()),
                        row.value2() == null ? null : new AnalysisId(row.value2()),
                        row.value3(),
                        named(what, row.value4(), row.value5())))
                .orElseThrow(NotFound::new);
    }

    private static Condition visible(Coder coder, Field<Long> of) {
        var site = coder.onlySite();
        return site == null
                ? DSL.noCondition()
                : SOURCE.SITE_ID
                        .eq(site)
                        .or(GESTURE_ROW
                                .SOURCE_ID
                                .isNull()
                                .and(of.eq(coder.person().value())));
    }

    private static String named(String what, @Nullable String code, @Nullable String source) {
        return what + (code == null ? "" : " of \u201c" + code + "\u201d") + (source == null ? "" : " in " + source);
    }

    private static Field<Long> number(String column) {
        return DSL.field("({0} ->> '" + column + "')::bigint", Long.class, IMAGE);
    }

    /** Puts rows back; what stands in the way, or null when they are there again. */
    @Nullable
    Hindrance put(String table, Long... ids) {
        return Hindrance.of(json, binRestore(sql.configuration(), table, ids));
    }
}
