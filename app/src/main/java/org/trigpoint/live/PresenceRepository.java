package org.trigpoint.live;

import static org.trigpoint.migrations.schema.Tables.PRESENCE;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sole writer of who is present. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PresenceRepository {

    /** For how many seconds somebody counts as present without being heard of. */
    static final int HEARD_OF_WITHIN = 13;

    private static final int SWEPT_AFTER = 120;

    private final DSLContext sql;

    PresenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A moment so many seconds ago, by the clock of the database. */
    static Field<OffsetDateTime> ago(int seconds) {
        return DSL.field("clock_timestamp() - make_interval(secs => {0})", OffsetDateTime.class, DSL.inline(seconds));
    }

    /** Says that these seats are taken now, and where those who sit there are. */
    void beat(Collection<Seat> seats) {
        if (seats.isEmpty()) {
            return;
        }
        var rows = seats.stream()
                .map(seat -> DSL.row(
                        seat.id(),
                        seat.place().study(),
                        seat.place().person(),
                        seat.place().source(),
                        seat.place().writing()))
                .toList();
        sql.insertInto(
                        PRESENCE,
                        PRESENCE.SEAT,
                        PRESENCE.STUDY_ID,
                        PRESENCE.PERSON_ID,
                        PRESENCE.SOURCE_ID,
                        PRESENCE.MEMO_ID)
                .valuesOfRows(rows)
                .onConflict(PRESENCE.SEAT)
                .doUpdate()
                .set(PRESENCE.SOURCE_ID, DSL.excluded(PRESENCE.SOURCE_ID))
                .set(PRESENCE.MEMO_ID, DSL.excluded(PRESENCE.MEMO_ID))
                .set(PRESENCE.SEEN_AT, ago(0))
                .execute();
    }

    /** Takes seats away. */
    void leave(Collection<Seat> seats) {
        List<UUID> ids = seats.stream().map(Seat::id).toList();
        if (!ids.isEmpty()) {
            sql.deleteFrom(PRESENCE).where(PRESENCE.SEAT.in(ids)).execute();
        }
    }

    /** Takes away what nodes that are gone left behind. */
    void sweep() {
        sql.deleteFrom(PRESENCE).where(PRESENCE.SEEN_AT.lt(ago(SWEPT_AFTER))).execute();
    }
}
