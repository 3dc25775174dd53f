package org.trigpoint.live;

import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.PRESENCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;

/** Who has a study open at this moment, on whichever node. It is no part of the record: nothing of it is journalled. */
@Service
@Transactional
public class PresenceDesk {

    private final DSLContext sql;
    private final PresenceRepository presence;
    private final Seats seats;

    PresenceDesk(DSLContext sql, PresenceRepository presence, Seats seats) {
        this.sql = sql;
        this.presence = presence;
        this.seats = seats;
    }

    /**
     * Takes a seat in a study.
     *
     * @param reader who sits down
     * @param source what is open there; null for a screen that shows no source
     * @param writing the memo that is being written; null when none is
     * @param answers whether the screen is still there, asked every few seconds
     * @return close it on leaving
     * @throws NotFound when there is no such source or memo for them
     */
    public Seat sit(Reader reader, @Nullable SourceId source, @Nullable MemoId writing, BooleanSupplier answers) {
        if (source != null && !sql.fetchExists(SOURCE, SOURCE.ID.eq(source), visible(reader))) {
            throw new NotFound();
        }
        if (writing != null && !sql.fetchExists(MEMO, MEMO.ID.eq(writing), open(reader))) {
            throw new NotFound();
        }
        Seat seat = seats.add(new Seat.Place(reader.study(), reader.person(), source, writing), answers);
        presence.beat(Set.of(seat));
        LiveDesk.notice(sql, NoticeLine.PRESENCE, reader);
        return seat;
    }

    /**
     * Who is in the study now, the one who asks among them: one line a person and place. Who was not heard of for some
     * seconds is not there.
     *
     * @param reader who asks; held to one site, they learn of no source of another
     * @return by name
     */
    @Transactional(readOnly = true)
    public List<Colleague> here(Reader reader) {
        return sql.selectDistinct(PERSON.ID, PERSON.FULL_NAME, SOURCE.ID, SOURCE.TITLE, MEMO.ID)
                .from(PRESENCE)
                .join(PERSON)
                .on(PERSON.ID.eq(PRESENCE.PERSON_ID), PERSON.CLOSED_AT.isNull())
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.STUDY_ID.eq(PRESENCE.STUDY_ID), MEMBERSHIP.PERSON_ID.eq(PRESENCE.PERSON_ID))
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(PRESENCE.SOURCE_ID), visible(reader))
                .leftJoin(MEMO)
                .on(MEMO.ID.eq(PRESENCE.MEMO_ID), open(reader))
                .where(
                        PRESENCE.STUDY_ID.eq(reader.study()),
                        PRESENCE.SEEN_AT.gt(PresenceRepository.ago(PresenceRepository.HEARD_OF_WITHIN)))
                .orderBy(PERSON.FULL_NAME, PERSON.ID, SOURCE.ID, MEMO.ID)
                .fetch(Records.mapping(Colleague::new));
    }

    /** Memos that this reader may know of: who is held to one site, of those about its sources. */
    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        var of = SOURCE.as("of");
        return MEMO.STUDY_ID
                .eq(reader.study())
                .and(Blindness.openMemos(reader.person()))
                .and(
                        site == null
                                ? DSL.noCondition()
                                : DSL.exists(
                                        DSL.selectOne().from(of).where(of.ID.eq(MEMO.SOURCE_ID), of.SITE_ID.eq(site))));
    }

    private static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
