package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.sources.SourceKind;

/** What is known of the sources and people of a study, as the columns of a matrix need it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Facets {

    private final DSLContext sql;

    Facets(DSLContext sql) {
        this.sql = sql;
    }

    /** A source: where, when and what it is, and who takes part in it. */
    record OfSource(long source, String site, String wave, SourceKind kind, Set<Long> participants) {}

    /** A participant. */
    record OfParticipant(long participant, String pseudonym, String role, String site) {}

    /** All that the reader may see. */
    record All(
            List<String> sites,
            Map<String, String> siteNames,
            List<String> waves,
            Map<Long, OfSource> sources,
            Map<Long, OfParticipant> participants) {}

    All of(Reader reader) {
        Map<String, String> siteNames = new HashMap<>();
        var site = reader.onlySite();
        List<String> sites = sql.select(SITE.CODE, SITE.NAME)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()), site == null ? DSL.noCondition() : SITE.ID.eq(site))
                .orderBy(SITE.CODE)
                .fetch(row -> {
                    siteNames.put(row.value1(), row.value2());
                    return row.value1();
                });
        List<String> waves = sql.select(WAVE.NAME)
                .from(WAVE)
                .where(WAVE.STUDY_ID.eq(reader.study()))
                .orderBy(WAVE.POSITION, WAVE.NAME)
                .fetch(WAVE.NAME);
        return new All(sites, siteNames, waves, sources(reader), participants(reader));
    }

    private Map<Long, OfSource> sources(Reader reader) {
        Map<Long, OfSource> found = new HashMap<>();
        var site = reader.onlySite();
        sql.select(SOURCE.ID, SITE.CODE, WAVE.NAME, SOURCE.KIND)
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forEach(row -> found.put(
                        row.value1().value(),
                        new OfSource(
                                row.value1().value(),
                                orEmpty(row.value2()),
                                orEmpty(row.value3()),
                                SourceKind.of(row.value4()),
                                new HashSet<>())));
        addParticipants(reader, found);
        return found;
    }

    private void addParticipants(Reader reader, Map<Long, OfSource> sources) {
        sql.select(SOURCE_PARTICIPANT.SOURCE_ID, SOURCE_PARTICIPANT.PARTICIPANT_ID)
                .from(SOURCE_PARTICIPANT)
                .where(SOURCE_PARTICIPANT.STUDY_ID.eq(reader.study()))
                .union(DSL.select(SPEAKER.SOURCE_ID, SPEAKER.PARTICIPANT_ID)
                        .from(SPEAKER)
                        .where(SPEAKER.STUDY_ID.eq(reader.study()), SPEAKER.PARTICIPANT_ID.isNotNull()))
                .forEach(row -> {
                    OfSource source = sources.get(row.value1().value());
                    if (source != null) {
                        source.participants().add(row.value2().value());
                    }
                });
    }

    private Map<Long, OfParticipant> participants(Reader reader) {
        Map<Long, OfParticipant> found = new HashMap<>();
        sql.select(PARTICIPANT.ID, PARTICIPANT.PSEUDONYM, PARTICIPANT.ROLE, SITE.CODE)
                .from(PARTICIPANT)
                .leftJoin(SITE)
                .on(SITE.ID.eq(PARTICIPANT.SITE_ID))
                .where(PARTICIPANT.STUDY_ID.eq(reader.study()))
                .forEach(row -> found.put(
                        row.value1().value(),
                        new OfParticipant(row.value1().value(), row.value2(), row.value3(), orEmpty(row.value4()))));
        return found;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
