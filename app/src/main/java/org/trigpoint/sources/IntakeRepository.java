package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.INTAKE_FILE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Member;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.IntakeFileRecord;
import org.trigpoint.search.reading.Transcript;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sole writer of files on their way in. What the reading job calls is a short transaction of its own. */
@Repository
@Transactional
class IntakeRepository {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    /** A file that is to be read; its content can be read once. */
    record Unread(String name, InputStream content) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final Journal journal;

    IntakeRepository(DSLContext sql, JsonMapper json, Journal journal) {
        this.sql = sql;
        this.json = json;
        this.journal = journal;
    }

    /** Files of the study that this coder may see: all of them, or those of their site. */
    static Condition open(Member coder, IntakeState... states) {
        var site = coder.onlySite();
        return INTAKE_FILE
                .STUDY_ID
                .eq(coder.study())
                .and(INTAKE_FILE.STATE.in(
                        List.of(states).stream().map(IntakeState::word).toList()))
                .and(site == null ? DSL.noCondition() : INTAKE_FILE.SITE_ID.eq(site))
                .and(INTAKE_FILE.REPLACES_ID.isNull());
    }

    /** A file that a source's text shall be replaced by, held until the end of the transaction. */
    Optional<IntakeFileRecord> replacing(StudyId study, SourceId source, IntakeId file) {
        return sql.selectFrom(INTAKE_FILE)
                .where(INTAKE_FILE.STUDY_ID.eq(study), INTAKE_FILE.REPLACES_ID.eq(source), INTAKE_FILE.ID.eq(file))
                .forUpdate()
                .fetchOptional();
    }

