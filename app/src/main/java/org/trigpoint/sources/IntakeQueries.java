package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.INTAKE_FILE;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.OverBudget;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.search.reading.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readings of the files on their way in. */
@Service
@Transactional(readOnly = true)
public class IntakeQueries {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private static final Field<Integer> WORDS =
            DSL.coalesce(DSL.jsonbGetAttributeAsText(INTAKE_FILE.TURNS, "words").cast(Integer.class), 0);
    private static final Field<Integer> TURNS =
            DSL.coalesce(DSL.jsonbArrayLength(DSL.jsonbGetAttribute(INTAKE_FILE.TURNS, "now")), 0);

    private final DSLContext sql;
    private final JsonMapper json;

    IntakeQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A file as the queue shows it.
     *
     * @param id its key
     * @param name as it was called
     * @param size in bytes
     * @param state where it stands
     * @param sentence why it was refused; null unless it was
     * @param title what the source will be called
     * @param kind what the source will be
     * @param site where it will belong; null for none
     * @param siteName the site's name; null for none
     * @param wave its wave; null for none
     * @param waveName the wave's name; null for none
     * @param participants who takes part, as far as somebody said so
     * @param attributes free attributes by name
     * @param words how many; 0 until it is read
     * @param turns how many; 0 until it is read
     * @param warnings a sentence for each thing that the reading left out or guessed
     * @param addedBy the full name of who brought it
     * @param source what it became; null unless it landed
     */
    public record QueuedFile(
            IntakeId id,
            String name,
            int size,
            IntakeState state,
            @Nullable String sentence,
            String title,
            SourceKind kind,
            @Nullable SiteId site,
            @Nullable String siteName,
            @Nullable WaveId wave,
            @Nullable String waveName,
            Set<ParticipantId> participants,
            Map<String, String> attributes,
            int words,
            int turns,
            List<String> warnings,
            String addedBy,
            @Nullable SourceId source) {}

    /**
     * A label found in a file.
     *
     * @param label as the file spells it
     * @param name what the speaker will be called
     * @param turns how many turns; 0 when it is not taken for a speaker
     * @param words how many words in them
     * @param speaker whether it is taken for a speaker
     */
    public record FoundSpeaker(String label, String name, int turns, int words, boolean speaker) {}

    /**
     * A turn found in a file.
     *
     * @param speaker what the speaker will be called; null where nobody is named
     * @param atMs milliseconds since the recording began; null where the file gives none
     * @param text its words
     */
    public record FoundTurn(
            @Nullable String speaker, @Nullable Integer atMs, String text) {}

    /**
     * A file that is read, for confirmation.
     *
     * @param speakers the labels in order of first appearance, those that are not taken for speakers last
     * @param turns the first of its turns, as many as were asked for
     * @param allTurns how many there are in all
     */
    public record Preview(List<FoundSpeaker> speakers, List<FoundTurn> turns, int allTurns) {}

    /**
     * The files that are on their way in or were refused, of the sites that are open to this coder.
     *
     * @param coder the proof
     * @return in the order in which they came
     */
    public List<QueuedFile> queue(Coder coder) {
        return files(IntakeRepository.open(
                coder, IntakeState.WAITING, IntakeState.READING, IntakeState.READ, IntakeState.REFUSED));
    }

    /**
     * Some files, wherever they stand.
     *
     * @param coder the proof
     * @param wanted which
     * @return those of them that there are, in the order in which they came
     */
    public List<QueuedFile> files(Coder coder, List<IntakeId> wanted) {
        return files(IntakeRepository.open(coder, IntakeState.values()).and(INTAKE_FILE.ID.in(wanted)));
    }

    /**
     * What was recognised in a file.
     *
     * @param coder the proof
     * @param file a file that is read
     * @param most how many turns to show
     * @return its speakers and first turns
     * @throws NotFound when there is no such file that is read
     */
    public Preview preview(Coder coder, IntakeId file, int most) {
        var row = sql.select(INTAKE_FILE.TEXT, INTAKE_FILE.TURNS, INTAKE_FILE.NOT_SPEAKERS)
                .from(INTAKE_FILE)
                .where(IntakeRepository.open(coder, IntakeState.READ), INTAKE_FILE.ID.eq(file))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        String text = row.value1();
        Found found = json.readValue(row.value2().data(), Found.class);
        Cutter cutter = new Cutter(text, text.codePointCount(0, text.length()) != text.length());
        Map<String, FoundSpeaker> speakers = new LinkedHashMap<>();
        List<FoundTurn> turns = new ArrayList<>();
        for (Found.Stretch turn : found.now()) {
            String words = cutter.cut(turn.start(), turn.end());
            count(speakers, turn, words);
            if (turns.size() < most) {
                turns.add(new FoundTurn(turn.name(), turn.atMs(), words));
            }
        }
        for (String label : row.value3()) {
            speakers.putIfAbsent(label, new FoundSpeaker(label, label, 0, 0, false));
        }
        return new Preview(List.copyOf(speakers.values()), turns, found.now().size());
    }

    private static void count(Map<String, FoundSpeaker> speakers, Found.Stretch turn, String words) {
        String label = turn.label();
        if (label != null) {
            String name = turn.name() == null ? label : turn.name();
            speakers.merge(
                    label,
                    new FoundSpeaker(label, name, 1, Words.count(words), true),
                    (one, more) -> new FoundSpeaker(label, name, one.turns() + 1, one.words() + more.words(), true));
        }
    }

    @OverBudget("One statement: its columns are the components of the record, in their order.")
    private List<QueuedFile> files(Condition which) {
        return sql.select(
                        INTAKE_FILE.ID,
                        INTAKE_FILE.NAME,
                        INTAKE_FILE.SIZE,
                        INTAKE_FILE.STATE.convertFrom(IntakeState::of),
                        INTAKE_FILE.SENTENCE,
                        INTAKE_FILE.TITLE,
                        INTAKE_FILE.KIND.convertFrom(SourceKind::of),
                        INTAKE_FILE.SITE_ID,
                        SITE.NAME,
                        INTAKE_FILE.WAVE_ID,
                        WAVE.NAME,
                        INTAKE_FILE.PARTICIPANTS.convertFrom(IntakeQueries::participants),
                        INTAKE_FILE.ATTRIBUTES.convertFrom(this::attributes),
                        WORDS,
                        TURNS,
                        INTAKE_FILE.WARNINGS.convertFrom(List::of),
                        PERSON.FULL_NAME,
                        INTAKE_FILE.SOURCE_ID)
                .from(INTAKE_FILE)
                .join(PERSON)
                .on(PERSON.ID.eq(INTAKE_FILE.ADDED_BY))
                .leftJoin(SITE)
                .on(SITE.ID.eq(INTAKE_FILE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(INTAKE_FILE.WAVE_ID))
                .where(which)
                .orderBy(INTAKE_FILE.ID)
                .fetch(Records.mapping(QueuedFile::new));
    }

    private static Set<ParticipantId> participants(Long[] keys) {
        return List.of(keys).stream().map(ParticipantId::new).collect(Collectors.toSet());
    }

    private Map<String, String> attributes(JSONB stored) {
        return json.readValue(stored.data(), ATTRIBUTES);
    }
}
