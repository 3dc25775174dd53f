package org.trigpoint.blindness;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.ARM_CODE;
import static org.trigpoint.migrations.schema.Tables.BLINDED_ANALYST;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/**
 * Arms as somebody may see them. Who is blinded sees 0 and 1, drawn by chance for the study, wherever the arm of a site would
 * stand; every reading that tells an arm takes it from here.
 */
public final class BlindedArms {

    private static final String INTERVENTION = "intervention";

    private BlindedArms() {}

    /**
     * The arm of a site, over rows of {@code site}.
     *
     * @param viewer who sees it
     * @return its word, or the code of it; null where the site has none
     */
    public static Field<String> shown(PersonId viewer) {
        Field<Integer> code = when(SITE.ARM.eq(inline(INTERVENTION)), ARM_CODE.INTERVENTION)
                .otherwise(inline(1).minus(ARM_CODE.INTERVENTION));
        return coalesce(
                field(select(code.cast(String.class))
                        .from(BLINDED_ANALYST)
                        .join(ARM_CODE)
                        .on(ARM_CODE.STUDY_ID.eq(BLINDED_ANALYST.STUDY_ID))
                        .where(
                                BLINDED_ANALYST.STUDY_ID.eq(SITE.STUDY_ID),
                                BLINDED_ANALYST.PERSON_ID.eq(viewer),
                                SITE.ARM.isNotNull())),
                SITE.ARM);
    }

    /**
     * The code of the intervention arm for somebody who is blinded.
     *
     * @param sql where it is read
     * @param study in which study
     * @param viewer who sees it
     * @return 0 or 1; empty for whoever is not blinded
     */
    public static OptionalInt intervention(DSLContext sql, StudyId study, PersonId viewer) {
        return sql.select(ARM_CODE.INTERVENTION)
                .from(BLINDED_ANALYST)
                .join(ARM_CODE)
                .on(ARM_CODE.STUDY_ID.eq(BLINDED_ANALYST.STUDY_ID))
                .where(BLINDED_ANALYST.STUDY_ID.eq(study), BLINDED_ANALYST.PERSON_ID.eq(viewer))
                .fetchOptional(ARM_CODE.INTERVENTION)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /**
     * A word of an arm that was stored elsewhere than with its site, such as in a snapshot.
     *
     * @param word as it was stored; empty for none
     * @param intervention as {@link #intervention} gives it
     * @return the word, or the code of it
     */
    public static String shown(String word, OptionalInt intervention) {
        if (word.isEmpty() || intervention.isEmpty()) {
            return word;
        }
        int code = intervention.getAsInt();
        return String.valueOf(word.equals(INTERVENTION) ? code : 1 - code);
    }
}
