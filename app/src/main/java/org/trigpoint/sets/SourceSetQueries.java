package org.trigpoint.sets;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.READ_MARK;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_IN_SET;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE_SET;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.SourceSetRecord;
import org.trigpoint.sources.SourceKind;

/** The reading of sets of sources and saved filters. */
@Service
@Transactional(readOnly = true)
public class SourceSetQueries {

    private final DSLContext sql;

    SourceSetQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The sets and saved filters of the study, each with its sources as they are now.
     *
     * @param reader who asks; how far sources are read is asked of them, and sources that they may not see are in no set
     * @return by name; held to a site, they see no filter on another site, and of sets those with a source of their site and
     *     their own
     */
    public List<SourceSet> list(Reader reader) {
        return sql.select(SOURCE_SET, PERSON.FULL_NAME, sources(reader))
                .from(SOURCE_SET)
                .join(PERSON)
                .on(PERSON.ID.eq(SOURCE_SET.MADE_BY))
                .where(open(reader))
                .orderBy(DSL.lower(SOURCE_SET.NAME))
                .fetch(row -> new SourceSet(
                        row.value1().getId(),
                        row.value1().getName(),
                        row.value2(),
                        likeness(row.value1()),
                        Set.copyOf(row.value3())));
    }

    /** Sets and filters of the study that this reader may see. */
    static Condition open(Reader reader) {
        var site = reader.onlySite();
        Condition here = SOURCE_SET.STUDY_ID.eq(reader.study());
        if (site == null) {
            return here;
        }
        Condition holdsTheirs = exists(selectOne()
                .from(SOURCE_IN_SET)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SOURCE_IN_SET.SOURCE_ID))
                .where(SOURCE_IN_SET.SET_ID.eq(SOURCE_SET.ID), SOURCE.SITE_ID.eq(site)));
        return here.and(DSL.or(
                SOURCE_SET.SAVED.isTrue().and(SOURCE_SET.SITE_ID.isNull().or(SOURCE_SET.SITE_ID.eq(site))),
                SOURCE_SET.MADE_BY.eq(reader.person()),
                SOURCE_SET.SAVED.isFalse().and(holdsTheirs)));
    }

    private static @Nullable Likeness likeness(SourceSetRecord set) {
        String kind = set.getKind();
        return set.getSaved()
                ? new Likeness(
                        set.getWords(),
                        kind == null ? null : SourceKind.of(kind),
                        set.getSiteId(),
                        set.getWaveId(),
                        set.getAttribute(),
                        set.getValue(),
                        Likeness.Reading.of(set.getReading()))
                : null;
    }

    private static Field<List<SourceId>> sources(Reader reader) {
        var site = reader.onlySite();
        return multiset(select(SOURCE.ID)
                        .from(SOURCE)
                        .where(
                                SOURCE.STUDY_ID.eq(reader.study()),
                                SOURCE.REMOVED_AT.isNull(),
                                site == null ? noCondition() : SOURCE.SITE_ID.eq(site),
                                DSL.or(
                                        SOURCE_SET.SAVED.isTrue().and(like(reader)),
                                        SOURCE_SET.SAVED.isFalse().and(put()))))
                .convertFrom(found -> found.map(one -> one.value1()));
    }

    private static Condition put() {
        return exists(selectOne()
                .from(SOURCE_IN_SET)
                .where(SOURCE_IN_SET.SET_ID.eq(SOURCE_SET.ID), SOURCE_IN_SET.SOURCE_ID.eq(SOURCE.ID)));
    }

    private static Condition like(Reader reader) {
        return DSL.and(
                SOURCE_SET.WORDS.eq("").or(named()),
                SOURCE_SET.KIND.isNull().or(SOURCE_SET.KIND.eq(SOURCE.KIND)),
                SOURCE_SET.SITE_ID.isNull().or(SOURCE_SET.SITE_ID.eq(SOURCE.SITE_ID)),
                SOURCE_SET.WAVE_ID.isNull().or(SOURCE_SET.WAVE_ID.eq(SOURCE.WAVE_ID)),
                SOURCE_SET
                        .ATTRIBUTE
                        .isNull()
                        .or(exists(selectOne()
                                .from(SOURCE_ATTRIBUTE)
                                .where(
                                        SOURCE_ATTRIBUTE.SOURCE_ID.eq(SOURCE.ID),
                                        SOURCE_ATTRIBUTE.NAME.eq(SOURCE_SET.ATTRIBUTE),
                                        SOURCE_ATTRIBUTE.VALUE.eq(SOURCE_SET.VALUE)))),
                SOURCE_SET.READING.isNull().or(SOURCE_SET.READING.eq(reading(reader))));
    }

    private static Condition named() {
        return DSL.position(DSL.lower(SOURCE.TITLE), DSL.lower(SOURCE_SET.WORDS))
                .gt(0)
                .or(exists(selectOne()
                        .from(SOURCE_PARTICIPANT)
                        .join(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(SOURCE_PARTICIPANT.PARTICIPANT_ID))
                        .where(
                                SOURCE_PARTICIPANT.SOURCE_ID.eq(SOURCE.ID),
                                DSL.position(DSL.lower(PARTICIPANT.PSEUDONYM), DSL.lower(SOURCE_SET.WORDS))
                                        .gt(0))));
    }

    private static Field<String> reading(Reader reader) {
        return DSL.coalesce(
                DSL.field(select(DSL.when(READ_MARK.REACHED.ge(TEXT_VERSION.LENGTH), "read")
                                .otherwise("begun"))
                        .from(READ_MARK)
                        .join(TEXT_VERSION)
                        .on(TEXT_VERSION.ID.eq(READ_MARK.VERSION_ID))
                        .where(READ_MARK.SOURCE_ID.eq(SOURCE.ID), READ_MARK.PERSON_ID.eq(reader.person()))),
                "unread");
    }
}
