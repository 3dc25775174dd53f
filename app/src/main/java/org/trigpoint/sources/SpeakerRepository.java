package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.RECORDING_MARK;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Member;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.SpeakerRecord;
import org.trigpoint.migrations.schema.tables.records.TurnRecord;

/** The sole writer of speakers and turns. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpeakerRepository {

    private final DSLContext sql;

    SpeakerRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The participants whom this coder may name, by pseudonym in lower case. */
    Map<String, ParticipantId> pseudonyms(Member coder) {
        return sql.select(PARTICIPANT.PSEUDONYM, PARTICIPANT.ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.STUDY_ID.eq(coder.study()), DescriptionCheck.ofSite(coder))
                .fetchMap(row -> row.value1().toLowerCase(Locale.ROOT), row -> row.value2());
    }

    SpeakerId insert(StudyId study, SourceId source, String label, @Nullable ParticipantId participant) {
        return sql.insertInto(SPEAKER)
                .set(SPEAKER.STUDY_ID, study)
                .set(SPEAKER.SOURCE_ID, source)
                .set(SPEAKER.LABEL, label)
                .set(SPEAKER.PARTICIPANT_ID, participant)
                .returningResult(SPEAKER.ID)
                .fetchSingle()
                .value1();
    }

    void insertTurns(
            StudyId study,
            SourceId source,
            VersionId version,
            List<Found.Stretch> turns,
            Map<String, SpeakerId> speakers) {
        insertTurns(
                study,
                source,
                version,
                turns.stream()
                        .map(turn -> new TextVersions.Turn(
                                turn.start(),
                                turn.end(),
                                turn.name() == null ? null : speakers.get(turn.name()),
                                turn.atMs()))
                        .toList());
    }

    void insertTurns(StudyId study, SourceId source, VersionId version, List<TextVersions.Turn> turns) {
        sql.insertInto(
                        TURN,
                        TURN.STUDY_ID,
                        TURN.SOURCE_ID,
                        TURN.VERSION_ID,
                        TURN.NUMBER,
                        TURN.SPAN_START,
                        TURN.SPAN_END,
                        TURN.SPEAKER_ID,
                        TURN.AT_MS)
                .select(DSL.select(
                                DSL.val(study, TURN.STUDY_ID),
                                DSL.val(source, TURN.SOURCE_ID),
                                DSL.val(version, TURN.VERSION_ID),
                                DSL.field("said.number", Integer.class),
                                DSL.field("said.starts", Integer.class),
                                DSL.field("said.ends", Integer.class),
                                DSL.field("said.speaker", TURN.SPEAKER_ID.getDataType()),
                                DSL.field("said.at_ms", Integer.class))
                        .from(table(turns)))
                .execute();
    }

    /** One array a column: the statement is the same for any number of turns, and short. */
    private static Table<?> table(List<TextVersions.Turn> turns) {
        return DSL.table(
                "unnest({0}, {1}, {2}, {3}, {4}) as said(number, starts, ends, speaker, at_ms)",
                DSL.val(IntStream.rangeClosed(1, turns.size()).boxed().toArray(Integer[]::new)),
                DSL.val(turns.stream().map(TextVersions.Turn::start).toArray(Integer[]::new)),
                DSL.val(turns.stream().map(TextVersions.Turn::end).toArray(Integer[]::new)),
                DSL.val(turns.stream().map(SpeakerRepository::keyOf).toArray(Long[]::new)),
                DSL.val(turns.stream().map(TextVersions.Turn::atMs).toArray(Integer[]::new)));
    }

    private static @Nullable Long keyOf(TextVersions.Turn turn) {
        return turn.speaker() == null ? null : turn.speaker().value();
    }

    /** Turns with the times that they have now: what a person heard in the recording goes before what the file said. */
    List<TextVersions.Turn> turns(VersionId version) {
        return sql.select(
                        TURN.SPAN_START, TURN.SPAN_END, TURN.SPEAKER_ID, DSL.coalesce(RECORDING_MARK.AT_MS, TURN.AT_MS))
                .from(TURN)
                .leftJoin(RECORDING_MARK)
                .on(RECORDING_MARK.VERSION_ID.eq(TURN.VERSION_ID), RECORDING_MARK.SPAN_START.eq(TURN.SPAN_START))
                .where(TURN.VERSION_ID.eq(version))
                .orderBy(TURN.NUMBER)
                .fetch(Records.mapping(TextVersions.Turn::new));
    }

    SpeakerRecord speaker(SourceId source, SpeakerId speaker) {
        return sql.selectFrom(SPEAKER)
                .where(SPEAKER.SOURCE_ID.eq(source), SPEAKER.ID.eq(speaker))
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    Optional<SpeakerId> called(SourceId source, String label) {
        return sql.select(SPEAKER.ID)
                .from(SPEAKER)
                .where(SPEAKER.SOURCE_ID.eq(source), SPEAKER.LABEL.eq(label))
                .fetchOptional(SPEAKER.ID);
    }

    String label(SpeakerId speaker) {
        return sql.select(SPEAKER.LABEL)
                .from(SPEAKER)
                .where(SPEAKER.ID.eq(speaker))
                .fetchSingle()
                .value1();
    }

    void rename(SpeakerId speaker, String label) {
        sql.update(SPEAKER)
                .set(SPEAKER.LABEL, label)
                .where(SPEAKER.ID.eq(speaker))
                .execute();
    }

    void link(SpeakerId speaker, @Nullable ParticipantId participant) {
        sql.update(SPEAKER)
                .set(SPEAKER.PARTICIPANT_ID, participant)
                .where(SPEAKER.ID.eq(speaker))
                .execute();
    }

    /** Gives all turns of one speaker to another, and takes the first away. */
    void unite(SourceId source, SpeakerId gone, SpeakerId stays) {
        sql.update(TURN)
                .set(TURN.SPEAKER_ID, stays)
                .where(TURN.SOURCE_ID.eq(source), TURN.SPEAKER_ID.eq(gone))
                .execute();
        sql.deleteFrom(SPEAKER).where(SPEAKER.ID.eq(gone)).execute();
    }

    /** The turn that begins there. */
    TurnRecord turn(VersionId version, int start) {
        return sql.selectFrom(TURN)
                .where(TURN.VERSION_ID.eq(version), TURN.SPAN_START.eq(start))
                .fetchOptional()
                .orElseThrow(
                        () -> new Refusal("The turns were changed by somebody else meanwhile: reload and look again."));
    }

    Optional<TurnRecord> numbered(VersionId version, int number) {
        return sql.selectFrom(TURN)
                .where(TURN.VERSION_ID.eq(version), TURN.NUMBER.eq(number))
                .fetchOptional();
    }

    void give(TurnRecord turn, @Nullable SpeakerId speaker) {
        sql.update(TURN)
                .set(TURN.SPEAKER_ID, speaker)
                .where(TURN.VERSION_ID.eq(turn.getVersionId()), TURN.NUMBER.eq(turn.getNumber()))
                .execute();
    }

    void setSpan(TurnRecord turn, int start, int end) {
        sql.update(TURN)
                .set(TURN.SPAN_START, start)
                .set(TURN.SPAN_END, end)
                .where(TURN.VERSION_ID.eq(turn.getVersionId()), TURN.NUMBER.eq(turn.getNumber()))
                .execute();
    }

    void delete(TurnRecord turn) {
        sql.deleteFrom(TURN)
                .where(TURN.VERSION_ID.eq(turn.getVersionId()), TURN.NUMBER.eq(turn.getNumber()))
                .execute();
        renumber(turn.getVersionId(), turn.getNumber(), -1);
    }

    /** A turn after another one, with its speaker and no time of its own. */
    void insertAfter(TurnRecord turn, int start, int end) {
        renumber(turn.getVersionId(), turn.getNumber(), 1);
        TurnRecord next = sql.newRecord(TURN, turn);
        next.setNumber(turn.getNumber() + 1);
        next.setSpanStart(start);
        next.setSpanEnd(end);
        next.setAtMs(null);
        next.insert();
    }

    /** By way of negative numbers, for each statement has to leave the key unique at every row. */
    private void renumber(VersionId version, int after, int by) {
        sql.update(TURN)
                .set(TURN.NUMBER, TURN.NUMBER.plus(by).neg())
                .where(TURN.VERSION_ID.eq(version), TURN.NUMBER.gt(after))
                .execute();
        sql.update(TURN)
                .set(TURN.NUMBER, TURN.NUMBER.neg())
                .where(TURN.VERSION_ID.eq(version), TURN.NUMBER.lt(0))
                .execute();
    }
}
