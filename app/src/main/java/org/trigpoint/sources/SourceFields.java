package org.trigpoint.sources;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.sources.SourceQueries.SpeakerRow;

/** The columns of the readings of sources, each over a row of {@link #joined()}. */
final class SourceFields {

    private SourceFields() {}

    /** Sources with their present text, their site and their wave. */
    static Table<? extends Record> joined() {
        return SOURCE.join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID));
    }

    static SelectField<SourceRow> row(Field<Integer> coded) {
        return DSL.row(
                        SOURCE.ID,
                        SOURCE.TITLE,
                        SOURCE.KIND.convertFrom(SourceKind::of),
                        SOURCE.SITE_ID,
                        SITE.NAME,
                        SOURCE.WAVE_ID,
                        WAVE.NAME,
                        pseudonyms(),
                        TEXT_VERSION.WORDS,
                        coded,
                        SOURCE.ADDED_AT)
                .mapping(SourceRow::new);
    }

    static Field<List<ParticipantId>> participants() {
        return multiset(select(SOURCE_PARTICIPANT.PARTICIPANT_ID)
                        .from(SOURCE_PARTICIPANT)
                        .where(SOURCE_PARTICIPANT.SOURCE_ID.eq(SOURCE.ID)))
                .convertFrom(found -> found.map(one -> one.value1()));
    }

    static Field<Map<String, String>> attributes() {
        return multiset(select(SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                        .from(SOURCE_ATTRIBUTE)
                        .where(SOURCE_ATTRIBUTE.SOURCE_ID.eq(SOURCE.ID))
                        .orderBy(SOURCE_ATTRIBUTE.NAME))
                .convertFrom(found -> {
                    Map<String, String> inOrder = new LinkedHashMap<>();
                    found.forEach(pair -> inOrder.put(pair.value1(), pair.value2()));
                    return inOrder;
                });
    }

    static Field<List<SpeakerRow>> speakers() {
        return multiset(select(SPEAKER.ID, SPEAKER.LABEL, SPEAKER.PARTICIPANT_ID, count(TURN.NUMBER))
                        .from(SPEAKER)
                        .leftJoin(TURN)
                        .on(TURN.SPEAKER_ID.eq(SPEAKER.ID), TURN.VERSION_ID.eq(SOURCE.VERSION_ID))
                        .where(SPEAKER.SOURCE_ID.eq(SOURCE.ID))
                        .groupBy(SPEAKER.ID, SPEAKER.LABEL, SPEAKER.PARTICIPANT_ID)
                        .orderBy(min(TURN.NUMBER).asc().nullsLast(), SPEAKER.ID))
                .convertFrom(found -> found.map(Records.mapping(SpeakerRow::new)));
    }

    /** Memos on passages of the source and on the source itself, but for those that are hidden from the reader. */
    static Field<Integer> memos(Reader reader) {
        return selectCount()
                .from(MEMO)
                .where(MEMO.SOURCE_ID.eq(SOURCE.ID), Blindness.openMemos(reader.person()))
                .asField();
    }

    private static Field<List<String>> pseudonyms() {
        return multiset(select(PARTICIPANT.PSEUDONYM)
                        .from(SOURCE_PARTICIPANT)
                        .join(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(SOURCE_PARTICIPANT.PARTICIPANT_ID))
                        .where(SOURCE_PARTICIPANT.SOURCE_ID.eq(SOURCE.ID))
                        .orderBy(PARTICIPANT.PSEUDONYM))
                .convertFrom(found -> found.map(one -> one.value1()));
    }

    static Field<Integer> turns() {
        return selectCount()
                .from(TURN)
                .where(TURN.VERSION_ID.eq(SOURCE.VERSION_ID))
                .asField();
    }

    static Field<Integer> coded(Reader reader) {
        return selectCount()
                .from(CODING)
                .where(
                        CODING.SOURCE_ID.eq(SOURCE.ID),
                        CODING.VERSION_ID.eq(SOURCE.VERSION_ID),
                        CODING.CODE_ID.notIn(select(CODE.ID).from(CODE).where(CODE.REMOVED_AT.isNotNull())),
                        Blindness.openCodings(reader.person()))
                .asField();
    }
}
