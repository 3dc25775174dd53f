package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.ORIGINAL_FILE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.VERSION_FILE;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.IntakeFileRecord;
import org.trigpoint.migrations.schema.tables.records.SourceRecord;
import org.trigpoint.search.reading.Words;

/** The sole writer of sources, their text versions, and what describes them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SourceRepository {

    private final DSLContext sql;

    SourceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A source of the same content: its title where this reader may see it, and whether it lies in the bin. */
    record Same(boolean visible, String title, boolean removed) {}

    /** Sources of the study that this reader may see, removed ones too. */
    static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return SOURCE.STUDY_ID.eq(reader.study()).and(site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }

    Optional<Same> same(Coder coder, byte[] digest) {
        return sql.select(DSL.field(visible(coder)), SOURCE.TITLE, DSL.field(SOURCE.REMOVED_AT.isNotNull()))
                .from(ORIGINAL_FILE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(ORIGINAL_FILE.SOURCE_ID))
                .where(ORIGINAL_FILE.STUDY_ID.eq(coder.study()), ORIGINAL_FILE.DIGEST.eq(digest))
                .orderBy(SOURCE.REMOVED_AT.isNotNull())
                .limit(1)
                .fetchOptional(row ->
                        new Same(Boolean.TRUE.equals(row.value1()), row.value2(), Boolean.TRUE.equals(row.value3())));
    }

    /** Those of the sources that are there to be changed, held until the end of the transaction; all of them or NotFound. */
    List<SourceRecord> held(Coder coder, Collection<SourceId> sources, boolean inBin) {
        Set<SourceId> wanted = Set.copyOf(sources);
        List<SourceRecord> there = sql.selectFrom(SOURCE)
                .where(
                        visible(coder),
                        SOURCE.ID.in(wanted),
                        inBin ? SOURCE.REMOVED_AT.isNotNull() : SOURCE.REMOVED_AT.isNull())
                .orderBy(SOURCE.ID)
                .forUpdate()
                .fetch();
        if (there.size() != wanted.size()) {
            throw new NotFound();
        }
        return there;
    }

    SourceId insert(Member coder, IntakeFileRecord file) {
        return sql.insertInto(SOURCE)
                .set(SOURCE.STUDY_ID, coder.study())
                .set(SOURCE.TITLE, file.getTitle())
                .set(SOURCE.KIND, file.getKind())
                .set(SOURCE.SITE_ID, file.getSiteId())
                .set(SOURCE.WAVE_ID, file.getWaveId())
                .set(SOURCE.ADDED_BY, coder.person())
                .returningResult(SOURCE.ID)
                .fetchSingle()
                .value1();
    }

    /** The next version of a text, which becomes the present one. */
    VersionId insertText(StudyId study, PersonId person, SourceId source, int number, String text, String reason) {
        int length = text.codePointCount(0, text.length());
        VersionId version = sql.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.STUDY_ID, study)
                .set(TEXT_VERSION.SOURCE_ID, source)
                .set(TEXT_VERSION.NUMBER, number)
                .set(TEXT_VERSION.TEXT, text)
                .set(TEXT_VERSION.DIGEST, IncomingFile.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .set(TEXT_VERSION.LENGTH, length)
                .set(TEXT_VERSION.WORDS, Words.count(text))
                .set(TEXT_VERSION.ASTRAL, length != text.length())
                .set(TEXT_VERSION.MADE_BY, person)
                .set(TEXT_VERSION.REASON, reason)
                .returningResult(TEXT_VERSION.ID)
                .fetchSingle()
                .value1();
        sql.update(SOURCE)
                .set(SOURCE.VERSION_ID, version)
                .where(SOURCE.ID.eq(source))
                .execute();
        return version;
    }

    /** Keeps the file that a later version was read from. */
    void insertFile(StudyId study, SourceId source, VersionId version, IntakeFileRecord file) {
        sql.insertInto(VERSION_FILE)
                .set(VERSION_FILE.VERSION_ID, version)
                .set(VERSION_FILE.STUDY_ID, study)
                .set(VERSION_FILE.SOURCE_ID, source)
                .set(VERSION_FILE.NAME, file.getName())
                .set(VERSION_FILE.BYTES, file.getBytes())
                .set(VERSION_FILE.DIGEST, file.getDigest())
                .execute();
    }

    void insertOriginal(Member coder, SourceId source, IntakeFileRecord file) {
        sql.insertInto(ORIGINAL_FILE)
                .set(ORIGINAL_FILE.SOURCE_ID, source)
                .set(ORIGINAL_FILE.STUDY_ID, coder.study())
                .set(ORIGINAL_FILE.NAME, file.getName())
                .set(ORIGINAL_FILE.BYTES, file.getBytes())
                .set(ORIGINAL_FILE.DIGEST, file.getDigest())
                .execute();
    }

    void describe(StudyId study, List<SourceId> sources, SourceDescription changes) {
        setColumns(sources, changes);
        Set<ParticipantId> participants = changes.participants();
        if (participants != null) {
            sql.deleteFrom(SOURCE_PARTICIPANT)
                    .where(SOURCE_PARTICIPANT.SOURCE_ID.in(sources))
                    .execute();
            addParticipants(study, sources, participants);
        }
        setAttributes(study, sources, changes.attributes());
    }

    /** Adds who takes part; whoever is there already stays. */
    void addParticipants(StudyId study, List<SourceId> sources, Collection<ParticipantId> participants) {
        var rows = sources.stream()
                .flatMap(source -> participants.stream().distinct().map(who -> DSL.row(study, source, who)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.insertInto(
                        SOURCE_PARTICIPANT,
                        SOURCE_PARTICIPANT.STUDY_ID,
                        SOURCE_PARTICIPANT.SOURCE_ID,
                        SOURCE_PARTICIPANT.PARTICIPANT_ID)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }

    /** Sets attributes; a blank value takes one away. */
    void setAttributes(StudyId study, List<SourceId> sources, Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        sql.deleteFrom(SOURCE_ATTRIBUTE)
                .where(SOURCE_ATTRIBUTE.SOURCE_ID.in(sources), SOURCE_ATTRIBUTE.NAME.in(attributes.keySet()))
                .execute();
        var rows = sources.stream()
                .flatMap(source -> attributes.entrySet().stream()
                        .filter(attribute -> !attribute.getValue().isBlank())
                        .map(attribute -> DSL.row(study, source, attribute.getKey(), attribute.getValue())))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(
                            SOURCE_ATTRIBUTE,
                            SOURCE_ATTRIBUTE.STUDY_ID,
                            SOURCE_ATTRIBUTE.SOURCE_ID,
                            SOURCE_ATTRIBUTE.NAME,
                            SOURCE_ATTRIBUTE.VALUE)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    void openFrom(SourceId source, int number) {
        sql.update(SOURCE)
                .set(SOURCE.OPEN_FROM, number)
                .where(SOURCE.ID.eq(source))
                .execute();
    }

    void setRemoved(SourceId source, boolean removed) {
        sql.update(SOURCE)
                .set(SOURCE.REMOVED_AT, removed ? DSL.currentOffsetDateTime() : DSL.castNull(SOURCE.REMOVED_AT))
                .where(SOURCE.ID.eq(source))
                .execute();
    }

    private void setColumns(List<SourceId> sources, SourceDescription changes) {
        var update = sql.updateQuery(SOURCE);
        update.addValue(SOURCE.STUDY_ID, SOURCE.STUDY_ID);
        if (changes.title() != null) {
            update.addValue(SOURCE.TITLE, changes.title());
        }
        if (changes.kind() != null) {
            update.addValue(SOURCE.KIND, changes.kind().word());
        }
        if (changes.site() != null) {
            update.addValue(SOURCE.SITE_ID, changes.site().id());
        }
        if (changes.wave() != null) {
            update.addValue(SOURCE.WAVE_ID, changes.wave().id());
        }
        update.addConditions(SOURCE.ID.in(sources));
        update.execute();
    }
}
