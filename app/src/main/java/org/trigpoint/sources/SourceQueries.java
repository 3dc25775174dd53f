package org.trigpoint.sources;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.ORIGINAL_FILE;
import static org.trigpoint.migrations.schema.Tables.RECORDING_MARK;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.WaveId;

/** Readings of the sources of a study. */
@Service
@Transactional(readOnly = true)
public class SourceQueries {

    private final DSLContext sql;

    SourceQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A source as a list shows it.
     *
     * @param id its key
     * @param title its title
     * @param kind what it is
     * @param site its site; null for none
     * @param siteName the site's name; null for none
     * @param wave its wave; null for none
     * @param waveName the wave's name; null for none
     * @param participants pseudonyms of who takes part
     * @param words how many words the present text has
     * @param coded how many segments are coded in it, over all analyses where the reading does not say otherwise
     * @param addedAt when it landed
     */
    public record SourceRow(
            SourceId id,
            String title,
            SourceKind kind,
            @Nullable SiteId site,
            @Nullable String siteName,
            @Nullable WaveId wave,
            @Nullable String waveName,
            List<String> participants,
            int words,
            int coded,
            OffsetDateTime addedAt) {

        /**
         * The same source with another count.
         *
         * @param now how many segments
         * @return a row of its own
         */
        public SourceRow withCoded(int now) {
            return new SourceRow(id, title, kind, site, siteName, wave, waveName, participants, words, now, addedAt);
        }
    }

    /**
     * A speaker of a source.
     *
     * @param id its key
     * @param label the name in the transcript
     * @param participant who it is; null where nobody said so
     * @param turns how many turns
     */
    public record SpeakerRow(
            SpeakerId id, String label, @Nullable ParticipantId participant, int turns) {}

    /**
     * All that describes one source.
     *
     * @param row as the list shows it
     * @param turns how many turns its present text has
     * @param participants who takes part
     * @param attributes free attributes by name, in the order of the alphabet
     * @param speakers in the order in which they first speak
     * @param fileName the original file's name; null when it has none, or it is not for this reader any more
     * @param memos how many memos are on the source and on passages in it
     */
    public record SourceDetails(
            SourceRow row,
            int turns,
            List<ParticipantId> participants,
            Map<String, String> attributes,
            List<SpeakerRow> speakers,
            @Nullable String fileName,
            int memos) {}

    /**
     * A turn of a source.
     *
     * @param start its first code point
     * @param end the first code point after it
     * @param speaker the speaker's name in the transcript; null where nobody is named
     * @param atMs milliseconds since the recording began; null where neither the file nor a person said it
     * @param text its words
     */
    public record TurnRow(
            int start,
            int end,
            @Nullable String speaker,
            @Nullable Integer atMs,
            String text) {}

    /**
     * The file that a source was read from.
     *
     * @param name as it was called
     * @param content all of it, to be read once; a stranger's, so hand it out as a download and nothing else
     */
    public record Original(String name, InputStream content) {}

    /**
     * The sources of the study that this reader may see.
     *
     * @param reader the proof
     * @return by title
     */
    public List<SourceRow> list(Reader reader) {
        return rows(SourceFields.coded(reader), SourceRepository.visible(reader).and(SOURCE.REMOVED_AT.isNull()));
    }

    /**
     * The same sources for whoever counts otherwise or needs no count: every count of segments is 0.
     *
     * @param reader the proof
     * @return by title
     */
    public List<SourceRow> uncounted(Reader reader) {
        return rows(inline(0), SourceRepository.visible(reader).and(SOURCE.REMOVED_AT.isNull()));
    }

    /**
     * The sources in the bin.
     *
     * @param coder the proof
     * @return by title
     */
    public List<SourceRow> bin(Coder coder) {
        return rows(SourceFields.coded(coder), SourceRepository.visible(coder).and(SOURCE.REMOVED_AT.isNotNull()));
    }

