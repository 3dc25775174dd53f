package org.trigpoint.matrices;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/** What is known of the sites, sources and people of a study, as matrices need it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Frames {

    private final DSLContext sql;

    Frames(DSLContext sql) {
        this.sql = sql;
    }

    List<Material.Site> sites(Reader reader) {
        var site = reader.onlySite();
        return sql.select(SITE.CODE, SITE.NAME, BlindedArms.shown(reader.person()), SITE.STRUCTURE)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()), site == null ? DSL.noCondition() : SITE.ID.eq(site))
                .orderBy(SITE.CODE)
                .fetch(row ->
                        new Material.Site(row.value1(), row.value2(), orEmpty(row.value3()), orEmpty(row.value4())));
    }

    List<String> waves(Reader reader) {
        return sql.select(WAVE.NAME)
                .from(WAVE)
                .where(WAVE.STUDY_ID.eq(reader.study()))
                .orderBy(WAVE.POSITION, WAVE.NAME)
                .fetch(WAVE.NAME);
    }

    /** By title, then key. */
    List<Material.Source> sources(Reader reader) {
        Map<SourceId, Map<String, String>> attributes = attributes(reader);
        Map<SourceId, Set<ParticipantId>> takingPart = takingPart(reader);
        return sql.select(SOURCE.ID, SOURCE.TITLE, SOURCE.KIND, SITE.CODE, WAVE.NAME)
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(open(reader))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(row -> new Material.Source(
                        row.value1(),
                        row.value2(),
                        SourceKind.of(row.value3()),
                        orEmpty(row.value4()),
                        orEmpty(row.value5()),
                        attributes.getOrDefault(row.value1(), Map.of()),
                        takingPart.getOrDefault(row.value1(), Set.of())));
    }

    /** Of one site alone, those of that site and those whom its sources name. */
    Map<ParticipantId, Material.Participant> participants(Reader reader, List<Material.Source> sources) {
        var site = reader.onlySite();
        Set<ParticipantId> named = new HashSet<>();
        sources.forEach(source -> named.addAll(source.participants()));
        Map<ParticipantId, Material.Participant> found = new HashMap<>();
        sql.select(PARTICIPANT.ID, PARTICIPANT.PSEUDONYM, PARTICIPANT.ROLE, SITE.CODE)
                .from(PARTICIPANT)
                .leftJoin(SITE)
                .on(SITE.ID.eq(PARTICIPANT.SITE_ID))
                .where(
                        PARTICIPANT.STUDY_ID.eq(reader.study()),
                        site == null
                                ? DSL.noCondition()
                                : PARTICIPANT.SITE_ID.eq(site).or(PARTICIPANT.ID.in(named)))
                .forEach(row -> found.put(
                        row.value1(),
                        new Material.Participant(row.value1(), row.value2(), row.value3(), orEmpty(row.value4()))));
        return found;
    }

    private Map<SourceId, Map<String, String>> attributes(Reader reader) {
        Map<SourceId, Map<String, String>> found = new HashMap<>();
        sql.select(SOURCE_ATTRIBUTE.SOURCE_ID, SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                .from(SOURCE_ATTRIBUTE)
                .where(SOURCE_ATTRIBUTE.STUDY_ID.eq(reader.study()))
                .forEach(row -> found.computeIfAbsent(row.value1(), source -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return found;
    }

    private Map<SourceId, Set<ParticipantId>> takingPart(Reader reader) {
        Map<SourceId, Set<ParticipantId>> found = new HashMap<>();
        sql.select(SOURCE_PARTICIPANT.SOURCE_ID, SOURCE_PARTICIPANT.PARTICIPANT_ID)
                .from(SOURCE_PARTICIPANT)
                .where(SOURCE_PARTICIPANT.STUDY_ID.eq(reader.study()))
                .union(DSL.select(SPEAKER.SOURCE_ID, SPEAKER.PARTICIPANT_ID)
                        .from(SPEAKER)
                        .where(SPEAKER.STUDY_ID.eq(reader.study()), SPEAKER.PARTICIPANT_ID.isNotNull()))
                .forEach(row -> found.computeIfAbsent(row.value1(), source -> new HashSet<>())
                        .add(Objects.requireNonNull(row.value2())));
        return found;
    }

    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
