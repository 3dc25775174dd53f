package org.trigpoint.framework;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CODED;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.framework.Material.OfParticipant;
import org.trigpoint.framework.Material.OfSource;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/** Reads the sources and people that a matrix looks at. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Fieldwork {

    private final DSLContext sql;

    Fieldwork(DSLContext sql) {
        this.sql = sql;
    }

    Material of(Reader reader, Charted matrix) {
        Narrowing narrowing = matrix.plan().narrowing();
        return new Material(
                sources(reader, matrix, narrowing),
                participants(reader, narrowing),
                named(sql.select(SITE.ID.cast(String.class), SITE.CODE)
                        .from(SITE)
                        .where(SITE.STUDY_ID.eq(reader.study()), sites(reader, narrowing))
                        .orderBy(SITE.CODE)),
                named(sql.select(WAVE.ID.cast(String.class), WAVE.NAME)
                        .from(WAVE)
                        .where(
                                WAVE.STUDY_ID.eq(reader.study()),
                                narrowing.wave() == null ? noCondition() : WAVE.ID.eq(narrowing.wave()))
                        .orderBy(WAVE.POSITION, WAVE.ID)));
    }

    private static Condition sites(Reader reader, Narrowing narrowing) {
        var only = reader.onlySite();
        Condition used =
                DSL.exists(DSL.selectOne().from(SOURCE).where(SOURCE.SITE_ID.eq(SITE.ID), SOURCE.REMOVED_AT.isNull()));
        return SITE.WITHDRAWN
                .isFalse()
                .or(used)
                .and(only == null ? noCondition() : SITE.ID.eq(only))
                .and(narrowing.site() == null ? noCondition() : SITE.ID.eq(narrowing.site()));
    }

    private static Map<String, String> named(ResultQuery<Record2<String, String>> rows) {
        Map<String, String> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }

    private Map<SourceId, OfSource> sources(Reader reader, Charted matrix, Narrowing narrowing) {
        return sql
                .select(
                        SOURCE.ID,
                        SOURCE.TITLE,
                        SOURCE.KIND.convertFrom(SourceKind::of),
                        SOURCE.SITE_ID,
                        coalesce(SITE.CODE, inline("")),
                        SOURCE.WAVE_ID,
                        coalesce(WAVE.NAME, inline("")),
                        coalesce(attribute(matrix), inline("")),
                        people(SPEAKER, SPEAKER.PARTICIPANT_ID, SPEAKER.SOURCE_ID),
                        people(SOURCE_PARTICIPANT, SOURCE_PARTICIPANT.PARTICIPANT_ID, SOURCE_PARTICIPANT.SOURCE_ID),
                        coalesce(codedBy(matrix), inline("")))
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(open(reader), wanted(narrowing))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(Records.mapping(Fieldwork::source))
                .stream()
                .collect(LinkedHashMap::new, (map, one) -> map.put(one.id(), one), Map::putAll);
    }

    private static Field<String> attribute(Charted matrix) {
        return DSL.field(select(SOURCE_ATTRIBUTE.VALUE)
                .from(SOURCE_ATTRIBUTE)
                .where(
                        SOURCE_ATTRIBUTE.SOURCE_ID.eq(SOURCE.ID),
                        SOURCE_ATTRIBUTE.NAME.eq(matrix.plan().attribute())));
    }

    private static Field<String> codedBy(Charted matrix) {
        return DSL.field(select(PERSON.FULL_NAME)
                .from(SOURCE_CODED)
                .join(PERSON)
                .on(PERSON.ID.eq(SOURCE_CODED.MADE_BY))
                .where(SOURCE_CODED.SOURCE_ID.eq(SOURCE.ID), SOURCE_CODED.ANALYSIS_ID.eq(matrix.analysis())));
    }

    private static Condition open(Reader reader) {
        var only = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                only == null ? noCondition() : SOURCE.SITE_ID.eq(only));
    }

    private static Condition wanted(Narrowing narrowing) {
        SourceKind kind = narrowing.kind();
        return DSL.and(
                kind == null ? noCondition() : SOURCE.KIND.eq(kind.word()),
                narrowing.site() == null ? noCondition() : SOURCE.SITE_ID.eq(narrowing.site()),
                narrowing.wave() == null ? noCondition() : SOURCE.WAVE_ID.eq(narrowing.wave()),
                withRole(narrowing.role()));
    }

    private static OfSource source(
            SourceId id,
            String title,
            SourceKind kind,
            @Nullable SiteId site,
            String siteCode,
            @Nullable WaveId wave,
            String waveName,
            String value,
            Set<ParticipantId> speaking,
            Set<ParticipantId> listed,
            String coded) {
        Set<ParticipantId> all = new HashSet<>(listed);
        all.addAll(speaking);
        return new OfSource(id, title, kind, site, siteCode, wave, waveName, value, all, listed, coded);
    }

    private static Condition withRole(@Nullable String role) {
        return role == null
                ? noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(PARTICIPANT)
                        .where(
                                PARTICIPANT.ROLE.eq(role),
                                PARTICIPANT
                                        .ID
                                        .in(select(SOURCE_PARTICIPANT.PARTICIPANT_ID)
                                                .from(SOURCE_PARTICIPANT)
                                                .where(SOURCE_PARTICIPANT.SOURCE_ID.eq(SOURCE.ID)))
                                        .or(PARTICIPANT.ID.in(select(SPEAKER.PARTICIPANT_ID)
                                                .from(SPEAKER)
                                                .where(SPEAKER.SOURCE_ID.eq(SOURCE.ID))))));
    }

    private static Field<Set<ParticipantId>> people(
            Table<?> table, TableField<?, ParticipantId> who, TableField<?, SourceId> where) {
        return multiset(select(who).from(table).where(where.eq(SOURCE.ID), who.isNotNull()))
                .convertFrom(rows -> rows.intoSet(Record1::value1));
    }

    /** Those whose material the reader sees whole: a summary of theirs tells of nothing else. */
    private Map<ParticipantId, OfParticipant> participants(Reader reader, Narrowing narrowing) {
        var only = reader.onlySite();
        Condition whole = only == null
                ? noCondition()
                : PARTICIPANT
                        .SITE_ID
                        .eq(only)
                        .andNotExists(DSL.selectOne()
                                .from(SOURCE)
                                .join(SOURCE_PARTICIPANT)
                                .on(SOURCE_PARTICIPANT.SOURCE_ID.eq(SOURCE.ID))
                                .where(
                                        SOURCE_PARTICIPANT.PARTICIPANT_ID.eq(PARTICIPANT.ID),
                                        SOURCE.REMOVED_AT.isNull(),
                                        SOURCE.SITE_ID.isDistinctFrom(only)));
        Map<ParticipantId, OfParticipant> found = new LinkedHashMap<>();
        sql.select(PARTICIPANT.ID, PARTICIPANT.PSEUDONYM, PARTICIPANT.ROLE, coalesce(SITE.CODE, inline("")))
                .from(PARTICIPANT)
                .leftJoin(SITE)
                .on(SITE.ID.eq(PARTICIPANT.SITE_ID))
                .where(
                        PARTICIPANT.STUDY_ID.eq(reader.study()),
                        whole,
                        narrowing.site() == null ? noCondition() : PARTICIPANT.SITE_ID.eq(narrowing.site()),
                        narrowing.role() == null ? noCondition() : PARTICIPANT.ROLE.eq(narrowing.role()))
                .orderBy(coalesce(SITE.CODE, inline("")), PARTICIPANT.ROLE, DSL.lower(PARTICIPANT.PSEUDONYM))
                .fetch(Records.mapping(OfParticipant::new))
                .forEach(one -> found.put(one.id(), one));
        return found;
    }
}
