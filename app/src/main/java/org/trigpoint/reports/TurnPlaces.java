package org.trigpoint.reports;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.ParticipantId;

/** Finds the turns that passages lie in, and how far some more turns reach around them; one statement for all. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class TurnPlaces {

    private static final String AROUND = """
            select coalesce(opening.number - lowest.number + 1, 0) as turn,
                   coalesce(speaker.label, '') as label,
                   speaker.participant_id as participant,
                   coalesce((select min(turn.span_start) from turn
                             where turn.version_id = passage.version
                               and turn.number between opening.number - {4} and opening.number), passage.begins) as reaches_from,
                   coalesce((select max(turn.span_end) from turn
                             where turn.version_id = passage.version
                               and turn.number between closing.number and closing.number + {4}), passage.ends) as reaches_to
            from unnest({0}, {1}, {2}) with ordinality as passage (version, begins, ends, place)
                left join lateral (select turn.number, turn.speaker_id from turn
                                   where turn.study_id = {3} and turn.version_id = passage.version
                                     and turn.span_start <= passage.begins
                                   order by turn.span_start desc limit 1) opening on true
                left join lateral (select turn.number from turn
                                   where turn.study_id = {3} and turn.version_id = passage.version
                                     and turn.span_start < passage.ends
                                   order by turn.span_start desc limit 1) closing on true
                left join lateral (select min(turn.number) as number from turn
                                   where turn.version_id = passage.version) lowest on true
                left join speaker on speaker.id = opening.speaker_id
            order by passage.place""";

    private final DSLContext sql;

    TurnPlaces(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where a passage lies among the turns.
     *
     * @param turn the turn it starts in, from 1; 0 before the first
     * @param speaker the label there; empty for none
     * @param participant who that is; null where nobody said so
     * @param from where the turns around it begin; never after it starts
     * @param to where they end; never before it ends
     */
    record Place(int turn, String speaker, @Nullable ParticipantId participant, int from, int to) {}

    /** As many places as passages, in their order. */
    List<Place> of(Reader reader, List<Passage> passages, int turns) {
        var rows = sql.resultQuery(
                        AROUND,
                        DSL.val(passages.stream()
                                .map(one -> one.version().value())
                                .toArray(Long[]::new)),
                        DSL.val(passages.stream().map(one -> one.span().start()).toArray(Integer[]::new)),
                        DSL.val(passages.stream().map(one -> one.span().end()).toArray(Integer[]::new)),
                        DSL.val(reader.study().value()),
                        DSL.val(turns))
                .fetch();
        return IntStream.range(0, passages.size())
                .mapToObj(at -> {
                    var row = rows.get(at);
                    var span = passages.get(at).span();
                    Long participant = row.get("participant", Long.class);
                    return new Place(
                            row.get("turn", Integer.class),
                            row.get("label", String.class),
                            participant == null ? null : new ParticipantId(participant),
                            Math.min(span.start(), row.get("reaches_from", Integer.class)),
                            Math.max(span.end(), row.get("reaches_to", Integer.class)));
                })
                .toList();
    }
}
