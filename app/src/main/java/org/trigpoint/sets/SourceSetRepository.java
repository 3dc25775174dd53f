package org.trigpoint.sets;

import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_IN_SET;
import static org.trigpoint.migrations.schema.Tables.SOURCE_SET;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.migrations.schema.tables.records.SourceSetRecord;

/** The sole writer of sets of sources and of saved filters. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SourceSetRepository {

    private final DSLContext sql;

    SourceSetRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A set that this coder may change, held until the end of the transaction. */
    SourceSetRecord held(Coder coder, SourceSetId set) {
        return sql.selectFrom(SOURCE_SET)
                .where(SourceSetQueries.open(coder), SOURCE_SET.ID.eq(set))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** Refuses a name that cannot be stored or that another set of the study has; gives it without outer spaces. */
    String free(Coder coder, String name, @Nullable SourceSetId own) {
        String typed = name.strip();
        if (typed.isEmpty() || typed.length() > 100) {
            throw new Refusal("Give it a name of 1 to 100 characters.");
        }
        if (sql.fetchExists(
                SOURCE_SET,
                SOURCE_SET.STUDY_ID.eq(coder.study()),
                DSL.lower(SOURCE_SET.NAME).eq(DSL.lower(typed)),
                own == null ? DSL.noCondition() : SOURCE_SET.ID.ne(own))) {
            throw new Refusal("There is a set or a filter \u201c" + typed + "\u201d already: choose another name.");
        }
        return typed;
    }

    /** Answers with NotFound unless all of these are there for this coder. */
    void demand(Coder coder, Collection<SourceId> sources) {
        var site = coder.onlySite();
        Set<SourceId> wanted = Set.copyOf(sources);
        int there = sql.fetchCount(
                SOURCE,
                SOURCE.STUDY_ID.eq(coder.study()),
                SOURCE.REMOVED_AT.isNull(),
                SOURCE.ID.in(wanted),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
        if (there != wanted.size()) {
            throw new NotFound();
        }
    }

    /** Answers with NotFound unless the site and the wave of a filter are there for this coder. */
    void demand(Coder coder, Likeness like) {
        var site = coder.onlySite();
        Condition siteThere = like.site() == null
                ? DSL.trueCondition()
                : DSL.exists(sql.selectOne()
                        .from(SITE)
                        .where(
                                SITE.STUDY_ID.eq(coder.study()),
                                SITE.ID.eq(like.site()),
                                site == null ? DSL.noCondition() : SITE.ID.eq(site)));
        Condition waveThere = like.wave() == null
                ? DSL.trueCondition()
                : DSL.exists(
                        sql.selectOne().from(WAVE).where(WAVE.STUDY_ID.eq(coder.study()), WAVE.ID.eq(like.wave())));
        if (!sql.fetchValue(DSL.field(siteThere.and(waveThere)))) {
            throw new NotFound();
        }
    }

    SourceSetId insert(Coder coder, String name, @Nullable Likeness like) {
        SourceSetRecord set = new SourceSetRecord();
        set.setStudyId(coder.study());
        set.setName(name);
        set.setMadeBy(coder.person());
        set.setSaved(like != null);
        if (like != null) {
            set.setWords(like.words());
            set.setKind(like.kind() == null ? null : like.kind().word());
            set.setSiteId(like.site());
            set.setWaveId(like.wave());
            set.setAttribute(like.attribute());
            set.setValue(like.value());
            set.setReading(like.reading() == null ? null : like.reading().word());
        }
        return sql.insertInto(SOURCE_SET)
                .set(set)
                .returningResult(SOURCE_SET.ID)
                .fetchSingle()
                .value1();
    }

    void rename(SourceSetId set, String name) {
        sql.update(SOURCE_SET)
                .set(SOURCE_SET.NAME, name)
                .where(SOURCE_SET.ID.eq(set))
                .execute();
    }

    /** Puts these in place of those before; of another site's that this coder does not see, none is taken out. */
    void fill(Coder coder, SourceSetId set, Collection<SourceId> sources) {
        var site = coder.onlySite();
        sql.deleteFrom(SOURCE_IN_SET)
                .where(
                        SOURCE_IN_SET.SET_ID.eq(set),
                        SOURCE_IN_SET.SOURCE_ID.notIn(Set.copyOf(sources)),
                        site == null
                                ? DSL.noCondition()
                                : SOURCE_IN_SET.SOURCE_ID.in(sql.select(SOURCE.ID)
                                        .from(SOURCE)
                                        .where(SOURCE.STUDY_ID.eq(coder.study()), SOURCE.SITE_ID.eq(site))))
                .execute();
        var rows = Set.copyOf(sources).stream()
                .map(source -> DSL.row(coder.study(), set, source))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(SOURCE_IN_SET, SOURCE_IN_SET.STUDY_ID, SOURCE_IN_SET.SET_ID, SOURCE_IN_SET.SOURCE_ID)
                    .valuesOfRows(rows)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** What is in it goes before the set, so that undoing brings the set back before it. */
    void delete(SourceSetId set) {
        sql.deleteFrom(SOURCE_IN_SET).where(SOURCE_IN_SET.SET_ID.eq(set)).execute();
        sql.deleteFrom(SOURCE_SET).where(SOURCE_SET.ID.eq(set)).execute();
    }
}
