package org.trigpoint.live;

import static org.trigpoint.migrations.schema.Tables.PRESENCE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.StudyId;

/** The seats of this node: says again and again that they are taken, and notices where the company has changed. */
@Component
class Seats {

    private final DSLContext sql;
    private final PresenceRepository presence;
    private final Set<Seat> taken = ConcurrentHashMap.newKeySet();
    private final Set<Seat> leaving = ConcurrentHashMap.newKeySet();
    private Map<StudyId, Set<Object>> before = Map.of();

    Seats(DSLContext sql, PresenceRepository presence) {
        this.sql = sql;
        this.presence = presence;
    }

    Seat add(Seat.Place place, BooleanSupplier answers) {
        Seat seat = new Seat(place, answers, this::leave);
        taken.add(seat);
        return seat;
    }

    private void leave(Seat seat) {
        taken.remove(seat);
        leaving.add(seat);
    }

    boolean any() {
        return !taken.isEmpty() || !leaving.isEmpty();
    }

    /** Whether somebody left since the last beat. */
    boolean anyLeft() {
        return !leaving.isEmpty();
    }

    /** Says who is still here and who left. */
    @Transactional
    void beat() {
        presence.beat(taken.stream().filter(Seat::isTaken).toList());
        List<Seat> gone = List.copyOf(leaving);
        presence.leave(gone);
        leaving.removeAll(gone);
        presence.sweep();
    }

    /** In which studies others are present, or elsewhere, than when this was last asked. One thread at a time asks. */
    @Transactional(readOnly = true)
    Set<StudyId> changed() {
        Map<StudyId, Set<Object>> now = new HashMap<>();
        sql.select(PRESENCE.STUDY_ID, PRESENCE.PERSON_ID, PRESENCE.SOURCE_ID, PRESENCE.MEMO_ID)
                .from(PRESENCE)
                .where(PRESENCE.SEEN_AT.gt(PresenceRepository.ago(PresenceRepository.HEARD_OF_WITHIN)))
                .forEach(row -> now.computeIfAbsent(row.value1(), study -> new HashSet<>())
                        .add(List.of(
                                row.value2(),
                                Objects.requireNonNullElse(row.value3(), ""),
                                Objects.requireNonNullElse(row.value4(), ""))));
        Set<StudyId> changed = new HashSet<>(now.keySet());
        changed.addAll(before.keySet());
        changed.removeIf(study -> Objects.equals(now.get(study), before.get(study)));
        before = now;
        return changed;
    }
}