    /**
     * All that describes a source.
     *
     * @param reader the proof
     * @param source which
     * @return its description
     * @throws NotFound when there is no such source for this reader
     */
    public SourceDetails details(Reader reader, SourceId source) {
        return sql.select(
                        SourceFields.row(SourceFields.coded(reader)),
                        SourceFields.turns(),
                        SourceFields.participants(),
                        SourceFields.attributes(),
                        SourceFields.speakers(),
                        when(EarlierVersions.openFile(reader), ORIGINAL_FILE.NAME),
                        SourceFields.memos(reader))
                .from(SourceFields.joined().leftJoin(ORIGINAL_FILE).on(ORIGINAL_FILE.SOURCE_ID.eq(SOURCE.ID)))
                .where(here(reader, source))
                .fetchOptional(Records.mapping(SourceDetails::new))
                .orElseThrow(NotFound::new);
    }

    /**
     * The turns of a source's present text.
     *
     * @param reader the proof
     * @param source which
     * @return in the order of the text
     * @throws NotFound when there is no such source for this reader
     */
    public List<TurnRow> turns(Reader reader, SourceId source) {
        return sql.select(TEXT_VERSION.TEXT, TEXT_VERSION.ASTRAL, places())
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(here(reader, source))
                .fetchOptional(found -> {
                    Cutter cutter = new Cutter(found.value1(), found.value2());
                    return found.value3().stream()
                            .map(at -> new TurnRow(
                                    at.start(), at.end(), at.speaker(), at.atMs(), cutter.cut(at.start(), at.end())))
                            .toList();
                })
                .orElseThrow(NotFound::new);
    }

    /**
     * The file that a source was read from.
     *
     * @param reader the proof
     * @param source which
     * @return its name and content
     * @throws NotFound when there is no such source for this reader, or it was not read from a file
     * @throws Refusal when names were replaced in it since, and the reader is neither a lead nor a data steward
     */
    public Original original(Reader reader, SourceId source) {
        return sql.select(ORIGINAL_FILE.NAME, ORIGINAL_FILE.BYTES, field(EarlierVersions.openFile(reader)))
                .from(ORIGINAL_FILE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(ORIGINAL_FILE.SOURCE_ID))
                .where(here(reader, source))
                .fetchOptional(found -> {
                    if (!Boolean.TRUE.equals(found.value3())) {
                        throw EarlierVersions.closed();
                    }
                    return new Original(found.value1(), new ByteArrayInputStream(found.value2()));
                })
                .orElseThrow(NotFound::new);
    }

    private record Place(
            int start,
            int end,
            @Nullable String speaker,
            @Nullable Integer atMs) {}

    /** The time that a person set goes before that of the file. */
    private static Field<List<Place>> places() {
        return multiset(select(
                                TURN.SPAN_START,
                                TURN.SPAN_END,
                                SPEAKER.LABEL,
                                coalesce(RECORDING_MARK.AT_MS, TURN.AT_MS))
                        .from(TURN)
                        .leftJoin(SPEAKER)
                        .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                        .leftJoin(RECORDING_MARK)
                        .on(
                                RECORDING_MARK.VERSION_ID.eq(TURN.VERSION_ID),
                                RECORDING_MARK.SPAN_START.eq(TURN.SPAN_START))
                        .where(TURN.VERSION_ID.eq(SOURCE.VERSION_ID))
                        .orderBy(TURN.NUMBER))
                .convertFrom(found -> found.map(Records.mapping(Place::new)));
    }

    private static Condition here(Reader reader, SourceId source) {
        return SourceRepository.visible(reader).and(SOURCE.ID.eq(source)).and(SOURCE.REMOVED_AT.isNull());
    }

    private List<SourceRow> rows(Field<Integer> coded, Condition which) {
        return sql.select(SourceFields.row(coded))
                .from(SourceFields.joined())
                .where(which)
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(found -> found.value1());
    }
}
