package org.trigpoint.recordings;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORDING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.recordings.SourceRecordings.Gone;

/** Readings of recordings, and of what is in them. */
@Service
@Transactional(readOnly = true)
public class RecordingQueries {

    private final DSLContext sql;
    private final RecordingStore store;
    private final RecordingKeys keys;

    RecordingQueries(DSLContext sql, RecordingStore store, RecordingKeys keys) {
        this.sql = sql;
        this.store = store;
        this.keys = keys;
    }

    /**
     * What a source has been recorded on.
     *
     * @param reader the proof
     * @param source which
     * @return the recording that can be played, and what was deleted
     * @throws NotFound when there is no such source for this reader
     */
    public SourceRecordings of(Reader reader, SourceId source) {
        return sql.select(SOURCE.TITLE, present(), gone())
                .from(SOURCE)
                .where(RecordingRepository.here(reader, source))
                .fetchOptional(row -> new SourceRecordings(
                        row.value1(), row.value2().stream().findFirst().orElse(null), row.value3()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Opens the recording of a source, to be played in parts.
     *
     * @param reader the proof
     * @param source which
     * @return its bytes
     * @throws NotFound when there is no such source for this reader, or it has no recording that can be played
     * @throws Refusal when the key in the home is not the one that it was sealed with
     */
    public Listening listen(Reader reader, SourceId source) {
        return sql.select(RECORDING.FILE, RECORDING.SEALED_KEY, RECORDING.MEDIA_TYPE, RECORDING.LENGTH)
                .from(RECORDING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(RECORDING.SOURCE_ID))
                .where(RecordingRepository.here(reader, source), playable())
                .fetchOptional(row -> new Listening(
                        RecordingType.of(row.value3()),
                        row.value4(),
                        store.open(
                                reader.study(),
                                row.value1(),
                                keys.open(reader.study(), row.value1(), row.value2()),
                                row.value4())))
                .orElseThrow(NotFound::new);
    }

    /**
     * The largest recording that is taken.
     *
     * @param coder the proof
     * @return bytes
     */
    public long most(Coder coder) {
        return store.most();
    }

    private static Field<List<Recording>> present() {
        return multiset(select(
                                RECORDING.MEDIA_TYPE,
                                RECORDING.LENGTH,
                                RECORDING.DIGEST,
                                PERSON.FULL_NAME,
                                RECORDING.ADDED_AT,
                                RECORDING.DELETE_ON)
                        .from(RECORDING)
                        .join(PERSON)
                        .on(PERSON.ID.eq(RECORDING.ADDED_BY))
                        .where(RECORDING.SOURCE_ID.eq(SOURCE.ID), playable()))
                .convertFrom(found -> found.map(row -> new Recording(
                        RecordingType.of(row.value1()),
                        row.value2(),
                        hex(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6())));
    }

    private static Field<List<Gone>> gone() {
        return multiset(select(RECORDING.MEDIA_TYPE, RECORDING.LENGTH, RECORDING.DIGEST, RECORDING.DELETED_AT)
                        .from(RECORDING)
                        .where(RECORDING.SOURCE_ID.eq(SOURCE.ID), RECORDING.DELETED_AT.isNotNull())
                        .orderBy(RECORDING.DELETED_AT.desc()))
                .convertFrom(found -> found.map(row ->
                        new Gone(RecordingType.of(row.value1()), row.value2(), hex(row.value3()), row.value4())));
    }

    /** On its day it is not played any more, even before the sweep has come. */
    private static Condition playable() {
        return RECORDING.DELETED_AT.isNull().and(RECORDING.DELETE_ON.gt(Days.today()));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