    void setReplaces(IntakeId file, SourceId source) {
        sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.REPLACES_ID, source)
                .where(INTAKE_FILE.ID.eq(file))
                .execute();
    }

    /** Lets one file of the same content in at a time. */
    void oneAtATime(Coder coder, byte[] digest) {
        Field<Long> key = DSL.field(
                "hashtextextended(encode({0}, 'hex'), {1})",
                Long.class, DSL.val(digest), DSL.val(coder.study().value()));
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, key)).fetch();
    }

    /** The name of a file on its way in with the same content. */
    Optional<String> sameOnItsWay(Coder coder, byte[] digest) {
        return sql.select(INTAKE_FILE.NAME)
                .from(INTAKE_FILE)
                .where(
                        INTAKE_FILE.STUDY_ID.eq(coder.study()),
                        INTAKE_FILE.DIGEST.eq(digest),
                        INTAKE_FILE.STATE.in(
                                IntakeState.WAITING.word(), IntakeState.READING.word(), IntakeState.READ.word()))
                .limit(1)
                .fetchOptional(INTAKE_FILE.NAME);
    }

    /** Keeps a file; without its bytes where the sentence refuses it. */
    IntakeId insert(Member coder, IncomingFile file, @Nullable String refusal) {
        return sql.insertInto(INTAKE_FILE)
                .set(INTAKE_FILE.STUDY_ID, coder.study())
                .set(INTAKE_FILE.ADDED_BY, coder.person())
                .set(INTAKE_FILE.NAME, file.name())
                .set(INTAKE_FILE.DIGEST, file.digest())
                .set(INTAKE_FILE.SIZE, file.bytes().length)
                .set(INTAKE_FILE.BYTES, refusal == null ? file.bytes() : null)
                .set(INTAKE_FILE.STATE, (refusal == null ? IntakeState.WAITING : IntakeState.REFUSED).word())
                .set(INTAKE_FILE.SENTENCE, refusal)
                .set(INTAKE_FILE.TITLE, file.title())
                .set(INTAKE_FILE.KIND, SourceKind.INTERVIEW.word())
                .set(INTAKE_FILE.SITE_ID, coder.onlySite())
                .returningResult(INTAKE_FILE.ID)
                .fetchSingle()
                .value1();
    }

    /** Demands that all of them are this coder's to change, and holds them until the end of the transaction. */
    void demand(Coder coder, Collection<IntakeId> files, IntakeState... states) {
        Set<IntakeId> wanted = Set.copyOf(files);
        int there = sql.select(INTAKE_FILE.ID)
                .from(INTAKE_FILE)
                .where(open(coder, states), INTAKE_FILE.ID.in(wanted))
                .orderBy(INTAKE_FILE.ID)
                .forUpdate()
                .fetch()
                .size();
        if (there != wanted.size()) {
            throw new NotFound();
        }
    }

    /** One file, held until the end of the transaction. */
    IntakeFileRecord held(Member coder, IntakeId file, IntakeState... states) {
        return sql.selectFrom(INTAKE_FILE)
                .where(open(coder, states), INTAKE_FILE.ID.eq(file))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void describe(Collection<IntakeId> files, SourceDescription changes) {
        var update = sql.updateQuery(INTAKE_FILE);
        update.addValue(INTAKE_FILE.STUDY_ID, INTAKE_FILE.STUDY_ID);
        if (changes.title() != null) {
            update.addValue(INTAKE_FILE.TITLE, changes.title());
        }
        if (changes.kind() != null) {
            update.addValue(INTAKE_FILE.KIND, changes.kind().word());
        }
        if (changes.site() != null) {
            update.addValue(INTAKE_FILE.SITE_ID, changes.site().id());
        }
        if (changes.wave() != null) {
            update.addValue(INTAKE_FILE.WAVE_ID, changes.wave().id());
        }
        if (changes.participants() != null) {
            update.addValue(
                    INTAKE_FILE.PARTICIPANTS,
                    changes.participants().stream().map(ParticipantId::value).toArray(Long[]::new));
        }
        if (!changes.attributes().isEmpty()) {
            update.addValue(INTAKE_FILE.ATTRIBUTES, with(changes.attributes()));
        }
        update.addConditions(INTAKE_FILE.ID.in(files));
        update.execute();
    }

    private Field<JSONB> with(Map<String, String> attributes) {
        String[] blank = attributes.entrySet().stream()
                .filter(attribute -> attribute.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        JSONB all = JSONB.valueOf(json.writeValueAsString(attributes));
        return DSL.field(
                "({0} || {1}) - {2}::text[]", JSONB.class, INTAKE_FILE.ATTRIBUTES, DSL.val(all), DSL.val(blank));
    }

    Found found(IntakeFileRecord file) {
        return json.readValue(file.getTurns().data(), Found.class);
    }

    /** The attributes that were set for a file. */
    Map<String, String> attributes(IntakeFileRecord file) {
        return json.readValue(file.getAttributes().data(), ATTRIBUTES);
    }

    void correct(IntakeId file, Set<String> notSpeakers, Found found) {
        sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.NOT_SPEAKERS, notSpeakers.stream().sorted().toArray(String[]::new))
                .set(INTAKE_FILE.TURNS, JSONB.valueOf(json.writeValueAsString(found)))
                .where(INTAKE_FILE.ID.eq(file))
                .execute();
    }

    /** The file is done with; what it held is freed. */
    void close(Collection<IntakeId> files, IntakeState state, @Nullable SourceId source) {
        sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.STATE, state.word())
                .set(INTAKE_FILE.SOURCE_ID, source)
                .setNull(INTAKE_FILE.BYTES)
                .setNull(INTAKE_FILE.TEXT)
                .setNull(INTAKE_FILE.TURNS)
                .where(INTAKE_FILE.ID.in(files))
                .execute();
    }

    /** The reading begins, or begins again; empty when there is nothing to read any more. */
    Optional<Unread> begin(IntakeId file) {
        return sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.STATE, IntakeState.READING.word())
                .where(
                        INTAKE_FILE.ID.eq(file),
                        INTAKE_FILE.STATE.in(IntakeState.WAITING.word(), IntakeState.READING.word()))
                .returningResult(INTAKE_FILE.NAME, INTAKE_FILE.BYTES)
                .fetchOptional(row -> new Unread(row.value1(), new ByteArrayInputStream(row.value2())));
    }

    /** Whether the file is still wanted; nobody took it back since its reading began. */
    boolean reading(IntakeId file) {
        return sql.fetchExists(INTAKE_FILE, INTAKE_FILE.ID.eq(file), INTAKE_FILE.STATE.eq(IntakeState.READING.word()));
    }

    /** The file was read whole. */
    IntakeState keep(IntakeId file, Transcript transcript) {
        return sql.update(INTAKE_FILE)
                                .set(INTAKE_FILE.STATE, IntakeState.READ.word())
                                .set(INTAKE_FILE.TEXT, transcript.text())
                                .set(INTAKE_FILE.TURNS, JSONB.valueOf(json.writeValueAsString(Found.of(transcript))))
                                .set(INTAKE_FILE.WARNINGS, transcript.warnings().toArray(String[]::new))
                                .where(INTAKE_FILE.ID.eq(file), INTAKE_FILE.STATE.eq(IntakeState.READING.word()))
                                .execute()
                        == 1
                ? IntakeState.READ
                : IntakeState.CANCELLED;
    }

    /** The file was refused; its bytes go. */
    IntakeState refuse(IntakeId file, String sentence) {
        return sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.STATE, IntakeState.REFUSED.word())
                .set(INTAKE_FILE.SENTENCE, sentence)
                .setNull(INTAKE_FILE.BYTES)
                .where(INTAKE_FILE.ID.eq(file), INTAKE_FILE.STATE.eq(IntakeState.READING.word()))
                .returningResult(INTAKE_FILE.STUDY_ID, INTAKE_FILE.ADDED_BY, INTAKE_FILE.NAME)
                .fetchOptional()
                .map(row -> {
                    journal.record(
                            row.value1(), row.value2(), new SourceFact.FileRefused(file, row.value3(), sentence));
                    return IntakeState.REFUSED;
                })
                .orElse(IntakeState.CANCELLED);
    }

    /** The reading was cancelled by whoever had brought the file. */
    void cancel(IntakeId file) {
        close(List.of(file), IntakeState.CANCELLED, null);
        sql.select(INTAKE_FILE.STUDY_ID, INTAKE_FILE.ADDED_BY)
                .from(INTAKE_FILE)
                .where(INTAKE_FILE.ID.eq(file))
                .forEach(row ->
                        journal.record(row.value1(), row.value2(), new SourceFact.FilesTakenBack(List.of(file))));
    }
}
