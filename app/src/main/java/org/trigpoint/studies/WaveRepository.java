package org.trigpoint.studies;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.WaveId;

/** The waves of a study, in the order in which they happen. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WaveRepository {

    private final DSLContext sql;

    WaveRepository(DSLContext sql) {
        this.sql = sql;
    }

    WaveId add(Lead lead, String name) {
        var next =
                field(select(coalesce(max(WAVE.POSITION), 0).plus(1)).from(WAVE).where(WAVE.STUDY_ID.eq(lead.study())));
        return Typed.orRefuse(
                () -> sql.insertInto(WAVE)
                        .set(WAVE.STUDY_ID, lead.study())
                        .set(WAVE.NAME, name)
                        .set(WAVE.POSITION, next)
                        .returningResult(WAVE.ID)
                        .fetchSingle()
                        .value1(),
                taken(name));
    }

    /** Its name, held until the transaction ends. */
    String held(Lead lead, WaveId wave) {
        return sql.select(WAVE.NAME)
                .from(WAVE)
                .where(WAVE.STUDY_ID.eq(lead.study()), WAVE.ID.eq(wave))
                .forUpdate()
                .fetchOptional(WAVE.NAME)
                .orElseThrow(NotFound::new);
    }

    void rename(WaveId wave, String name) {
        Typed.orRefuse(
                () -> sql.update(WAVE)
                        .set(WAVE.NAME, name)
                        .where(WAVE.ID.eq(wave))
                        .execute(),
                taken(name));
    }

    void order(Lead lead, List<WaveId> order) {
        Set<WaveId> all = sql.select(WAVE.ID)
                .from(WAVE)
                .where(WAVE.STUDY_ID.eq(lead.study()))
                .forUpdate()
                .fetchSet(WAVE.ID);
        if (order.size() != all.size() || !all.equals(new HashSet<>(order))) {
            throw new NotFound();
        }
        Long[] keys = order.stream().map(WaveId::value).toArray(Long[]::new);
        sql.update(WAVE)
                .set(WAVE.POSITION, field("array_position({0}, {1})", Integer.class, val(keys), WAVE.ID))
                .where(WAVE.STUDY_ID.eq(lead.study()))
                .execute();
    }

    void remove(WaveId wave, String name) {
        Typed.orRefuse(
                () -> sql.deleteFrom(WAVE).where(WAVE.ID.eq(wave)).execute(),
                "Sources belong to \u201c" + name + "\u201d: move them to another wave first.");
    }

    private static String taken(String name) {
        return "There is a wave \u201c" + name + "\u201d already: choose another name.";
    }
}
